using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rhev.Emulator.State;
using Rsdl.Tests;
using Xunit;

namespace Rhev.Emulator.Tests.State;

public sealed partial class EventTableTests
{
    [Fact]
    public void Every_code_has_the_number_and_the_severity_of_the_table()
    {
        Assert.Equal(
            EventTable.Rows.Select(row => (row.Code, row.Number, row.Severity)),
            Enum.GetValues<EventCode>().Where(code => code != EventCode.None).Select(code => (code, (int)code, EventSeverity.Of(code))));
    }

    [SharedFact]
    public void The_table_has_the_names_of_the_guide()
    {
        using JsonDocument tables = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.SharedPath("guide", "tables.json")));
        ILookup<int, string> guide = tables.RootElement.GetProperty("table_e_1_event_codes").EnumerateArray().ToLookup(
            row => row.GetProperty("code").GetInt32(), row => row.GetProperty("name").GetString()!);

        (int, string)[] inGuide =
            [.. EventTable.Rows.Where(row => guide.Contains(row.Number)).Select(row => (row.Number, row.Name))];

        Assert.InRange(inGuide.Length, 100, EventTable.Rows.Count);
        Assert.All(inGuide, row => Assert.Contains(row.Item2, guide[row.Item1]));
    }

    [Fact]
    public void The_documentation_has_the_table() => Assert.Equal(
        EventTable.Rows.Select(row => $"| {row.Number} | {row.Name} | {row.Severity} |"),
        File.ReadLines(RepositoryFiles.FilePath("docs", "emulator-events.md"))
            .Where(line => line.Length > 2 && line[0] == '|' && char.IsAsciiDigit(line[2])));

    [Fact]
    public void Every_code_is_told()
    {
        HashSet<string> told = [.. Directory
            .EnumerateFiles(RepositoryFiles.FilePath("src", "Rhev.Emulator"), "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) is not ("EventCode.cs" or "EventSeverity.cs"))
            .SelectMany(path => Use().Matches(File.ReadAllText(path)).Select(use => use.Groups[1].Value))];

        Assert.Equal([], EventTable.Rows.Select(row => row.Code.ToString()).Except(told));
    }

    [GeneratedRegex(@"EventCode\.(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Use();
}
