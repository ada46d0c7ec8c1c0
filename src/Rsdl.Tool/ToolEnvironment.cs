using System;
using Spectre.Console;

namespace Rsdl.Tool;

/// <summary>What surrounds a run: variables, terminal and clock.</summary>
public sealed record ToolEnvironment
{
    /// <summary>Reads an environment variable; <c>null</c> if there is none.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>Whether the output is a terminal; otherwise it is plain.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether the errors, where progress goes too, are a terminal.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Asks for a secret without showing it; <c>null</c> where nobody can be asked.</summary>
    public Func<string, string>? AskSecret { get; init; }

    /// <summary>The clock of what is written down.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>That of the process.</summary>
    /// <returns>The environment.</returns>
    public static ToolEnvironment OfProcess() => new()
    {
        Variable = Environment.GetEnvironmentVariable,
        IsOutputTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        AskSecret = Console.IsInputRedirected || Console.IsErrorRedirected ? null : AskOnTerminal,
    };

    private static string AskOnTerminal(string question)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Prompt(new TextPrompt<string>(Markup.Escape(question)).Secret(null).AllowEmpty());
    }
}
