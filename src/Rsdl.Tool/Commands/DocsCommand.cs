using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Rsdl.Model;
using Rsdl.Model.Documents;
using Rsdl.Tool.Docs;
using Rsdl.Tool.Docs.Code;
using Rsdl.Tool.Documents;
using Rsdl.Tool.Generation;
using Rsdl.Tool.Listing;

namespace Rsdl.Tool.Commands;

/// <summary><c>rsdl docs</c>: a reference of the API and of the C# that is generated from it, as pages.</summary>
internal static class DocsCommand
{
    private const string Description = """
        Writes a reference of the API, and of the C# that is generated from it, as HTML pages with a search.
        They need no server and no network: open index.html. Pages of an earlier run that are written no more are removed.
        """;

    public static Command Create(ToolContext context)
    {
        Argument<string> folder = CommonOptions.Folder();
        Option<string> output = CommonOptions.OutputFolder("The folder that gets the pages.");
        Option<string?> title =
            new("--title") { Description = "The title of the pages; after the API's name unless given.", HelpName = "text" };
        GeneratorArguments generator = new();
        Option<bool> force = CommonOptions.Force();
        Option<bool> json = CommonOptions.Json();
        Command command = new("docs", Description) { folder, output, title };
        generator.AddTo(command);
        command.Options.Add(force);
        command.Options.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ApiReference? reference = await ReadAsync(
                context, parsed.GetValue(folder)!, generator.Read(parsed), parsed.GetValue(title), cancellationToken).ConfigureAwait(false);
            if (reference is null)
            {
                return ExitCode.Findings;
            }

            GeneratedReport report = GeneratedFolder.Write(
                parsed.GetValue(output)!,
                ReferenceSite.ManifestFile,
                ReferenceSite.Write(reference),
                parsed.GetValue(force),
                cancellationToken);
            FolderReport.Print(context, report, parsed.GetValue(json));
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<ApiReference?> ReadAsync(
        ToolContext context, string path, GeneratorOptions options, string? title, CancellationToken cancellationToken)
    {
        DocumentFolder folder = DocumentFolder.Open(path);
        if (await GeneratorArguments.GenerateAsync(context, folder, options, cancellationToken).ConfigureAwait(false) is not { } generated)
        {
            return null;
        }

        IReadOnlyList<ParsedDocument> documents = folder.Parse(cancellationToken);
        ApiModel model = ApiModelBuilder.Build(documents, options.RootCollections, cancellationToken);
        string apiName = options.ApiName ?? MemberNames.DefaultApi;

        // What was not asked for is not left out.
        int leftOut = options.RootCollections.Count > 0
            ? 0
            : LinkList.Of(documents, model, apiName, null).Links.Count(link => link.Member is null);
        return new ApiReference(model, GeneratedCode.Read(generated), apiName, title ?? $"{apiName} reference", leftOut);
    }
}
