using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Emulator.Access;
using Rsdl.Tests;
using Xunit;

namespace Rhev.Emulator.Tests.Access;

public sealed class PermitTests : AccessTest
{
    [Fact]
    public async Task An_operation_needs_its_permit_on_the_object_or_above_it()
    {
        string vm = await VmAsync("vm1");
        string other = await VmAsync("vm2");
        await GrantAsync($"/api/vms/{vm}", "user", await IdOfAsync("users", "jane"), "UserRole");

        // The role lets its holder run a machine, not change it. Nothing is up, hence 409 for what is allowed.
        Assert.Equal(409, (await JaneAsync("POST", $"/api/vms/{vm}/start", "<action/>")).Status);
        Assert.Equal(409, (await JaneAsync("POST", $"/api/vms/{vm}/ticket", "<action/>", filters: false)).Status);
        await RefusedAsync("migrate_vm", $"vm 'vm1'", "POST", $"/api/vms/{vm}/migrate", "<action/>");
        await RefusedAsync("edit_vm_properties", "vm 'vm1'", "PUT", $"/api/vms/{vm}", "<vm><name>x</name></vm>");
        await RefusedAsync("delete_vm", "vm 'vm1'", "DELETE", $"/api/vms/{vm}", null);
        await RefusedAsync("configure_vm_network", "vm 'vm1'", "POST", $"/api/vms/{vm}/nics", "<nic><name>n</name></nic>");
        await RefusedAsync("manipulate_permissions", "vm 'vm1'", "POST", $"/api/vms/{vm}/permissions", "<permission/>");
        await RefusedAsync("vm_basic_operations", "vm 'vm2'", "POST", $"/api/vms/{other}/start", "<action/>");
        Assert.Equal(2, (await Admin.GetAsync("/api/vms")).Items.Length);
    }

    [Fact]
    public async Task An_addition_to_a_root_collection_needs_its_permit_where_the_resource_will_be()
    {
        const string vm = "<vm><name>vm1</name><cluster><name>Default</name></cluster><template><name>Blank</name></template></vm>";
        string jane = await IdOfAsync("users", "jane");
        await RoleAsync("Creator", "create_vm");
        await RefusedAsync("create_vm", "vm 'vm1'", "POST", "/api/vms", vm);

        Reply grant = await GrantAsync($"/api/datacenters/{await IdOfAsync("datacenters", "Default")}", "user", jane, "Creator");

        Assert.Equal(201, (await JaneAsync("POST", "/api/vms", vm)).Status);
        await RefusedAsync("create_cluster", "cluster 'c'", "POST", "/api/clusters",
            "<cluster><name>c</name><cpu id='x'/><data_center><name>Default</name></data_center><version major='3' minor='3'/></cluster>");
        await Admin.DeleteAsync(grant.Href);
        await RefusedAsync(
            "create_vm", "vm 'vm2'", "POST", "/api/vms", vm.Replace("vm1", "vm2", System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_template_is_made_by_who_may_on_the_machine_it_is_made_of()
    {
        string vm = await VmAsync("vm1");
        const string template = "<template><name>t1</name><vm><name>vm1</name></vm></template>";
        await RoleAsync("Maker", "create_template");
        await RefusedAsync("create_template", "template 't1'", "POST", "/api/templates", template);

        await GrantAsync($"/api/vms/{vm}", "user", await IdOfAsync("users", "jane"), "Maker");

        Assert.Equal(201, (await JaneAsync("POST", "/api/templates", template)).Status);
        Assert.Equal(["Blank"], (await JaneAsync("GET", "/api/templates")).Names);
    }

    [Fact]
    public async Task What_concerns_the_whole_system_needs_a_role_there()
    {
        await RoleAsync("Tagger", "configure_rhevm");
        string jane = await IdOfAsync("users", "jane");
        await RefusedAsync("configure_rhevm", "tag 't'", "POST", "/api/tags", "<tag><name>t</name></tag>");
        await RefusedAsync("manipulate_permissions", "user 'jane'", "POST", $"/api/users/{jane}/roles", "<role><name>Tagger</name></role>");

        await AddAsync($"/api/users/{jane}/roles", "<role><name>Tagger</name></role>");

        Assert.Equal(201, (await JaneAsync("POST", "/api/tags", "<tag><name>t</name></tag>")).Status);
    }

    [Fact]
    public async Task A_role_on_an_object_that_is_given_below_the_user_is_none_on_the_user()
    {
        string vm = await VmAsync("vm1");
        string jane = await IdOfAsync("users", "jane");
        await AddAsync(
            $"/api/users/{jane}/permissions",
            $"<permission><role id='{await IdOfAsync("roles", "SuperUser")}'/><vm id='{vm}'/></permission>");

        Assert.Equal(200, (await JaneAsync("PUT", $"/api/vms/{vm}", "<vm><description>d</description></vm>")).Status);
        await RefusedAsync(
            "manipulate_permissions", "user 'jane'", "POST", $"/api/users/{jane}/roles", "<role><name>SuperUser</name></role>");
    }

    [Fact]
    public async Task An_administrator_of_one_object_needs_no_filter_to_read()
    {
        string vm = await VmAsync("vm1");
        await GrantAsync($"/api/vms/{vm}", "user", await IdOfAsync("users", "jane"), "SuperUser");

        Assert.Equal(["vm1"], (await JaneAsync("GET", "/api/vms", filters: false)).Names);
        Assert.Equal(204, (await JaneAsync("DELETE", $"/api/vms/{vm}", filters: false)).Status);
        Assert.Equal(403, (await JaneAsync("GET", "/api/vms", filters: false)).Status);
    }

    [Fact]
    public void Every_permit_that_is_demanded_is_in_the_capabilities()
    {
        string[] known = [.. XDocument.Load(RepositoryFiles.FilePath("schema", "rhev-3.3", "capabilities.xml"))
            .Descendants("permit").Select(permit => (string)permit.Element("name")!)];

        Assert.Empty(PermitTable.Permits.Except(known));
    }

    private async Task RoleAsync(string name, string permit)
    {
        Reply capabilities = await Admin.GetAsync("/api/capabilities");
        string id = (string)capabilities.Xml.Descendants("permit").First(one => Reply.At(one, "name") == permit).Attribute("id")!;
        await AddAsync(
            "/api/roles",
            $"<role><name>{name}</name><administrative>false</administrative><permits><permit id='{id}'/></permits></role>");
    }

    private async Task RefusedAsync(string permit, string where, string method, string path, string? body)
    {
        Reply reply = await JaneAsync(method, path, body);

        Assert.Equal(
            (403, "Forbidden", $"User jane@internal has no permit '{permit}' on {where}"), (reply.Status, reply.Reason, reply.Detail));
    }
}
