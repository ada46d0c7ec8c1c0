using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Rsdl.Model.Documents;
using Rsdl.Model.Enums;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Model.Tests.Enums;

/// <summary>Our lists against those that were read from the engine, and our bindings against those of real schemas.</summary>
public class SharedFactsTests
{
    private const string Engine = "3.3";

    [SharedFact]
    public void The_values_of_every_level_are_those_of_the_engine()
    {
        ApiModel model = Build(RepositoryFiles.FilePath("schema", "rhev-3.3"));
        JsonElement lists = Read("capabilities-facts.json").GetProperty("lists");
        List<string> differences = [];
        foreach (JsonProperty list in lists.EnumerateObject())
        {
            string[] levels = ["3.0", "3.1", "3.2", "3.3"];
            foreach (string level in levels)
            {
                string[] expected = Values(list.Value.GetProperty("engines"), Engine, level);
                string[] actual =
                [
                    .. model.Enums.Where(candidate => candidate.ListName == list.Name)
                        .SelectMany(candidate => candidate.Members)
                        .Where(member => member.Levels.Contains(level))
                        .Select(member => member.WireName),
                ];
                differences.AddRange(expected.Except(actual, StringComparer.OrdinalIgnoreCase)
                    .Select(value => $"{list.Name} {level} lacks {value}"));
                differences.AddRange(actual.Except(expected, StringComparer.OrdinalIgnoreCase)
                    .Select(value => $"{list.Name} {level} has {value}"));
            }
        }

        Assert.Equal([], differences);
    }

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void Our_capabilities_add_no_problem_to_a_real_api(string version)
    {
        string[] before =
        [
            .. Build(RepositoryFiles.SharedPath("documents", version)).Problems.Select(problem => problem.ToString()),
        ];

        Assert.Equal(
            before.Where(problem => !problem.Contains(nameof(ProblemKind.MissingCapabilities), StringComparison.Ordinal)),
            BuildWithOurLists(version).Problems.Select(problem => problem.ToString()));
    }

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void Every_known_binding_of_a_real_api_is_bound_where_our_lists_have_its_list(string version)
    {
        // Every type has the name and the identifier of a base; an instance type has the members of a template, with their lists.
        string[] inherited =
        [
            "Permit.name", "Permit.id", "Feature.name",
            .. version == "3.5" ? (string[])["InstanceType.type", "InstanceType.status.state"] : [],
        ];
        ApiModel model = BuildWithOurLists(version);
        Dictionary<string, string> names = model.Enums.ToDictionary(list => list.ListName, list => list.Name);
        HashSet<string> actual = [.. CapabilityTable.Bindings(model).Select(binding => $"{binding.Wire} {binding.List}")];

        string[] missing =
        [
            .. from binding in Read("enum-bindings.json").GetProperty("bindings").EnumerateArray()
               where binding.GetProperty("documents").EnumerateArray().Any(document => document.GetString() == version)
               let member = $"{binding.GetProperty("type").GetString()}.{binding.GetProperty("member").GetString()}"
               let list = binding.GetProperty("list").GetString()!
               where names.ContainsKey(list) && !actual.Contains($"{member} {names[list]}")
               select member,
        ];

        Assert.Equal(inherited.Order(StringComparer.Ordinal), missing.Order(StringComparer.Ordinal));
    }

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void Every_known_set_of_fixed_values_of_a_real_api_is_bound(string version)
    {
        ApiModel model = BuildWithOurLists(version);
        Dictionary<string, EnumModel> lists = model.Enums.ToDictionary(list => list.Name);
        Dictionary<string, string> actual = CapabilityTable.Bindings(model).ToDictionary(
            binding => binding.Wire,
            binding => string.Join(" ", lists[binding.List].Members.Select(member => member.WireName)));

        foreach (JsonElement set in Read("enum-bindings.json").GetProperty("fixed_value_sets").EnumerateArray())
        {
            if (set.GetProperty("documents").EnumerateArray().Any(document => document.GetString() == version))
            {
                string[] values = [.. set.GetProperty("values").EnumerateArray().Select(value => value.GetString()!)];
                string[] present = [.. values.Where(value => version != "3.3" || !value.Contains('+', StringComparison.Ordinal))];
                Assert.Equal(
                    string.Join(" ", present.Select(value => value.Split(' ')[0])),
                    actual[$"{set.GetProperty("type").GetString()}.{set.GetProperty("member").GetString()}"]);
            }
        }
    }

    private static string[] Values(JsonElement engines, string engine, string level)
    {
        if (!engines.TryGetProperty(engine, out JsonElement levels))
        {
            return [];
        }

        if (levels.ValueKind == JsonValueKind.String)
        {
            // A level that the other engine lacks continues that engine's own level.
            string other = levels.GetString()!["=E:".Length..];
            return Values(engines, other, string.CompareOrdinal(level, other) > 0 ? other : level);
        }

        if (!levels.TryGetProperty(level, out JsonElement values))
        {
            return [];
        }

        return values.ValueKind == JsonValueKind.String
            ? Values(engines, engine, values.GetString()![1..])
            : [.. values.EnumerateArray().Select(Text)];
    }

    private static string Text(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString()!;
        }

        string[] names = ["name", "type", "id"];
        return value.GetProperty(names.First(name => value.TryGetProperty(name, out _))).GetString()!;
    }

    private static ApiModel BuildWithOurLists(string version) => Build(
        RepositoryFiles.SharedPath("documents", version), RepositoryFiles.FilePath("schema", "rhev-3.3", "capabilities.xml"));

    private static ApiModel Build(string folder, params string[] files) => ApiModelBuilder.Build(
        Directory.GetFiles(folder).Concat(files).Select(file => DocumentReader.Read(file, File.ReadAllText(file), default)), []);

    private static JsonElement Read(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.SharedPath("rsdl", file)));
        return document.RootElement.Clone();
    }
}
