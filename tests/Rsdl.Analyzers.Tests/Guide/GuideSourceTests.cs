using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Analyzers.Tests.Guide;

/// <summary>Our table of the guide against what was read from the guide itself.</summary>
public sealed partial class GuideSourceTests
{
    [SharedFact]
    public void The_table_has_the_resources_of_chapters_9_to_24() => Assert.Equal(
        Resources().Select(resource => Name(resource)), GuideTable.Resources.Select(resource => resource.Name));

    [SharedFact]
    public void Every_resource_is_added_where_the_guide_says() => AssertSame(
        resource => resource.Collection,
        (json, resource) => json.GetProperty("collections").EnumerateArray()
            .Select(path => path.GetString()!["/api/".Length..]).FirstOrDefault(path => path == resource.Collection) ?? "elsewhere");

    [SharedFact]
    public void Every_element_of_a_table_is_in_one_of_the_lists() => AssertSame(
        resource => Join(resource.Updatable, resource.Fixed, resource.ReadOnly, resource.Untold, string.Join(' ', resource.Exceptions.Keys)),
        (json, resource) => Join([
            .. json.GetProperty("elements").EnumerateArray().SelectMany(element => Paths(element, resource)),
            .. Told(json) is { Length: > 0 } told ? told.Append("name").Append("description") : [],
            .. IsListLost(json) ? GuideResource.Words(resource.Updatable) : [],
        ]));

    [SharedFact]
    public void What_the_guide_calls_updatable_is_updatable_and_nothing_else() => AssertSame(
        resource => Join(resource.Updatable),
        (json, resource) => IsListLost(json)
            ? Join([.. GuideResource.Words(resource.Updatable).Where(path => Note(json).Contains(First(path), StringComparison.Ordinal))])
            : Join(Told(json)));

    [SharedFact]
    public void What_the_guide_requires_of_an_addition_is_required() => AssertSame(
        resource => Join(resource.Required.Replace("@id|name", "id|name", StringComparison.Ordinal)),
        (json, _) => Join([.. Strings(json, "required_for_creation").Select(name => name == "id or name" ? "id|name" : name)]));

    [SharedFact]
    public void What_the_guide_lets_nobody_write_has_no_update() => Assert.All(
        Resources().Where(json => json.GetProperty("read_only_collection").ValueKind == JsonValueKind.True),
        json => Assert.False(GuideTable.Resources.Single(resource => resource.Name == Name(json)).IsUpdated));

    private static IEnumerable<string> Paths(JsonElement element, GuideResource resource)
    {
        if (element.GetProperty("kind").GetString() != "link")
        {
            return [element.GetProperty("path").GetString()!.Replace("lunStorage", "lun_storage", StringComparison.Ordinal)];
        }

        // Most sub-collections are links only: representations have no element for them.
        string relation = element.GetProperty("rel").GetString()!;
        Type? type = (GuideClients.Add(resource) ?? GuideClients.Update(resource))?.GetParameters()[0].ParameterType;
        return type is not null && ElementWriter.Find(type, relation) is not null ? [relation] : [];
    }

    private static void AssertSame(Func<GuideResource, string> ours, Func<JsonElement, GuideResource, string> guides)
    {
        Dictionary<string, GuideResource> table = GuideTable.Resources.ToDictionary(resource => resource.Name);
        Assert.Equal(
            Resources().Select(json => $"{Name(json)}: {guides(json, table[Name(json)])}"),
            Resources().Select(json => $"{Name(json)}: {ours(table[Name(json)])}"));
    }

    private static JsonElement[] Resources()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.SharedPath("guide", "elements.json")));
        return
        [
            .. document.RootElement.Clone().GetProperty("resources").EnumerateArray()
                .Where(resource => resource.GetProperty("kind").GetString() == "resource" && Chapter(resource) is >= 9 and <= 24),
        ];
    }

    private static int Chapter(JsonElement resource) =>
        int.Parse(resource.GetProperty("section").GetString()!.Split('.')[0], CultureInfo.InvariantCulture);

    private static string Name(JsonElement resource) => resource.GetProperty("name").GetString()!;

    private static bool IsListLost(JsonElement resource) => resource.GetProperty("updatable").ValueKind == JsonValueKind.Null;

    private static string[] Told(JsonElement resource) => Strings(resource, "updatable");

    private static string Note(JsonElement resource) => resource.TryGetProperty("updatable_note", out JsonElement note)
        ? note.GetString()!
        : "";

    private static string[] Strings(JsonElement resource, string name) =>
        resource.GetProperty(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
            : [];

    /// <summary>The elements of lists without what is below them, each once and ordered.</summary>
    private static string Join(params string[] lists) => string.Join(
        ' ', lists.SelectMany(GuideResource.Words).Where(word => word != "topology").Select(First).Distinct().Order(StringComparer.Ordinal));

    private static string First(string path) => Below().Replace(path, "");

    [GeneratedRegex("(?<=.)/.*")]
    private static partial Regex Below();
}
