using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Tool.Tests;

/// <summary>What a run of the tool in this process gave.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">The output.</param>
/// <param name="Error">The errors and the progress.</param>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    public string[] Lines => Output.TrimEnd('\n').Split('\n');

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static Task<ToolRun> OfAsync(params string[] arguments) => OfAsync(new ToolEnvironment(), arguments);

    public static async Task<ToolRun> OfAsync(
        ToolEnvironment environment, string[] arguments, CancellationToken cancellationToken = default)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = await ToolApplication.RunAsync(arguments, output, error, environment, cancellationToken);
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    /// <summary>An environment with variables, written <c>NAME=value</c>.</summary>
    public static ToolEnvironment With(params string[] variables) => new()
    {
        Variable = name => variables.Where(pair => pair.StartsWith(name + "=", StringComparison.Ordinal))
            .Select(pair => pair[(name.Length + 1)..]).FirstOrDefault(),
    };
}
