using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Rhev.Guide.Tests.Checks;
using Rhev.Guide.Tests.Rows;

namespace Rhev.Guide.Tests.Coverage;

/// <summary>Tries every row, and writes down what holds.</summary>
internal static partial class CoverageRun
{
    /// <summary>
    /// Tries every row, prints the table and writes it to its page. A pending side that holds by now is struck off
    /// <c>pending.txt</c>; one that is not listed there and does not hold is told,
    /// and nothing is written.
    /// </summary>
    /// <param name="output">Receives the table.</param>
    /// <param name="acceptsNew">Whether a side that does not hold becomes pending with the reason that was found.</param>
    /// <returns>The exit code: 1 when a side fails that is not pending.</returns>
    public static async Task<int> RunAsync(TextWriter output, bool acceptsNew)
    {
        HashSet<(string Id, RowSide Side)> known = [.. PendingRows.Read().Keys];
        List<(string Id, RowSide Side, string Reason)> pending = [];
        StringBuilder failures = new();
        foreach (Row row in GuideTable.Rows)
        {
            foreach (RowSide side in RowCheck.SidesOf(row))
            {
                if (await RowCheck.FailureAsync(row, side) is not { } failure)
                {
                    continue;
                }

                if (known.Contains((row.Id, side)) || acceptsNew)
                {
                    pending.Add((row.Id, side, Identifier().Replace(failure.ReplaceLineEndings(" "), "(id)")));
                }
                else
                {
                    failures.Append($"{row.Id} {side}: {failure}\n");
                }
            }
        }

        if (failures.Length > 0)
        {
            await output.WriteAsync(failures.Append("Nothing was written: these fail and are not pending.\n"));
            return 1;
        }

        PendingRows.Write(pending);
        string page = CoverageTable.Write(GuideTable.Rows, PendingRows.Read());
        await File.WriteAllTextAsync(CoverageTable.FilePath, page);
        await output.WriteAsync(page);
        return 0;
    }

    // A Manager makes identifiers anew each time.
    [GeneratedRegex("(?!0{8})[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Identifier();
}
