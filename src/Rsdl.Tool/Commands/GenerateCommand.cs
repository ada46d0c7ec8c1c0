using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Rsdl.Tool.Documents;
using Rsdl.Tool.Generation;
using Rsdl.Tool.Output;

namespace Rsdl.Tool.Commands;

/// <summary><c>rsdl generate</c>: what the generator emits, as files.</summary>
internal static class GenerateCommand
{
    private const string Description = """
        Writes what the generator emits into files, byte for byte as the compiler does with EmitCompilerGeneratedFiles.
        Files of an earlier run that are generated no more are removed; files of yours are never touched without --force.
        """;

    public static Command Create(ToolContext context)
    {
        Argument<string> folder = CommonOptions.Folder();
        Option<string> output = CommonOptions.OutputFolder("The folder that gets the files.");
        Option<string?> ns = new("--namespace") { Description = "The namespace of the clients; Rhev unless given.", HelpName = "name" };
        Option<string> apiName = CommonOptions.ApiName();
        Option<string?> collections = new("--collections")
        {
            Description = "The root collections to generate, by path segment, such as vms,hosts; all unless given.",
            HelpName = "list",
        };
        Option<bool> force = new("--force") { Description = "Replace files that the tool did not write, or that were changed since." };
        Option<bool> json = CommonOptions.Json();
        Command command = new("generate", Description) { folder, output, ns, apiName, collections, force, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            context,
            parsed.GetValue(folder)!,
            parsed.GetValue(output)!,
            new GeneratorOptions(parsed.GetValue(ns), parsed.GetValue(apiName), parsed.GetValue(collections)),
            parsed.GetValue(force),
            parsed.GetValue(json),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ToolContext context,
        string path,
        string output,
        GeneratorOptions options,
        bool force,
        bool json,
        CancellationToken cancellationToken)
    {
        GeneratorHost host = new(DocumentFolder.Open(path), options);
        GeneratorRunResult generated = await context.Error.WhileAsync(
            $"Generating from {path}", () => Task.FromResult(host.Generate(cancellationToken))).ConfigureAwait(false);
        Finding[] errors = [.. Finding.InOrder(generated.Diagnostics).Where(finding => finding.Severity == Finding.Error)];
        foreach (Finding finding in errors)
        {
            context.Error.Line(finding.Prefix(), finding.Severity, "red", $" {finding.Id}: {finding.Message}");
        }

        if (errors.Length > 0)
        {
            context.Error.Line("Nothing was written.");
            return ExitCode.Findings;
        }

        GeneratedReport report = GeneratedFolder.Write(
            output, generated.GeneratedSources.ToDictionary(source => source.HintName, BytesOf), force, cancellationToken);
        Print(context, report, json);
        return ExitCode.Success;
    }

    /// <summary>As the compiler writes it: with the byte order mark of its encoding.</summary>
    private static byte[] BytesOf(GeneratedSourceResult source)
    {
        using MemoryStream stream = new();
        using (StreamWriter writer = new(stream, source.SourceText.Encoding ?? Encoding.UTF8, leaveOpen: true))
        {
            source.SourceText.Write(writer);
        }

        return stream.ToArray();
    }

    private static void Print(ToolContext context, GeneratedReport report, bool json)
    {
        foreach (string name in report.Kept)
        {
            string path = Path.Combine(report.Folder, name);
            context.Error.Line("", "warning", "yellow", $": '{path}' is generated no more, but was changed by hand and is left.");
        }

        if (json)
        {
            context.Output.Line(Json.Write(report));
            return;
        }

        context.Output.Line(FormattableString.Invariant(
            $"{report.Files.Count} files in {report.Folder}: {report.Written} written, {report.Files.Count - report.Written} as before, ")
            + FormattableString.Invariant($"{report.Removed.Count} removed"));
    }
}
