using System;
using System.Collections.Generic;
using System.Linq;
using Rhev.Guide.Tests.Rows;
using Rsdl.Tests;
using Xunit;

namespace Rhev.Guide.Tests.Completeness;

/// <summary>The table against the reference material: nothing is left out, and no request or answer has drifted from the guide's.</summary>
public class CompletenessTests
{
    [SharedFact]
    public void Every_example_of_the_guide_has_a_row_and_every_row_an_example() => Assert.Equal(
        GuideExample.ReadAll().Select(example => (example.Id, example.Section, Kind(example))),
        GuideTable.Rows.Select(row => (row.Id, row.Section, row.Kind)));

    [SharedFact]
    public void Every_row_has_the_guide_s_method_and_address() => Assert.Empty(Pairs(
        example => example.Request is { } request ? [Facts.OfRequest(request)] : [],
        row => row.Request is { } request ? [Facts.OfRequest(request)] : [],
        example => example.Request is not null));

    [SharedFact]
    public void Every_row_has_the_guide_s_body() => Assert.Empty(Pairs(
        example => Facts.OfDocument(example.Body, isShort: false), row => Facts.OfDocument(row.Body, isShort: false)));

    [SharedFact]
    public void Every_row_has_the_guide_s_answer() => Assert.Empty(Pairs(
        example => Facts.OfDocument(example.Answer, isShort: false), row => Facts.OfDocument(row.Answer, isShort: true)));

    [SharedFact]
    public void Every_row_has_the_guide_s_status_and_headers() => Assert.Empty(Pairs(
        example => [$"{example.Status}", .. example.Headers.Where(IsSpecial).Select(header => $"{header.Name}: {header.Value}")],
        row => [$"{row.Status}", .. row.Headers.Select(header => header.Split(": ", 2)).Select(header => (header[0], header[1]))
            .Where(IsSpecial).Select(header => $"{header.Item1}: {header.Item2}")]));

    [SharedFact]
    public void Every_program_makes_the_guide_s_changes()
    {
        Dictionary<string, string> methods = new()
        {
            ["add"] = "POST", ["action"] = "POST", ["update"] = "PUT", ["delete"] = "DELETE",
        };

        Assert.Empty(GuideExample.ReadAll().Where(example => example.IsProgram)
            .Select(example => (
                example.Id,
                Expected: example.Operations.Where(methods.ContainsKey).Select(operation => methods[operation])))
            .Where(pair => !pair.Expected.SequenceEqual(GuideTable.Find(pair.Id).Requests
                .Select(request => request.Split(' ')[0]).Where(method => method != "GET")))
            .Select(pair => pair.Id));
    }

    private static RowKind Kind(GuideExample example) => example.Surface switch
    {
        "rest" => RowKind.Rest,
        "curl" => RowKind.Curl,
        "xml-representation" => RowKind.Representation,
        "python" => RowKind.Python,
        "java" => RowKind.Java,
        string other => throw new FormatException($"'{other}' is no kind of example"),
    };

    // The usual ones are sent anyway; a password and a session are those of the Manager.
    private static bool IsSpecial((string Name, string Value) header) =>
        header.Name is not ("Host" or "Authorization" or "Cookie") && header.Value is not ("application/xml" or "*/*");

    private static IEnumerable<string> Pairs(
        Func<GuideExample, string[]> guide, Func<Row, string[]> ours, Func<GuideExample, bool>? isWanted = null)
    {
        foreach (GuideExample example in GuideExample.ReadAll().Where(example => !example.IsProgram && isWanted?.Invoke(example) != false))
        {
            string[] theirs = guide(example);
            string[] mine = ours(GuideTable.Find(example.Id));
            if (!theirs.SequenceEqual(mine))
            {
                yield return $"{example.Id}: the guide has [{string.Join(", ", theirs.Except(mine))}], "
                    + $"the row has [{string.Join(", ", mine.Except(theirs))}]";
            }
        }
    }
}
