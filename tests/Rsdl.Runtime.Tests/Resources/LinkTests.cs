using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

/// <summary>From data to the resources that they link to.</summary>
public class LinkTests
{
    private const string Linked =
        "200 <machine href='/api/machines/1' id='1'><link rel='clones' href='/api/machines/1/clones'/><link rel='lost' href=''/>"
        + "<actions><link rel='start' href='/api/machines/1/start'/></actions></machine>";

    [Theory]
    [InlineData("/api/machines/1;x=y", "/api/machines/1;x=y")]
    [InlineData("https://manager.example/api/machines/1", "/api/machines/1")]
    [InlineData("elsewhere/2", "/api/elsewhere/2")]
    public async Task A_handle_is_made_of_an_address(string href, string address)
    {
        FakeManager manager = new("200 <machine/>");

        MachineResource machine = manager.Machines.At(href);

        Assert.Equal((href, null), (machine.Path, machine.Data));
        Assert.Empty(manager.Requests);
        await machine.GetAsync();
        Assert.Equal(["GET " + address], manager.Requests);
    }

    [Theory]
    [InlineData("https://evil.example/api/machines/1")]
    [InlineData("/other/machines/1")]
    [InlineData("/api/../other")]
    public async Task An_address_that_leads_elsewhere_is_refused_when_it_is_used(string href)
    {
        FakeManager manager = new();

        await Assert.ThrowsAsync<ApiLinkException>(() => manager.Machines.At(href).GetAsync());

        Assert.Empty(manager.Requests);
    }

    [Theory]
    [InlineData("/api/machines/7", "7", "/api/machines/7")]
    [InlineData(null, "a/7", "machines/a%2F7")]
    [InlineData("", "7", "machines/7")]
    public void A_handle_is_made_of_a_reference(string? href, string? id, string path)
    {
        MachineResource machine = new FakeManager().Machines.Of(new Machine { Href = href, Id = id, Name = "not a snapshot" });

        Assert.Equal((path, null), (machine.Path, machine.Data));
    }

    [Fact]
    public void What_refers_to_nothing_is_refused()
    {
        MachineCollection machines = new FakeManager().Machines;

        var e = Assert.Throws<ArgumentException>(() => machines.Of(new Machine { Name = "web" }));

        Assert.Equal("The reference has neither an href nor an id. (Parameter 'reference')", e.Message);
        Assert.Throws<ArgumentNullException>(() => machines.Of(null!));
        Assert.Throws<ArgumentNullException>(() => machines.At(null!));
        Assert.Throws<ArgumentException>(() => machines.At(""));
    }

    [Fact]
    public async Task A_link_is_found_by_its_relation_among_links_and_actions()
    {
        MachineResource machine = await new FakeManager(Linked).Machines["1"].GetAsync();

        Assert.Equal("/api/machines/1/clones", machine.FindLink("clones"));
        Assert.Equal("/api/machines/1/start", machine.GetLink("start"));
        Assert.Null(machine.FindLink("Clones"));
        Assert.Null(machine.FindLink("lost"));
        Assert.Throws<ArgumentException>(() => machine.FindLink(""));
    }

    [Fact]
    public async Task Links_that_are_recognized_as_a_whole_are_found_too()
    {
        string[] machines = [.. Enumerable.Range(1, 5).Select(id => $"<machine href='/api/machines/{id}' id='{id}'>"
            + $"<link rel='nics' href='/api/machines/{id}/nics'/><link rel='clones' href='/api/machines/{id}/other'/></machine>")];
        FakeManager manager = new($"200 <machines>{string.Concat(machines).Replace('\'', '"')}</machines>");

        List<MachineResource> all = await manager.Machines.ListAsync().ToListAsync();

        Assert.Equal(Enumerable.Range(1, 5).Select(id => $"/api/machines/{id}/nics"), all.Select(machine => machine.FindLink("nics")));
        Assert.Equal(Enumerable.Range(1, 5).Select(id => $"/api/machines/{id}/other"), all.Select(machine => machine.Clones.Path));
    }

    [Fact]
    public async Task A_link_that_the_answer_had_not_is_reported_by_its_relation()
    {
        MachineResource machine = await new FakeManager(Linked).Machines.At("/api/machines/1;token=secret").GetAsync();

        var e = Assert.Throws<ApiLinkException>(() => machine.GetLink("permissions"));

        Assert.Equal(
            "GET /api/machines/1: the answer had no link 'permissions'; the user may lack the permission for it, or this version of the "
            + "Manager does not have it.",
            e.Message);
    }

    [Fact]
    public void Links_of_a_resource_that_was_not_read_are_not_known()
    {
        MachineResource machine = new FakeManager().Machines["1"];

        var e = Assert.Throws<InvalidOperationException>(() => machine.FindLink("clones"));

        Assert.Equal("MachineResource machines/1 was not read, so its links are not known; GetAsync reads it.", e.Message);
        Assert.Throws<InvalidOperationException>(() => machine.GetLink("clones"));
    }

    [Fact]
    public async Task A_special_object_is_found_at_the_entry_point_each_time_anew()
    {
        const string Api = "200 <api><special_objects><link rel='machines/blank' href='/api/machines/0'/></special_objects></api>";
        FakeManager manager = new(Api, Api, "200 <api/>");
        LabApi api = new(manager.Connection);

        Assert.Equal("/api/machines/0", await api.FindSpecialObjectAsync("machines/blank"));
        Assert.Null(await api.FindSpecialObjectAsync("tags/root"));
        Assert.Null(await api.FindSpecialObjectAsync("machines/blank"));

        Assert.Equal(["GET /api", "GET /api", "GET /api"], manager.Requests);
        await Assert.ThrowsAsync<ArgumentException>(() => api.FindSpecialObjectAsync(""));
    }
}
