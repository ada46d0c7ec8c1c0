using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using Rsdl.Model.Diff;
using Rsdl.Tool.Output;

namespace Rsdl.Tool.Diffing;

/// <summary>Writes the differences for people: as text, Markdown, or a page of HTML that needs nothing else.</summary>
internal static class DiffText
{
    private const string Style = """
        body { font-family: sans-serif; margin: 2em auto; max-width: 75em; padding: 0 1em }
        table { border-collapse: collapse; width: 100% }
        th, td { border-bottom: 1px solid #ccc; padding: .3em .6em; text-align: left; vertical-align: top }
        code { overflow-wrap: anywhere }
        """;

    public static void Print(Terminal output, DiffReport report)
    {
        output.Line($"{report.Before.Title()} -> {report.After.Title()}");
        foreach ((string title, IReadOnlyList<ApiChange> changes) in report.Sections())
        {
            output.Line();
            output.Line("", title, Colour(changes[0].Effect), "");
            foreach (ApiChange change in changes)
            {
                output.Line($"  {Sign(change)} {change.Name}{Others(change)}: {change.Message}");
            }
        }

        output.Line();
        output.Line(report.Summary());
    }

    public static string Markdown(DiffReport report)
    {
        StringBuilder text = new();
        text.Append("# From ").Append(Escape(report.Before.Title())).Append(" to ").Append(Escape(report.After.Title())).Append("\n\n");
        text.Append(report.Summary()).Append('\n');
        foreach ((string title, IReadOnlyList<ApiChange> changes) in report.Sections())
        {
            text.Append("\n## ").Append(title).Append("\n\n| | what | C# | change |\n|---|---|---|---|\n");
            foreach (ApiChange change in changes)
            {
                text.Append("| ").Append(Word(change)).Append(" | `").Append(Escape(change.Name)).Append('`').Append(Others(change))
                    .Append(" | ").Append(change.Member is null ? "" : $"`{Escape(change.Member)}`")
                    .Append(" | ").Append(Escape(change.Message)).Append(" |\n");
            }
        }

        return text.ToString();

        static string Escape(string cell) =>
            cell.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
    }

    public static string Html(DiffReport report)
    {
        StringBuilder page = new();
        string title = WebUtility.HtmlEncode($"From {report.Before.Title()} to {report.After.Title()}");
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>").Append(title)
            .Append("</title>\n<style>\n").Append(Style.ReplaceLineEndings("\n")).Append("\n</style>\n</head>\n<body>\n<h1>").Append(title)
            .Append("</h1>\n<p>").Append(report.Summary()).Append("</p>\n");
        foreach ((string heading, IReadOnlyList<ApiChange> changes) in report.Sections())
        {
            page.Append("<h2>").Append(heading).Append("</h2>\n<table>\n<tr><th></th><th>what</th><th>C#</th><th>change</th></tr>\n");
            foreach (ApiChange change in changes)
            {
                page.Append("<tr><td>").Append(Word(change)).Append("</td><td><code>").Append(WebUtility.HtmlEncode(change.Name))
                    .Append("</code>").Append(Others(change)).Append("</td><td><code>").Append(WebUtility.HtmlEncode(change.Member ?? ""))
                    .Append("</code></td><td>").Append(WebUtility.HtmlEncode(change.Message)).Append("</td></tr>\n");
            }

            page.Append("</table>\n");
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static string Colour(ChangeEffect effect) => effect switch
    {
        ChangeEffect.Breaking => "red",
        ChangeEffect.NeedsAttention => "yellow",
        _ => "green",
    };

    private static string Word(ApiChange change) => change.Kind.ToString().ToLowerInvariant();

    private static char Sign(ApiChange change) => change.Kind switch { ChangeKind.Added => '+', ChangeKind.Removed => '-', _ => '~' };

    private static string Others(ApiChange change) => change.Places.Count > 1
        ? FormattableString.Invariant($" and {change.Places.Count - 1} other {(change.Places.Count == 2 ? "place" : "places")}")
        : "";
}
