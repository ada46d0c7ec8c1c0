using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Rhev.Guide.Tests.Checks;
using Rsdl.Tests;

namespace Rhev.Guide.Tests.Coverage;

/// <summary>
/// The sides of rows that do not hold yet, from <c>pending.txt</c>: a line each, such as <c>15.35 raw: what is missing</c>.
/// </summary>
internal static class PendingRows
{
    private static string FilePath => RepositoryFiles.FilePath("tests", "Rhev.Guide.Tests", "pending.txt");

    public static IReadOnlyDictionary<(string Id, RowSide Side), string> Read() => File.ReadAllLines(FilePath)
        .Where(line => line.Length > 0)
        .Select(line => line.Split(": ", 2))
        .ToDictionary(line => Key(line[0]), line => line[1]);

    public static void Write(IEnumerable<(string Id, RowSide Side, string Reason)> rows) => File.WriteAllText(
        FilePath, string.Concat(rows.Select(row => $"{row.Id} {Name(row.Side)}: {row.Reason}\n")));

    private static (string Id, RowSide Side) Key(string text) =>
        (text.Split(' ')[0], Enum.Parse<RowSide>(text.Split(' ')[1], ignoreCase: true));

    private static string Name(RowSide side) => side == RowSide.Raw ? "raw" : "sdk";
}
