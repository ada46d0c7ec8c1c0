using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Access;

/// <summary>A permission is one thing that the object, what is below it, and who has it all show.</summary>
public sealed class PermissionTests : AccessTest
{
    [Theory]
    [InlineData("user", "vms", "vm")]
    [InlineData("user", "clusters", "cluster")]
    [InlineData("user", "datacenters", "data_center")]
    [InlineData("user", "hosts", "host")]
    [InlineData("user", "templates", "template")]
    [InlineData("group", "vms", "vm")]
    public async Task A_permission_given_on_an_object_shows_with_its_holder_and_goes_on_both_sides(
        string holder, string objects, string element)
    {
        (string holderPath, string holderId) = await HolderAsync(holder);
        string path = $"/api/{objects}/{await ObjectAsync(objects)}";

        Reply given = await GrantAsync(path, holder, holderId, "UserRole");

        Reply seen = await Admin.GetAsync($"{holderPath}/permissions/{given.Id}");
        Assert.Equal(200, seen.Status);
        Assert.Equal((path, holderPath), (seen.At($"{element}/@href"), seen.At($"{holder}/@href")));
        Assert.Equal(given.At("role/@id"), seen.At("role/@id"));
        Assert.Equal([given.Id], await IdsAsync($"{holderPath}/permissions"));
        Assert.Equal(204, (await Admin.DeleteAsync(seen.Href)).Status);

        Assert.Empty(await IdsAsync($"{holderPath}/permissions"));
        Assert.Empty(await IdsAsync($"{path}/permissions"));
        Assert.Equal(404, (await Admin.GetAsync(given.Href)).Status);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("group")]
    public async Task A_permission_given_to_a_holder_shows_with_the_object_and_goes_on_both_sides(string holder)
    {
        (string holderPath, string holderId) = await HolderAsync(holder);
        string vm = $"/api/vms/{await VmAsync("vm1")}";
        string role = await IdOfAsync("roles", "UserRole");
        string body = $"<permission><role id='{role}'/><vm id='{vm.Split('/')[^1]}'/></permission>";

        Reply given = await AddAsync($"{holderPath}/permissions", body);

        Assert.StartsWith($"{holderPath}/permissions/", given.Href, System.StringComparison.Ordinal);
        Reply seen = await Admin.GetAsync($"{vm}/permissions/{given.Id}");
        Assert.Equal((200, role, holderId), (seen.Status, seen.At("role/@id"), seen.At($"{holder}/@id")));
        Reply again = await Admin.PostAsync($"{vm}/permissions", $"<permission><role id='{role}'/><{holder} id='{holderId}'/></permission>");
        Assert.Equal((409, "Cannot add the permission: vm 'vm1' has it already"), (again.Status, again.Detail));
        Assert.Equal(204, (await Admin.DeleteAsync(seen.Href)).Status);

        Assert.Empty(await IdsAsync($"{holderPath}/permissions"));
        Assert.Equal(404, (await Admin.GetAsync(given.Href)).Status);
        Assert.Equal(
            ["Role UserRole on vm vm1 was taken back.", "Role UserRole on vm vm1 was given."],
            (await Admin.GetAsync("/api/events;max=2")).Items.Select(item => Reply.At(item, "description")));
    }

    [Fact]
    public async Task What_is_below_an_object_shows_the_permissions_on_it_as_those_of_that_object()
    {
        string cluster = $"/api/clusters/{await IdOfAsync("clusters", "Default")}";
        string vm = $"/api/vms/{await VmAsync("vm1")}";
        string jane = await IdOfAsync("users", "jane");
        string center = (await GrantAsync(
            $"/api/datacenters/{await IdOfAsync("datacenters", "Default")}", "user", jane, "UserRole")).Id;
        string own = (await GrantAsync(vm, "user", jane, "UserVmManager")).Id;
        string above = (await GrantAsync(cluster, "user", jane, "UserRole")).Id;

        Assert.Equal([own, above, center], await IdsAsync($"{vm}/permissions"));
        Assert.Equal([above, center], await IdsAsync($"{cluster}/permissions"));
        Reply inherited = await Admin.GetAsync($"{vm}/permissions/{above}");
        Assert.Equal((cluster, null), (inherited.At("cluster/@href"), inherited.At("vm/@id")));

        // Who may take it back from the machine only, cannot.
        Assert.Equal(403, (await JaneAsync("DELETE", inherited.Href)).Status);
        Assert.Equal(204, (await JaneAsync("DELETE", $"{vm}/permissions/{own}")).Status);
        Assert.Equal(204, (await Admin.DeleteAsync(inherited.Href)).Status);
        Assert.Equal([center], await IdsAsync($"{cluster}/permissions"));
    }

