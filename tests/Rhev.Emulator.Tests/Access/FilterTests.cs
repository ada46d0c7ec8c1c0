using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Access;

public sealed class FilterTests : AccessTest
{
    [Theory]
    [InlineData("/api/vms")]
    [InlineData("/api/templates/00000000-0000-0000-0000-000000000000")]
    [InlineData("/api/events")]
    public async Task A_user_who_is_no_administrator_must_filter(string path)
    {
        Reply refused = await JaneAsync("GET", path, filters: false);

        Assert.Equal(
            (403, "User jane@internal is no administrator and must send the header 'Filter: true' to see what permissions allow"),
            (refused.Status, refused.Detail));
        Assert.Equal(200, (await JaneAsync("GET", path)).Status);
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api?rsdl")]
    [InlineData("/api/capabilities")]
    public async Task What_is_the_same_for_everybody_needs_no_filter(string path) =>
        Assert.Equal(200, (await JaneAsync("GET", path, filters: false)).Status);

    [Fact]
    public async Task A_user_without_permissions_sees_what_everybody_sees()
    {
        await VmAsync("vm1");

        foreach (string collection in new[] { "vms", "hosts", "clusters", "datacenters", "networks", "events", "jobs", "groups" })
        {
            Assert.Empty((await JaneAsync("GET", "/api/" + collection)).Items);
        }

        Assert.Equal(["Blank"], (await JaneAsync("GET", "/api/templates")).Names);
        Assert.Equal(["jane"], (await JaneAsync("GET", "/api/users")).Names);
        Assert.Equal((await Admin.GetAsync("/api/roles")).Names, (await JaneAsync("GET", "/api/roles")).Names);
    }

    [Fact]
    public async Task A_permission_on_an_object_shows_that_object_with_what_is_below_it_and_no_other()
    {
        string shown = await VmAsync("shown");
        string hidden = await VmAsync("hidden");
        await GrantAsync($"/api/vms/{shown}", "user", await IdOfAsync("users", "jane"), "UserRole");

        Assert.Equal(["shown"], (await JaneAsync("GET", "/api/vms")).Names);
        Assert.Equal(["shown"], (await JaneAsync("GET", "/api/vms;max=1")).Names);
        Assert.Equal(200, (await JaneAsync("GET", $"/api/vms/{shown}/nics")).Status);
        Reply refused = await JaneAsync("GET", $"/api/vms/{hidden}/nics");
        Assert.Equal((404, $"There is no vm with id '{hidden}' here"), (refused.Status, refused.Detail));
        Assert.Equal(404, (await JaneAsync("GET", $"/api/vms/{hidden}")).Status);
        Assert.Equal("1", (await JaneAsync("GET", "/api")).At("summary/vms/total"));
        Assert.Equal("2", (await Admin.GetAsync("/api")).At("summary/vms/total"));
    }

    [Fact]
    public async Task A_permission_given_below_the_user_counts_as_well()
    {
        string vm = await VmAsync("vm1");
        await AddAsync(
            $"/api/users/{await IdOfAsync("users", "jane")}/permissions",
            $"<permission><role id='{await IdOfAsync("roles", "UserRole")}'/><vm id='{vm}'/></permission>");

        Assert.Equal(["vm1"], (await JaneAsync("GET", "/api/vms")).Names);
    }

    [Theory]
    [InlineData("clusters")]
    [InlineData("datacenters")]
    public async Task A_permission_on_a_parent_shows_what_is_in_it(string parents)
    {
        await VmAsync("vm1");
        await GrantAsync(
            $"/api/{parents}/{await IdOfAsync(parents, "Default")}", "user", await IdOfAsync("users", "jane"), "UserRole");

        Assert.Equal(["vm1"], (await JaneAsync("GET", "/api/vms")).Names);
        Assert.Equal(["hypervisor"], (await JaneAsync("GET", "/api/hosts")).Names);
        Assert.Equal(["Default"], (await JaneAsync("GET", "/api/" + parents)).Names);
        Assert.Equal(parents == "datacenters" ? ["rhevm"] : [], (await JaneAsync("GET", "/api/networks")).Names);
    }

    [Fact]
    public async Task A_permission_ends_with_its_removal()
    {
        string vm = await VmAsync("vm1");
        Reply permission = await GrantAsync($"/api/vms/{vm}", "user", await IdOfAsync("users", "jane"), "UserRole");
        Assert.Equal(200, (await JaneAsync("GET", $"/api/vms/{vm}")).Status);

        Assert.Equal(204, (await Admin.DeleteAsync(permission.Href)).Status);

        Assert.Equal(404, (await JaneAsync("GET", $"/api/vms/{vm}")).Status);
    }

    [Fact]
    public async Task A_role_in_the_whole_system_shows_everything()
    {
        await VmAsync("vm1");
        await AddAsync($"/api/users/{await IdOfAsync("users", "jane")}/roles", "<role><name>UserRole</name></role>");

        Assert.Equal(["vm1"], (await JaneAsync("GET", "/api/vms")).Names);
        Assert.Equal(["admin", "jane"], (await JaneAsync("GET", "/api/users")).Names);
    }

    [Fact]
    public async Task Events_are_shown_of_the_user_and_of_what_the_user_sees()
    {
        string vm = await VmAsync("shown");
        await VmAsync("hidden");
        await GrantAsync($"/api/vms/{vm}", "user", await IdOfAsync("users", "jane"), "UserRole");
        await JaneAsync("POST", $"/api/vms/{vm}/start", "<action/>");

        Reply events = await JaneAsync("GET", "/api/events");

        Assert.Equal(
            ["Role UserRole on vm shown was given.", "Virtual machine shown was created."],
            events.Items.Select(item => Reply.At(item, "description")));
    }

    [Theory]
    [InlineData("Everyone", true)]
    [InlineData("Sales", true)]
    [InlineData("Marketing", false)]
    public async Task Permissions_of_groups_hold_for_their_members(string group, bool isMember)
    {
        string vm = await VmAsync("vm1");
        string id = (await AddAsync("/api/groups", $"<group><name>{group}</name></group>")).Id;
        await GrantAsync($"/api/vms/{vm}", "group", id, "UserRole");

        Assert.Equal(isMember ? ["vm1"] : [], (await JaneAsync("GET", "/api/vms")).Names);
        Assert.Equal(isMember ? [group] : [], (await JaneAsync("GET", "/api/groups")).Names);
    }

    [Fact]
    public async Task The_administrator_sees_everything_with_and_without_a_filter()
    {
        await VmAsync("vm1");

        Reply filtered = await Admin.SendAsync(
            System.Net.Http.HttpMethod.Get, "/api/vms", adjust: request => request.Headers.Add("Filter", "true"));

        Assert.Equal(["vm1"], filtered.Names);
    }
}
