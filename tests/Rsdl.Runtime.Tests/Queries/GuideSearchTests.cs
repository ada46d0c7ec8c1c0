using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Rsdl.Runtime;
using Rsdl.Tests.Values;
using Xunit;

namespace Rsdl.Tests.Queries;

/// <summary>Every search of the guide, built both ways and encoded as the connection does it.</summary>
public class GuideSearchTests
{
    private const string Field = "name";
    private const string Finance = "Finance";
    private const int Second = 2;

    /// <summary>The guide's text (encoded where the guide encodes it), the search as methods build it and as text builds it.</summary>
    private static readonly (string Guide, SearchQuery Built, SearchQuery Written)[] Searches =
    [
        // Table 8.5, not encoded.
        ("vms.status=up", Where("vms.status", VmStatus.Up), SearchQuery.Of($"vms.status={VmStatus.Up}")),
        ("domain=qa.company.com", Where("domain", "qa.company.com"), SearchQuery.Of($"domain={"qa.company.com"}")),
        ("users.name=mary", Where("users.name", "mary"), SearchQuery.Of($"users.{Field}={"mary"}")),
        (
            "severity>normal sortby time",
            SearchQuery.Where("severity", SearchOperator.Greater, "normal").SortBy("time"),
            SearchQuery.Of($"severity>{"normal"} sortby {"time"}")),
        (
            "severity>normal sortby time desc",
            SearchQuery.Where("severity", SearchOperator.Greater, "normal").SortBy("time", descending: true),
            SearchQuery.Of($"severity>{"normal"} sortby {"time"} {"desc"}")),

        // Examples 8.3 to 8.6; the guide leaves '*' as it is, the connection encodes it.
        ("name%3Dvm1", Where("name", "vm1"), SearchQuery.Of($"name={"vm1"}")),
        ("name%3Dvm*", Where("name", SearchValue.Pattern("vm*")), SearchQuery.Of($"name={"vm"}*")),
        ("name%3Dv*1", Where("name", SearchValue.Pattern("v*1")), SearchQuery.Of($"name={"v"}*{1}")),
        ("page%201", SearchQuery.All.Page(1), SearchQuery.Of($"page {1}")),
        ("page%202", SearchQuery.All.Page(2), SearchQuery.Of($"page {Second}")),
        (
            "sortby%20element%20asc%20page%202",
            SearchQuery.All.SortBy("element", descending: false).Page(2),
            SearchQuery.Of($"sortby {"element"} asc").Page(Second)),

        // Examples 23.4, 24.3 and 24.4.
        ("tag%3DFinance", Where("tag", "Finance"), SearchQuery.Of($"tag={Finance}")),
        ("type%3D30", Where("type", EventCode.UserVdcLogin), SearchQuery.Of($"type={EventCode.UserVdcLogin}")),
        ("sortby%20time%20asc%20page%201", SearchQuery.All.SortBy("time").Page(1), SearchQuery.Of($"sortby time asc page {1}")),
        ("sortby%20time%20asc%20page%202", SearchQuery.All.SortBy("time").Page(2), SearchQuery.Of($"sortby time asc").Page(2)),
        ("sortby time asc page 3", SearchQuery.All.Page(3).SortBy("time"), SearchQuery.Of($"sortby time asc page {1 + Second}")),
        ("sortby time asc page 4", SearchQuery.All.Page(2).SortBy("time").Page(4), SearchQuery.Of($"sortby time asc page 4")),
    ];

    [Fact]
    public void Every_search_of_the_guide_is_built_from_methods_and_from_text()
    {
        string[] expected = [.. Searches.Select(search => Uri.UnescapeDataString(search.Guide))];

        Assert.Equal(expected, Searches.Select(search => search.Built.ToString()));
        Assert.Equal(expected, Searches.Select(search => search.Written.ToString()));
    }

    [Fact]
    public void The_connection_encodes_a_search_as_the_guide_does()
    {
        // Only what the guide encodes itself and without a wildcard can be compared as it stands.
        (string Guide, SearchQuery Built, SearchQuery Written)[] encoded =
            [.. Searches.Where(search => search.Guide.Contains('%', StringComparison.Ordinal) && !search.Guide.Contains('*'))];

        Assert.Equal(8, encoded.Length);
        Assert.Equal(encoded.Select(search => "?search=" + search.Guide), encoded.Select(search => Encode(search.Built)));
        Assert.Equal("?search=name%3Dvm%2A", Encode(SearchQuery.Of($"name={"vm"}*")));
    }

    [SharedFact]
    public void The_searches_of_table_8_5_are_all_here()
    {
        using JsonDocument tables = JsonDocument.Parse(File.ReadAllBytes(RepositoryFiles.SharedPath("guide", "tables.json")));
        IEnumerable<string?> criteria = tables.RootElement.GetProperty("table_8_5_queries").EnumerateArray()
            .Select(row => row.GetProperty("criteria").GetString());

        Assert.Equal(criteria, Searches.Take(5).Select(search => search.Guide));
    }

    [SharedFact]
    public void Enumerated_values_follow_every_row_of_appendix_D()
    {
        using JsonDocument tables = JsonDocument.Parse(File.ReadAllBytes(RepositoryFiles.SharedPath("guide", "tables.json")));
        var values = tables.RootElement.GetProperty("table_d_1_enum_translation").EnumerateArray()
            .GroupBy(row => row.GetProperty("api_value").GetString()!, row => row.GetProperty("query_value").GetString()!)
            .ToArray();

        Assert.Equal(15, values.Length);
        Assert.All(values, value => Assert.Equal(
            string.Join(" or ", value.Select(translated => "status=" + translated)),
            SearchQuery.Where("status", SearchOperator.Equal, OpenEnum<VmStatus>.FromWire(value.Key)).ToString()));
    }

    private static SearchQuery Where(string property, SearchValue value) => SearchQuery.Where(property, SearchOperator.Equal, value);

    private static SearchQuery Where(string property, VmStatus value) => SearchQuery.Where(property, SearchOperator.Equal, value);

    private static SearchQuery Where(string property, EventCode value) => SearchQuery.Where(property, SearchOperator.Equal, value);

    private static string Encode(SearchQuery query) => new RequestAddress(new Uri("https://manager.example/api"))
        .Create("vms", [new ApiParameter("search", query, ParameterContext.Query)]).Query;
}
