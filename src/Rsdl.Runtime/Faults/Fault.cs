using System;

namespace Rsdl.Runtime;

/// <summary>What a server says about a failure.</summary>
/// <param name="Reason">What failed, in a few words; <see langword="null"/> if not told.</param>
/// <param name="Detail">Why it failed, as the server tells it; <see langword="null"/> if not told.</param>
/// <param name="IsAction">Whether it came in an action, rather than alone.</param>
public readonly record struct Fault(string? Reason, string? Detail, bool IsAction)
{
    private const int MaxMessage = 1000;

    /// <summary>Appends reason and detail to the start of a message, leaving out what is missing.</summary>
    internal string AppendTo(string message)
    {
        foreach (string? part in (ReadOnlySpan<string?>)[Reason, WithoutBrackets(Detail)])
        {
            if (!string.IsNullOrEmpty(part))
            {
                message += ": " + part;
            }
        }

        return message.Length <= MaxMessage ? message : message[..MaxMessage] + "…";
    }

    private static string? WithoutBrackets(string? detail) => detail is ['[', .., ']'] ? detail[1..^1].Trim() : detail;
}
