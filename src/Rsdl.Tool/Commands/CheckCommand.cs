using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Model;
using Rsdl.Model.Documents;
using Rsdl.Tool.Checking;
using Rsdl.Tool.Documents;
using Rsdl.Tool.Generation;
using Rsdl.Tool.Output;

namespace Rsdl.Tool.Commands;

/// <summary><c>rsdl check</c>: what the generator would say about documents, and what is in them.</summary>
internal static class CheckCommand
{
    private const string Description = """
        Says what the generator would say about the documents, with places, and sums up what is in them.
        Exit code 1 tells of errors.
        """;

    public static Command Create(ToolContext context)
    {
        Argument<string> folder = CommonOptions.Folder();
        Option<string?> asErrors = CreateRules(
            "--warnaserror",
            "Rules that count as errors, such as RSDL0018,RSDL1020; without a list, every rule does.",
            ArgumentArity.ZeroOrOne);
        Option<string?> silent = CreateRules("--nowarn", "Rules that are not told; errors always are.", ArgumentArity.ExactlyOne);
        Option<bool> json = CommonOptions.Json();
        Command command = new("check", Description) { folder, asErrors, silent, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            context,
            parsed.GetValue(folder)!,
            parsed.GetResult(asErrors) is { Implicit: false } ? Rules(parsed.GetValue(asErrors)) : null,
            Rules(parsed.GetValue(silent)),
            parsed.GetValue(json),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ToolContext context, string path, string[]? asErrors, string[] silent, bool json, CancellationToken cancellationToken)
    {
        DocumentFolder folder = DocumentFolder.Open(path);
        CheckReport report = await context.Error.WhileAsync(
            $"Checking {path}", () => CheckAsync(folder, asErrors, silent, cancellationToken)).ConfigureAwait(false);
        if (json)
        {
            context.Output.Line(Json.Write(report));
        }
        else
        {
            Print(context.Output, report);
        }

        return report.Errors > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    private static async Task<CheckReport> CheckAsync(
        DocumentFolder folder, string[]? asErrors, string[] silent, CancellationToken cancellationToken)
    {
        GeneratorHost host = new(folder, new GeneratorOptions());
        IReadOnlyList<Finding> said = Finding.InOrder(
            [.. host.Generate(cancellationToken).Diagnostics, .. await host.AdviseAsync(cancellationToken).ConfigureAwait(false)]);
        Finding[] findings =
        [
            .. said.Where(finding => finding.Severity == Finding.Error || !Names(silent, finding))
                .Select(finding => asErrors is not null && (asErrors.Length == 0 || Names(asErrors, finding))
                    ? finding with { Severity = Finding.Error }
                    : finding),
        ];
        IReadOnlyList<ParsedDocument> documents = folder.Parse(cancellationToken);
        ApiModel model = ApiModelBuilder.Build(documents, [], cancellationToken);
        return new CheckReport(findings.Count(finding => finding.Severity == Finding.Error), findings, Coverage.Of(documents, model));
    }

    private static bool Names(string[] ids, Finding finding) => ids.Contains(finding.Id, StringComparer.OrdinalIgnoreCase);

    private static Option<string?> CreateRules(string name, string description, ArgumentArity arity)
    {
        Option<string?> option = new(name) { Description = description, HelpName = "ids", Arity = arity };
        option.Validators.Add(result =>
        {
            foreach (string wrong in result.Tokens.SelectMany(token => Rules(token.Value)).Where(id => !IsRule(id)))
            {
                result.AddError($"'{wrong}' is not the id of a rule, such as RSDL0018. The folder goes before {name}.");
            }
        });
        return option;
    }

    private static bool IsRule(string id) =>
        id.Length == 8 && id.StartsWith("RSDL", StringComparison.OrdinalIgnoreCase) && id.Skip(4).All(char.IsAsciiDigit);

    private static string[] Rules(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void Print(Terminal output, CheckReport report)
    {
        foreach (Finding finding in report.Findings)
        {
            string colour = finding.Severity == Finding.Error ? "red" : "yellow";
            output.Line(finding.Prefix(), finding.Severity, colour, $" {finding.Id}: {finding.Message}");
        }

        if (report.Findings.Count > 0)
        {
            output.Line();
        }

        foreach ((string name, string value) in report.Coverage.Lines())
        {
            output.Line($"{name + ":",-24}{value}");
        }

        output.Line();
        string others = Count(report.Findings.Count - report.Errors, "remark");
        output.Line("", Count(report.Errors, "error"), report.Errors > 0 ? "red" : "green", $", {others}");
    }

    private static string Count(int number, string what) => FormattableString.Invariant($"{number} {what}{(number == 1 ? "" : "s")}");
}