    [Fact]
    public async Task A_user_shows_what_its_groups_were_given()
    {
        string vm = $"/api/vms/{await VmAsync("vm1")}";
        (_, string sales) = await HolderAsync("group");
        string other = (await AddAsync("/api/groups", "<group><name>Marketing</name></group>")).Id;
        string given = (await GrantAsync(vm, "group", sales, "UserRole")).Id;
        await GrantAsync(vm, "group", other, "UserRole");

        Assert.Equal([given], await IdsAsync($"/api/users/{await IdOfAsync("users", "jane")}/permissions"));
    }

    [Theory]
    [InlineData("user")]
    [InlineData("group")]
    public async Task The_permissions_of_a_holder_go_with_it(string holder)
    {
        (string holderPath, string holderId) = await HolderAsync(holder);
        string vm = $"/api/vms/{await VmAsync("vm1")}";
        await GrantAsync(vm, holder, holderId, "UserRole");

        Assert.Equal(204, (await Admin.DeleteAsync(holderPath)).Status);

        Assert.Empty(await IdsAsync($"{vm}/permissions"));
    }

    [Fact]
    public async Task The_permissions_on_an_object_go_with_it()
    {
        (string jane, string id) = await HolderAsync("user");
        string vm = $"/api/vms/{await VmAsync("vm1")}";
        await GrantAsync(vm, "user", id, "UserRole");

        Assert.Equal(204, (await Admin.DeleteAsync(vm)).Status);

        Assert.Empty(await IdsAsync($"{jane}/permissions"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_machine_gets_the_permissions_of_its_template_and_a_template_those_of_its_machine_when_asked(bool isAsked)
    {
        string clone = isAsked ? "<permissions><clone>true</clone></permissions>" : "";
        (string jane, string id) = await HolderAsync("user");
        string first = $"/api/vms/{await VmAsync("vm1")}";
        string given = (await GrantAsync(first, "user", id, "UserRole")).Id;

        Reply template = await AddAsync("/api/templates", $"<template><name>t</name><vm><name>vm1</name></vm>{clone}</template>");
        Reply second = await AddAsync(
            "/api/vms",
            $"<vm><name>vm2</name><cluster><name>Default</name></cluster><template><name>t</name></template>{clone}</vm>");

        string[] ofTemplate = await IdsAsync($"{template.Href}/permissions");
        string[] ofSecond = await IdsAsync($"{second.Href}/permissions");
        Assert.Equal(isAsked ? 1 : 0, ofTemplate.Length);
        string[] all = [given, .. ofTemplate, .. ofSecond];
        Assert.Equal(all, await IdsAsync($"{jane}/permissions"));
        if (isAsked)
        {
            Reply copy = await Admin.GetAsync($"{second.Href}/permissions/{Assert.Single(ofSecond)}");
            Assert.Equal((id, second.Id, null), (copy.At("user/@id"), copy.At("vm/@id"), copy.At("template/@id")));
        }
    }

    private async Task<(string Path, string Id)> HolderAsync(string holder)
    {
        string id = holder == "user"
            ? await IdOfAsync("users", "jane")
            : (await AddAsync("/api/groups", "<group><name>Sales</name></group>")).Id;
        return ($"/api/{holder}s/{id}", id);
    }

    private async Task<string> ObjectAsync(string objects) => objects switch
    {
        "vms" => await VmAsync("vm1"),
        "hosts" => await IdOfAsync(objects, "hypervisor"),
        "templates" => (await AddAsync(
            "/api/templates", $"<template><name>t</name><vm id='{await VmAsync("vm1")}'/></template>")).Id,
        _ => await IdOfAsync(objects, "Default"),
    };

    private async Task<string[]> IdsAsync(string path) => [.. (await Admin.GetAsync(path)).Items.Select(item => (string)item.Attribute("id")!)];
}
