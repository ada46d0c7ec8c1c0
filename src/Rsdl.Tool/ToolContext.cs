using System.IO;
using Rsdl.Tool.Output;

namespace Rsdl.Tool;

/// <summary>What a command writes to and knows of its surroundings.</summary>
/// <param name="Output">What was asked for.</param>
/// <param name="Error">What is wrong, and how far the work is.</param>
/// <param name="Environment">Variables, terminal and clock.</param>
internal sealed record ToolContext(Terminal Output, Terminal Error, ToolEnvironment Environment)
{
    public static ToolContext Create(TextWriter output, TextWriter error, ToolEnvironment environment)
    {
        // https://no-color.org: any value but the empty one.
        bool noColor = !string.IsNullOrEmpty(environment.Variable("NO_COLOR"));
        return new ToolContext(
            new Terminal(output, environment.IsOutputTerminal, noColor),
            new Terminal(error, environment.IsErrorTerminal, noColor),
            environment);
    }
}
