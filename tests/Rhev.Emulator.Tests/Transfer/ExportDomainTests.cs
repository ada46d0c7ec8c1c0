using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Transfer;

/// <summary>What was exported stays in its export domain, wherever that is attached and whether or not the Manager knows it.</summary>
public sealed class ExportDomainTests : VmTest
{
    private const string Target = "<storage_domain><name>export1</name></storage_domain>";
    private const string ByHost = "<host><name>hypervisor</name></host>";

    [Fact]
    public async Task An_export_domain_takes_its_content_to_another_data_center()
    {
        (string vm, string template, string domain) = await ExportedAsync();
        await DetachAsync(domain);
        Assert.Equal(["vm1"], (await Client.GetAsync($"{domain}/vms")).Names);
        string center = await OtherCenterAsync();
        Reply attached = await ExpectAsync(
            201, Client.PostAsync($"{center}/storagedomains", $"<storage_domain id='{domain.Split('/')[^1]}'/>"));
        await ActAsync(200, attached.Href, "activate");

        Assert.Equal(["vm1"], (await Client.GetAsync($"{domain}/vms")).Names);
        Assert.Equal(["t"], (await Client.GetAsync($"{domain}/templates")).Names);
        const string into = "<cluster><name>cluster2</name></cluster><storage_domain><name>data2</name></storage_domain>";
        await ActAsync(200, $"{domain}/templates/{template.Split('/')[^1]}", "import", into + "<clone>true</clone><template><name>t2</name></template>");
        await ActAsync(200, $"{domain}/vms/{vm.Split('/')[^1]}", "import", into + "<clone>true</clone><vm><name>vm2</name></vm>");

        string imported = $"/api/vms/{await IdOfAsync("vms", "vm2")}";
        Assert.Equal(await IdOfAsync("clusters", "cluster2"), (await Client.GetAsync(imported)).At("cluster/@id"));
        Assert.Equal("1073741824", (await Client.GetAsync(imported)).At("memory"));
        Assert.Equal(
            (await IdOfAsync("storagedomains", "data2"), "vm1_Disk1"),
            (Reply.At(await OnlyAsync($"{imported}/disks"), "storage_domains/storage_domain/@id"),
                Reply.At(await OnlyAsync($"{imported}/disks"), "alias")));
        Assert.Equal("nic1", Reply.At(await OnlyAsync($"{imported}/nics"), "name"));
        Assert.Single(await ItemsAsync($"/api/templates/{await IdOfAsync("templates", "t2")}/disks"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<format>false</format>")]
    [InlineData("<destroy>true</destroy>")]
    public async Task An_export_domain_that_was_removed_is_imported_with_its_content(string how)
    {
        (string vm, string template, string domain) = await ExportedAsync();
        await DetachAsync(domain);
        await ExpectAsync(204, Client.DeleteAsync(domain, $"<storage_domain>{ByHost}{how}</storage_domain>"));
        await ExpectAsync(404, Client.GetAsync(domain));
        await ExpectAsync(204, Client.DeleteAsync(vm));
        await ExpectAsync(204, Client.DeleteAsync(template));

        Reply imported = await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Import("export")));

        Assert.Equal((domain, "export1", "unattached"), (imported.Href, imported.At("name"), imported.At("status/state")));
        Assert.Equal(["vm1"], (await Client.GetAsync($"{domain}/vms")).Names);
        Assert.Equal(["t"], (await Client.GetAsync($"{domain}/templates")).Names);
        Reply attached = await ExpectAsync(201, Client.PostAsync(
            $"/api/datacenters/{await IdOfAsync("datacenters", "Default")}/storagedomains", $"<storage_domain id='{imported.Id}'/>"));
        await ActAsync(200, attached.Href, "activate");
        await ActAsync(
            200,
            $"{domain}/vms/{vm.Split('/')[^1]}",
            "import",
            "<cluster><name>Default</name></cluster><storage_domain><name>data1</name></storage_domain>");
        Assert.Equal("1073741824", (await Client.GetAsync(vm)).At("memory"));
        Assert.Single(await ItemsAsync($"{vm}/disks"));
    }

    [Fact]
    public async Task Storage_that_holds_a_domain_takes_no_new_one_until_it_is_formatted()
    {
        (_, _, string domain) = await ExportedAsync();
        await DetachAsync(domain);
        await ExpectAsync(204, Client.DeleteAsync(domain, $"<storage_domain>{ByHost}</storage_domain>"));

        Reply full = await ExpectAsync(409, Client.PostAsync("/api/storagedomains", Domain("export1", "export")));
        Reply other = await ExpectAsync(409, Client.PostAsync("/api/storagedomains", Import("iso")));
        await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Import("export", "<format>true</format><name>export1</name>")));

