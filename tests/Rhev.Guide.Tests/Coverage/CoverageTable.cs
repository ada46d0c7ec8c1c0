using System.Collections.Generic;
using System.Linq;
using System.Text;
using Rhev.Guide.Tests.Checks;
using Rhev.Guide.Tests.Rows;
using Rsdl.Tests;

namespace Rhev.Guide.Tests.Coverage;

/// <summary>Writes the table of all rows as the page <c>docs/guide-coverage.md</c>.</summary>
internal static class CoverageTable
{
    public static string FilePath => RepositoryFiles.FilePath("docs", "guide-coverage.md");

    public static string Write(IReadOnlyList<Row> rows, IReadOnlyDictionary<(string Id, RowSide Side), string> pending)
    {
        StringBuilder page = new();
        page.Append(
            """
            # The guide's examples

            Every example of the REST API guide of RHEV 3.3, and how it is done here. Written by
            `dotnet run --project tests/Rhev.Guide.Tests -- --table`; do not edit.

            - *Raw*: the emulated Manager is given the guide's request and answers with the guide's status and elements.
            - *SDK*: the call in C# sends exactly the guide's request, and the guide's answer arrives as objects with the guide's values,
              from which it is written again without loss. Programs in Python and Java are programs in C# that do the same.
            - *pending*: it does not hold yet; what is missing is told below.


            """);
        AppendTotals(page, rows, pending);
        page.Append("\n| example | section | kind | what it shows | raw | SDK | note |\n|---|---|---|---|---|---|---|\n");
        foreach (Row row in rows)
        {
            page.Append('|').AppendJoin('|', new[]
            {
                row.Id, row.Section, Kind(row), row.Title, State(row, RowSide.Raw, pending), State(row, RowSide.Sdk, pending), Note(row),
            }.Select(cell => cell.Length == 0 ? " " : $" {Escape(cell)} ")).Append("|\n");
        }

        if (pending.Count > 0)
        {
            page.Append("\n## Pending\n\n");
            foreach (Row row in rows)
            {
                foreach (RowSide side in RowCheck.SidesOf(row).Where(side => pending.ContainsKey((row.Id, side))))
                {
                    page.Append("- ").Append(row.Id).Append(side == RowSide.Raw ? " raw: " : " SDK: ")
                        .Append(Escape(pending[(row.Id, side)])).Append('\n');
                }
            }
        }

        return page.ToString();
    }

    /// <summary>How many rows hold, in one line a side.</summary>
    public static void AppendTotals(
        StringBuilder page, IReadOnlyList<Row> rows, IReadOnlyDictionary<(string Id, RowSide Side), string> pending)
    {
        page.Append("| | rows | hold | pending |\n|---|---|---|---|\n");
        foreach ((string name, RowSide side, bool isProgram) in new[]
        {
            ("Requests and representations, raw", RowSide.Raw, false),
            ("Requests and representations, by SDK", RowSide.Sdk, false),
            ("Programs, by SDK", RowSide.Sdk, true),
        })
        {
            Row[] counted = [.. rows.Where(row => row.IsProgram == isProgram && RowCheck.SidesOf(row).Contains(side))];
            int waiting = counted.Count(row => pending.ContainsKey((row.Id, side)));
            page.Append($"| {name} | {counted.Length} | {counted.Length - waiting} | {waiting} |\n");
        }

        page.Append($"| Excused | {rows.Count(row => row.Excuse is not null || row.RawExcuse is not null)} | | |\n| All | {rows.Count} | | |\n");
    }

    private static string State(Row row, RowSide side, IReadOnlyDictionary<(string Id, RowSide Side), string> pending) =>
        row.Excuse is not null || (side == RowSide.Raw && row.RawExcuse is not null) ? "excused"
        : !RowCheck.SidesOf(row).Contains(side) ? "-"
        : pending.ContainsKey((row.Id, side)) ? "pending"
        : "yes";

    private static string Kind(Row row) => row.Kind switch
    {
        RowKind.Rest => "REST",
        RowKind.Curl => "cURL",
        RowKind.Representation => "representation",
        _ => row.Kind.ToString(),
    };

    private static string Note(Row row) =>
        string.Join(' ', new[] { row.Excuse, row.RawExcuse, row.Slip }.Where(text => text is not null));

    private static string Escape(string text) =>
        text.Replace("|", "\\|", System.StringComparison.Ordinal).Replace("<", "&lt;", System.StringComparison.Ordinal);
}
