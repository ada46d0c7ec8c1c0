using System;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

public class FindByNameTests
{
    private const string Answer =
        "200 <machines><machine id='1'><name>WEB</name></machine><machine id='2'><name>web</name></machine><machine id='3'/></machines>";

    [Theory]
    [InlineData("web", "/api/machines;max=2147483647?search=name%3D%22web%22")]
    [InlineData("a b&c=é", "/api/machines;max=2147483647?search=name%3D%22a%20b%26c%3D%C3%A9%22")]
    [InlineData("say \"x\"", "/api/machines;max=2147483647")]
    [InlineData("web*", "/api/machines;max=2147483647")]
    [InlineData("a\\b", "/api/machines;max=2147483647")]
    [InlineData("it's", "/api/machines;max=2147483647")]
    [InlineData("a;b", "/api/machines;max=2147483647")]
    public async Task A_name_is_searched_for_where_a_search_can_tell_it(string name, string address)
    {
        string escaped = name.Replace("&", "&amp;", StringComparison.Ordinal);
        FakeManager manager = new(
            $"200 <machines><machine id='1'><name>{escaped}</name></machine><machine id='2'><name>web2</name></machine></machines>");

        MachineResource found = await manager.Machines.GetAsync(name);

        Assert.Equal("machines/1", found.Path);
        Assert.Equal(name, found.Data!.Name);
        Assert.Equal([$"GET {address}"], manager.Requests);
    }

    [Fact]
    public async Task A_collection_without_search_is_listed()
    {
        FakeManager manager = new(Answer);

        MachineCollection clones = new(manager.Connection, "machines/9/clones", isSearchable: false);

        MachineResource? found = await clones.FindAsync("web");

        Assert.Equal("machines/9/clones/2", found!.Path);
        Assert.Equal(["GET /api/machines/9/clones"], manager.Requests);
    }

    [Theory]
    [InlineData("Web")]
    [InlineData("we")]
    [InlineData("other")]
    public async Task A_name_that_only_resembles_is_no_match(string name)
    {
        FakeManager manager = new(Answer, Answer);

        Assert.Null(await manager.Machines.FindAsync(name));
        var e = await Assert.ThrowsAsync<ApiNotFoundException>(() => manager.Machines.GetAsync(name));

        Assert.Equal($"GET machines: 404 NotFound: Not found: No resource of the collection is named '{name}'", e.Message);
    }

    [Fact]
    public async Task A_name_that_two_resources_have_is_ambiguous()
    {
        const string Twice =
            "200 <machines><machine id='1'><name>web</name></machine><machine id='2'><name>web</name></machine></machines>";
        FakeManager manager = new(Twice, Twice);

        var e = await Assert.ThrowsAsync<ApiAmbiguousNameException>(() => manager.Machines.FindAsync("web"));
        await Assert.ThrowsAsync<ApiAmbiguousNameException>(() => manager.Machines.GetAsync("web"));

        Assert.Equal("web", e.Name);
        Assert.Equal("GET machines: more than one resource is named 'web'; take the one that is meant by its identifier", e.Message);
    }
}