        Assert.Equal(
            "Cannot create storage domain 'export1': the storage holds export domain 'export1'; "
            + "import it without a name, or format the storage",
            full.Detail);
        Assert.Equal("Cannot import a storage domain of type iso: the storage holds export domain 'export1'", other.Detail);
        Assert.Empty(await ItemsAsync($"/api/storagedomains/{await IdOfAsync("storagedomains", "export1")}/vms"));
    }

    [Fact]
    public async Task A_domain_that_was_formatted_leaves_nothing()
    {
        (_, _, string domain) = await ExportedAsync();
        await DetachAsync(domain);
        await ExpectAsync(204, Client.DeleteAsync(domain, $"<storage_domain>{ByHost}<format>true</format></storage_domain>"));

        Reply made = await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Domain("new1", "export").Replace("/new1", "/export1", System.StringComparison.Ordinal)));

        Assert.NotEqual(domain, made.Href);
        Assert.Empty(await ItemsAsync($"{made.Href}/vms"));
    }

    [Fact]
    public async Task A_domain_is_not_imported_while_another_has_its_name()
    {
        (_, _, string domain) = await ExportedAsync();
        await DetachAsync(domain);
        await ExpectAsync(204, Client.DeleteAsync(domain, $"<storage_domain>{ByHost}</storage_domain>"));
        await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Domain("export1", "export").Replace("/export1", "/other", System.StringComparison.Ordinal)));

        Reply refused = await ExpectAsync(409, Client.PostAsync("/api/storagedomains", Import("export")));

        Assert.Equal("Cannot import export domain 'export1': the name is in use by another storage domain", refused.Detail);
    }

    private static string Import(string type, string more = "") =>
        $"<storage_domain><type>{type}</type><storage><type>nfs</type><address>192.0.2.20</address><path>/export1</path></storage>"
        + $"{more}{ByHost}</storage_domain>";

    private async Task DetachAsync(string domain)
    {
        string attachment =
            $"/api/datacenters/{await IdOfAsync("datacenters", "Default")}/storagedomains/{domain.Split('/')[^1]}";
        await ActAsync(200, attachment, "deactivate");
        await ExpectAsync(204, Client.DeleteAsync(attachment));
    }

    /// <summary>A data center with a cluster <c>cluster2</c>, a host, and a domain <c>data2</c> that is active.</summary>
    private async Task<string> OtherCenterAsync()
    {
        string center = (await ExpectAsync(201, Client.PostAsync(
            "/api/datacenters",
            "<data_center><name>dc2</name><storage_type>nfs</storage_type><version major='3' minor='3'/></data_center>"))).Href;
        await ExpectAsync(201, Client.PostAsync(
            "/api/clusters",
            "<cluster><name>cluster2</name><cpu id='Intel Penryn Family'/><data_center><name>dc2</name></data_center></cluster>"));
        await ExpectAsync(201, Client.PostAsync(
            "/api/hosts",
            "<host><name>host2</name><address>192.0.2.31</address><root_password>x</root_password>"
            + "<cluster><name>cluster2</name></cluster></host>"));
        Reply data = await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Domain("data2", "data")));
        Reply attached = await ExpectAsync(
            201, Client.PostAsync($"{center}/storagedomains", $"<storage_domain id='{data.Id}'/>"));
        await ActAsync(200, attached.Href, "activate");
        return center;
    }

    private async Task<(string Vm, string Template, string Domain)> ExportedAsync()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string domain = await ActiveDomainAsync("export1", "export");
        string vm = await VmHrefAsync("vm1");
        await ExpectAsync(200, Client.PutAsync(vm, "<vm><memory>1073741824</memory></vm>"));
        await ExpectAsync(201, Client.PostAsync($"{vm}/nics", "<nic><name>nic1</name><network><name>rhevm</name></network></nic>"));
        await DiskAsync(vm);
        string template = (await ExpectAsync(201, Client.PostAsync(
            "/api/templates", "<template><name>t</name><vm><name>vm1</name></vm></template>"))).Href;
        await ActAsync(200, vm, "export", Target);
        await ActAsync(200, template, "export", Target);
        return (vm, template, $"/api/storagedomains/{domain}");
    }
}
