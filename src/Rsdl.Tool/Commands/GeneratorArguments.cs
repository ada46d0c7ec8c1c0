using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Rsdl.Tool.Documents;
using Rsdl.Tool.Generation;

namespace Rsdl.Tool.Commands;

/// <summary>The generator's options as arguments, and its run, for commands that write what comes of it into a folder.</summary>
internal sealed class GeneratorArguments
{
    private readonly Option<string?> _namespace =
        new("--namespace") { Description = "The namespace of the clients; Rhev unless given.", HelpName = "name" };

    private readonly Option<string> _apiName = CommonOptions.ApiName();

    private readonly Option<string?> _collections = new("--collections")
    {
        Description = "The root collections to generate, by path segment, such as vms,hosts; all unless given.",
        HelpName = "list",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_namespace);
        command.Options.Add(_apiName);
        command.Options.Add(_collections);
    }

    public GeneratorOptions Read(ParseResult parsed) =>
        new(parsed.GetValue(_namespace), parsed.GetValue(_apiName), parsed.GetValue(_collections));

    /// <summary>Runs the generator, and tells the errors that it finds.</summary>
    /// <returns>What it emits; <c>null</c> if there were errors.</returns>
    public static async Task<GeneratorRunResult?> GenerateAsync(
        ToolContext context, DocumentFolder folder, GeneratorOptions options, CancellationToken cancellationToken)
    {
        GeneratorHost host = new(folder, options);
        GeneratorRunResult generated = await context.Error.WhileAsync(
            $"Generating from {folder.Path}", () => Task.FromResult(host.Generate(cancellationToken))).ConfigureAwait(false);
        Finding[] errors = [.. Finding.InOrder(generated.Diagnostics).Where(finding => finding.Severity == Finding.Error)];
        foreach (Finding finding in errors)
        {
            context.Error.Line(finding.Prefix(), finding.Severity, "red", $" {finding.Id}: {finding.Message}");
        }

        if (errors.Length > 0)
        {
            context.Error.Line("Nothing was written.");
            return null;
        }

        return generated;
    }
}
