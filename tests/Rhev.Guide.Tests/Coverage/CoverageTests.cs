using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Rhev.Guide.Tests.Checks;
using Rhev.Guide.Tests.Rows;
using Xunit;

namespace Rhev.Guide.Tests.Coverage;

/// <summary>The page of the table, and the list of what does not hold yet.</summary>
public class CoverageTests
{
    private const string Command = "run: dotnet run --project tests/Rhev.Guide.Tests -- --table";

    [Fact]
    public void The_page_of_the_table_is_up_to_date()
    {
        string written = File.ReadAllText(CoverageTable.FilePath).ReplaceLineEndings("\n");

        bool isCurrent = CoverageTable.Write(GuideTable.Rows, PendingRows.Read()) == written;

        Assert.True(isCurrent, $"docs/guide-coverage.md is out of date; {Command}");
    }

    [Fact]
    public void Pending_sides_are_sides_of_rows() => Assert.Empty(PendingRows.Read().Keys.Except(
        GuideTable.Rows.SelectMany(row => RowCheck.SidesOf(row).Select(side => (row.Id, side)))));

    [Fact]
    public async Task Pending_sides_do_not_hold_yet()
    {
        List<string> holding = [];
        foreach ((string id, RowSide side) in PendingRows.Read().Keys)
        {
            if (await RowCheck.FailureAsync(GuideTable.Find(id), side) is null)
            {
                holding.Add($"{id} {side}");
            }
        }

        Assert.True(holding.Count == 0, $"These hold by now: {string.Join(", ", holding)}. To strike them off pending.txt {Command}");
    }

    [Fact]
    public void A_row_that_does_not_hold_as_printed_says_why() => Assert.Empty(GuideTable.Rows
        .Where(row => (row.Reading is not null && !IsPlaceholder(row)) || row.Odd.Count > 0 || row.Untyped.Count > 0
            || (row.Status is not null && row.StatusReading is not null))
        .Where(row => row.Slip is null)
        .Select(row => row.Id));

    // Where the guide prints a placeholder, the reading has what a Manager knows.
    private static bool IsPlaceholder(Row row) =>
        row.Request!.Contains("collection", StringComparison.Ordinal) || row.Request.Contains("GUID", StringComparison.Ordinal)
        || row.Request.Contains("{id}", StringComparison.Ordinal);
}
