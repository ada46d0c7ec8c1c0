using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Model;
using Rsdl.Model.Diff;
using Rsdl.Tool.Diffing;
using Rsdl.Tool.Documents;
using Rsdl.Tool.Generation;
using Rsdl.Tool.Output;

namespace Rsdl.Tool.Commands;

/// <summary><c>rsdl diff</c>: what changes for programs from one version of an API to another.</summary>
internal static class DiffCommand
{
    private const string Text = "text";
    private const string Markdown = "markdown";
    private const string JsonFormat = "json";
    private const string Html = "html";
    private const string OnAttention = "attention";
    private const string OnBreaking = "breaking";
    private const string OnNone = "none";

    private const string Description = """
        Tells what changes from one version of an API to another, and what that does to code that uses the generated C#:
        it breaks, needs attention, or is compatible. Exit code 1 tells of breaking changes, or what --fail-on says.
        """;

    public static Command Create(ToolContext context)
    {
        Argument<string> old = CommonOptions.Folder("OLD", "The folder with the documents of the earlier version.");
        Argument<string> now = CommonOptions.Folder("NEW", "The folder with the documents of the later version.");
        Option<string> format = new("--format")
        {
            Description = "How to write the differences.",
            DefaultValueFactory = _ => Text,
        };
        format.AcceptOnlyFromAmong(Text, Markdown, JsonFormat, Html);
        Option<bool> json = CommonOptions.Json();
        Option<string> failOn = new("--fail-on")
        {
            Description = "Which changes give exit code 1: breaking ones, those that need attention too, or none.",
            DefaultValueFactory = _ => OnBreaking,
        };
        failOn.AcceptOnlyFromAmong(OnBreaking, OnAttention, OnNone);
        Option<string> apiName = CommonOptions.ApiName();
        Command command = new("diff", Description) { old, now, format, json, failOn, apiName };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            context,
            parsed.GetValue(old)!,
            parsed.GetValue(now)!,
            parsed.GetValue(json) ? JsonFormat : parsed.GetValue(format)!,
            parsed.GetValue(failOn)!,
            parsed.GetValue(apiName)!,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ToolContext context,
        string oldFolder,
        string newFolder,
        string format,
        string failOn,
        string apiName,
        CancellationToken cancellationToken)
    {
        DocumentFolder[] folders = [DocumentFolder.Open(oldFolder), DocumentFolder.Open(newFolder)];
        DiffReport report = await context.Error.WhileAsync(
            $"Comparing {oldFolder} with {newFolder}",
            () => Task.FromResult(Compare(folders[0], folders[1], apiName, cancellationToken))).ConfigureAwait(false);
        WarnOfMissingCapabilities(context, folders, cancellationToken);
        switch (format)
        {
            case JsonFormat:
                context.Output.Line(Json.Write(report));
                break;
            case Markdown:
                context.Output.Writer.Write(DiffText.Markdown(report));
                break;
            case Html:
                context.Output.Writer.Write(DiffText.Html(report));
                break;
            default:
                DiffText.Print(context.Output, report);
                break;
        }

        bool fails = failOn switch
        {
            OnNone => false,
            OnAttention => report.Breaking + report.NeedAttention > 0,
            _ => report.Breaking > 0,
        };
        return fails ? ExitCode.Findings : ExitCode.Success;
    }

    /// <summary>Without capabilities there are no lists of values, which has nothing to do with the version.</summary>
    private static void WarnOfMissingCapabilities(ToolContext context, DocumentFolder[] folders, CancellationToken cancellationToken)
    {
        DocumentFolder[] without =
        [
            .. folders.Where(folder => folder.Parse(cancellationToken).All(document => document.Capabilities is null)),
        ];
        if (without.Length == 1)
        {
            context.Error.Line(
                "",
                "warning",
                "yellow",
                $": there are no capabilities in '{without[0].Path}', so that lists of values seem to be gone or new.");
        }
    }

    private static DiffReport Compare(DocumentFolder old, DocumentFolder now, string apiName, CancellationToken cancellationToken)
    {
        ApiModel before = old.ReadModel(old.Parse(cancellationToken), cancellationToken);
        ApiModel after = now.ReadModel(now.Parse(cancellationToken), cancellationToken);
        EquatableArray<ApiChange> changes = ApiDiff.WithSurface(
            ApiDiff.Compare(before, after, apiName),
            SurfaceOf(old, apiName, cancellationToken),
            SurfaceOf(now, apiName, cancellationToken));
        return DiffReport.Of(new DiffSide(old.Path, before.Version), new DiffSide(now.Path, after.Version), [.. changes]);
    }

    private static IReadOnlyList<SurfaceMember> SurfaceOf(DocumentFolder folder, string apiName, CancellationToken cancellationToken) =>
        SurfaceReader.Read(new GeneratorHost(folder, new GeneratorOptions(ApiName: apiName)).Generate(cancellationToken));
}
