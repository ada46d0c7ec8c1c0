using System.Net.Http;

namespace Rsdl.Runtime;

/// <summary>What an exception says about the request that it belongs to.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path relative to the base address, without parameters.</param>
/// <param name="CorrelationId">The correlation id that was sent, if any.</param>
internal readonly record struct ApiCall(HttpMethod Method, string Path, string? CorrelationId)
{
    public string Operation => $"{Method} {ShownPath}";

    /// <summary>The path, for people to read.</summary>
    public string ShownPath => Path.Length == 0 ? "/" : Path;

    /// <summary>The correlation id, for people to read.</summary>
    public string ShownCorrelationId => CorrelationId ?? ConnectionLog.NoCorrelationId;

    /// <summary>Whether the request changes nothing.</summary>
    public bool IsSafeMethod => IsSafe(Method);

    /// <summary>Ends a message about a request whose answer is missing.</summary>
    public string UncertainOutcome => IsSafeMethod ? "" : " The outcome is uncertain: the request may have been executed.";

    /// <summary>Whether requests of a method change nothing.</summary>
    public static bool IsSafe(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head;
}
