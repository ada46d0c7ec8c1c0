using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Rsdl.Generator.Tests;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Tool.Tests.Commands;

public sealed class ListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_api_is_a_tree_with_the_method_of_each_link()
    {
        ToolRun run = await ToolRun.OfAsync("list", _folder.WriteSmall());

        Assert.Equal(0, run.Code);
        Assert.Equal(
            [
                "/api",
                "  hosts/",
                "    get GET HostCollection.ListAsync",
                "    discover POST HostCollection.DiscoverAsync",
                "    {id}/",
                "      get GET HostResource.GetAsync",
                "      tags/",
                "        get GET TagCollection.ListAsync",
                "        {id}/",
                "          get GET TagResource.GetAsync",
                "  vms/",
                "    get GET VmCollection.ListAsync",
                "    add POST VmCollection.AddAsync",
                "    {id}/",
                "      get GET VmResource.GetAsync",
                "      update PUT VmResource.UpdateAsync",
                "      delete DELETE VmResource.DeleteAsync",
                "      start POST VmResource.StartAsync",
                "      tags/",
                "        get GET TagCollection.ListAsync",
                "        {id}/",
                "          get GET TagResource.GetAsync",
            ],
            run.Lines);
        Assert.Equal("13 links\n", run.Error);
    }

    [Theory]
    [InlineData("start", 1)]
    [InlineData("HostCollection", 2)]
    [InlineData("vms/{id}", 6)]
    [InlineData("nothing", 0)]
    public async Task A_filter_keeps_links_by_path_relation_or_method(string filter, int number)
    {
        ToolRun run = await ToolRun.OfAsync("list", _folder.WriteSmall(), "--filter", filter, "--json");

        Assert.Equal(number, run.Json.GetProperty("links").GetArrayLength());
        Assert.All(run.Json.GetProperty("links").EnumerateArray(), link => Assert.Contains(
            filter, link.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Programs_get_every_link_as_the_document_has_it()
    {
        ToolRun run = await ToolRun.OfAsync("list", _folder.WriteSmall(), "--json");

        Assert.Equal("/api", run.Json.GetProperty("basePath").GetString());
        Assert.Contains(
            run.Json.GetProperty("links").EnumerateArray().Select(link => link.ToString()),
            text => text == """
                {
                      "href": "/api/vms/{vm:id}/start",
                      "rel": "start",
                      "method": "POST",
                      "path": "vms/{id}/start",
                      "member": "VmResource.StartAsync",
                      "description": "starts a virtual machine"
                    }
                """);
    }

    [Fact]
    public async Task A_link_that_is_left_out_has_no_member()
    {
        string path = _folder.WriteSmall(rsdl: text => text
            .With("/api/hosts/{host:id}\" rel=\"get\"", "/api/hosts/{host:id}\" rel=\"add\""));

        ToolRun run = await ToolRun.OfAsync("list", path, "--filter", "hosts/{id}");

        Assert.Contains("      add GET (left out)", run.Lines);
        Assert.Equal($"3 links with 'hosts/{{id}}'; 1 left out, for reasons that 'rsdl check {path}' tells\n", run.Error);
    }

    [Fact]
    public async Task Every_method_of_the_list_is_generated_for_its_link()
    {
        HashSet<string> generated = GeneratedMethods.Of(RepositoryFiles.FilePath("schema", "rhev-3.3"));

        ToolRun run = await ToolRun.OfAsync("list", RepositoryFiles.FilePath("schema", "rhev-3.3"), "--json");

        string[] listed =
        [
            .. run.Json.GetProperty("links").EnumerateArray().Where(link => link.GetProperty("path").GetString() != "")
                .Select(link => $"{Text(link, "rel")} {Text(link, "method")} {Text(link, "member")}"),
        ];
        Assert.Equal(413, run.Json.GetProperty("links").GetArrayLength());
        Assert.All(listed, link => Assert.Contains(link, generated));
    }

    [SharedFact]
    public async Task Every_link_of_a_real_document_is_listed()
    {
        ToolRun run = await ToolRun.OfAsync("list", RepositoryFiles.SharedPath("documents", "3.5"), "--json");

        Assert.Equal(618, run.Json.GetProperty("links").EnumerateArray().Count(link => link.TryGetProperty("member", out _)));
    }

    [Fact]
    public async Task Documents_without_a_schema_describe_no_api()
    {
        string path = _folder.WriteSmall(schema: _ => "<nonsense/>");

        ToolRun run = await ToolRun.OfAsync("list", path);

        Assert.Equal((3, $"error: The documents in '{path}' describe no API. 'rsdl check {path}' tells why.\n"), (run.Code, run.Error));
    }

    private static string? Text(JsonElement link, string name) => link.GetProperty(name).GetString();
}
