using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Analyzers.Tests.Guide;

/// <summary>
/// The guide as judge over the ready-made SDK: RSDL1001, RSDL1002 and RSDL1003 say of every element what the guide says of it.
/// </summary>
public sealed class GuideTests
{
    /// <summary>Elements with reason: they are listed here once more so that nobody adds one unnoticed.</summary>
    private static readonly string[] Exceptions =
    [
        "cluster version", "host_nic bonding", "host_nic bonding/slaves/host_nic/@id|name", "tag description", "tag name",
    ];

    [Fact]
    public async Task An_update_is_reported_exactly_for_what_the_guide_does_not_call_updatable()
    {
        GuideProgram program = new();
        List<(string Row, int Line, string Expected)> rows = [];
        foreach (GuideResource resource in GuideTable.Resources.Where(resource => resource.IsUpdated))
        {
            MethodInfo update = GuideClients.UpdateOf(resource);
            foreach (string element in Words(resource.Updatable).Concat(resource.Exceptions.Keys))
            {
                rows.Add(($"{resource} {element}", program.Call(update, element), ""));
            }

            foreach (string element in Words(resource.Fixed).Concat(Words(resource.ReadOnly)))
            {
                rows.Add(($"{resource} {element}", program.Call(update, element), "RSDL1001"));
            }
        }

        await JudgeAsync(program, rows);
    }

    [Fact]
    public async Task An_element_that_no_call_accepts_is_reported_wherever_it_is_set()
    {
        GuideProgram program = new();
        List<(string Row, int Line, string Expected)> rows = [];
        foreach (GuideResource resource in GuideTable.Resources)
        {
            Type? type = (GuideClients.Add(resource) ?? GuideClients.Update(resource))?.GetParameters()[0].ParameterType;
            foreach (string element in Words(resource.ReadOnly))
            {
                rows.Add(($"{resource} {element}", program.Make(type!, element), "RSDL1002"));
            }

            foreach (string element in resource.IsUpdated ? Words(resource.Fixed).Concat(Words(resource.Updatable)) : [])
            {
                rows.Add(($"{resource} {element}", program.Make(type!, element), ""));
            }
        }

        await JudgeAsync(program, rows);
    }

    [Fact]
    public async Task An_addition_is_reported_exactly_where_it_lacks_what_the_guide_requires()
    {
        GuideProgram program = new();
        List<(string Row, int Line, string Expected)> rows = [];
        foreach (GuideResource resource in GuideTable.Resources.Where(resource => resource.Required.Length > 0))
        {
            MethodInfo add = GuideClients.AddOf(resource);
            string[] required = [.. Words(resource.Required).Concat(resource.RequiredBesides.Keys)];
            rows.Add(($"{resource} complete", Add(required, 0), ""));
            rows.Add(($"{resource} complete by name", Add(required, 1), ""));
            foreach (string element in required.Select(Element).Distinct())
            {
                rows.Add(($"{resource} without {element}", Add(required.Where(path => Element(path) != element), 0), "RSDL1003"));
            }

            int Add(IEnumerable<string> paths, int alternative) => program.Call(
                add,
                paths.Select(path => Alternative(path, alternative)).DefaultIfEmpty("description")
                    .Select(path => resource.Item is null ? path : $"{resource.Item}/{path}"));
        }

        await JudgeAsync(program, rows);
    }

    [Fact]
    public void What_the_guide_gives_no_update_has_none()
    {
        string[] updated = ["vnic_profile"];
        Assert.Equal(
            updated,
            GuideTable.Resources.Where(resource => !resource.IsUpdated && GuideClients.Update(resource) is not null)
                .Select(resource => resource.Name));
    }

    [Fact]
    public void Every_element_that_does_not_follow_the_text_has_its_reason()
    {
        var reasons = GuideTable.Resources
            .SelectMany(resource => resource.Exceptions.Concat(resource.RequiredBesides)
                .Select(exception => (Row: $"{resource} {exception.Key}", Reason: exception.Value)))
            .ToArray();
        Assert.Equal(Exceptions, reasons.Select(exception => exception.Row).Order(StringComparer.Ordinal));
        Assert.All(reasons, exception => Assert.NotEqual("", exception.Reason));
    }

    private static async Task JudgeAsync(GuideProgram program, IReadOnlyList<(string Row, int Line, string Expected)> rows)
    {
        ILookup<int, string> reports = await program.AnalyzeAsync();
        Assert.Equal("", string.Join('\n', rows
            .Select(row => (row.Row, row.Expected, Actual: string.Join(' ', reports[row.Line]), Text: program.Text(row.Line)))
            .Where(row => row.Expected != row.Actual)
            .Select(row => $"{row.Row}: '{row.Actual}' in place of '{row.Expected}' in {row.Text}")));
    }

    private static string Alternative(string path, int index)
    {
        string[] steps = path.Split('/');
        string[] alternatives = steps[^1].Split('|');
        steps[^1] = alternatives[Math.Min(index, alternatives.Length - 1)];
        return string.Join('/', steps);
    }

    private static string Element(string path) => path.Split('/')[0];

    private static IReadOnlyList<string> Words(string list) => GuideResource.Words(list);
}
