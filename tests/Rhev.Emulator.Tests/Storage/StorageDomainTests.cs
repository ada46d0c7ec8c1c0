using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Storage;

public sealed class StorageDomainTests : VmTest
{
    private const string ByHost = "<storage_domain><host><name>hypervisor</name></host></storage_domain>";

    // Where a domain stands in its data center, every action: the state afterwards, or a fault.
    [Theory]
    [InlineData("inactive", "activate", "active")]
    [InlineData("inactive", "deactivate", null)]
    [InlineData("inactive", "detach", "")]
    [InlineData("active", "activate", null)]
    [InlineData("active", "deactivate", "maintenance")]
    [InlineData("active", "detach", null)]
    [InlineData("maintenance", "activate", "active")]
    [InlineData("maintenance", "deactivate", null)]
    [InlineData("maintenance", "detach", "")]
    public async Task An_action_leads_from_state_to_state_or_is_refused(string state, string action, string? expected)
    {
        await HostAsync();
        string center = $"/api/datacenters/{await IdOfAsync("datacenters", "Default")}";
        string domain = (await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Domain("data1", "data")))).Id;
        string attachment = (await ExpectAsync(
            201, Client.PostAsync($"{center}/storagedomains", $"<storage_domain id='{domain}'/>"))).Href;
        foreach (string step in state switch { "active" => ["activate"], "maintenance" => ["activate", "deactivate"], _ => (string[])[] })
        {
            await ActAsync(200, attachment, step);
        }

        Reply reply = action == "detach"
            ? await Client.DeleteAsync(attachment)
            : await Client.PostAsync($"{attachment}/{action}", "<action/>");

        Assert.Equal(expected switch { null => 409, "" => 204, _ => 200 }, reply.Status);
        if (expected == "")
        {
            Assert.Equal("unattached", await StateOfAsync($"/api/storagedomains/{domain}"));
            Assert.Equal("uninitialized", await StateOfAsync(center));
            return;
        }

        Assert.Equal(expected ?? state, await StateOfAsync(attachment));
    }

    [Fact]
    public async Task The_answer_to_a_creation_tells_the_host_and_later_ones_do_not()
    {
        string host = await HostAsync();

        Reply created = await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Domain("data1", "data")));

        Assert.Equal((host, $"/api/hosts/{host}"), (created.At("host/@id"), created.At("host/@href")));
        Assert.Null((await Client.GetAsync(created.Href)).At("host/@id"));
    }

    [Fact]
    public async Task Another_active_domain_becomes_the_master_when_that_goes()
    {
        await HostAsync();
        string first = await ActiveDomainAsync("data1", "data");
        string second = await ActiveDomainAsync("data2", "data");
        string center = $"/api/datacenters/{await IdOfAsync("datacenters", "Default")}";
        Assert.Equal("true false", await MastersAsync(first, second));

        await ActAsync(200, $"{center}/storagedomains/{first}", "deactivate");
        Assert.Equal(("false true", "up"), (await MastersAsync(first, second), await StateOfAsync(center)));
        Assert.Equal("968 984", await EventsAsync(2));
        await ActAsync(200, $"{center}/storagedomains/{first}", "activate");
        Assert.Equal("false true", await MastersAsync(first, second));
        await ActAsync(200, $"{center}/storagedomains/{first}", "deactivate");
        await ActAsync(200, $"{center}/storagedomains/{second}", "deactivate");

        Assert.Equal("maintenance", await StateOfAsync(center));
    }

    [Fact]
    public async Task Sizes_follow_the_disks()
    {
        await HostAsync();
        string domain = $"/api/storagedomains/{await ActiveDomainAsync("data1", "data")}";
        Reply empty = await Client.GetAsync(domain);
        Assert.Equal(("193273528320", "6442450944", "0"), (empty.At("available"), empty.At("used"), empty.At("committed")));

        Reply disk = await ExpectAsync(201, Client.PostAsync("/api/disks", Disk("<format>raw</format><sparse>false</sparse>")));
        Reply full = await Client.GetAsync(domain);
        Assert.Equal(("193273527296", "6442451968", "1024"), (full.At("available"), full.At("used"), full.At("committed")));
        await ExpectAsync(204, Client.DeleteAsync(disk.Href));

        Assert.Equal(empty.Text, (await Client.GetAsync(domain)).Text);
    }

    [Fact]
    public async Task A_domain_with_disks_is_not_detached_and_with_a_running_machine_not_deactivated()
    {
        await HostAsync();
        string domain = await ActiveDomainAsync("data1", "data");
        string attachment = $"/api/datacenters/{await IdOfAsync("datacenters", "Default")}/storagedomains/{domain}";
        string vm = await VmHrefAsync("vm1");
        await DiskAsync(vm);
        await ActAsync(200, vm, "start");

        Reply running = await ActAsync(409, attachment, "deactivate");
        await ActAsync(200, vm, "stop");
        await ActAsync(200, attachment, "deactivate");
        Reply full = await ExpectAsync(409, Client.DeleteAsync(attachment));

        Assert.Equal("Cannot deactivate storage domain 'data1': virtual machine 'vm1' runs from it", running.Detail);
        Assert.Equal("Cannot detach storage domain 'data1': disk 'vm1_Disk1' lies in it", full.Detail);
    }

    [Fact]
    public async Task A_forgotten_domain_leaves_its_data_center_and_takes_its_disks_along()
    {
        await HostAsync();
        string domain = await ActiveDomainAsync("data1", "data");
        string center = $"/api/datacenters/{await IdOfAsync("datacenters", "Default")}";
        Reply disk = await ExpectAsync(201, Client.PostAsync("/api/disks", Disk()));
        const string destroy = "<storage_domain><host><name>hypervisor</name></host><destroy>true</destroy></storage_domain>";
        await ExpectAsync(409, Client.DeleteAsync($"/api/storagedomains/{domain}", destroy));
        await ActAsync(200, $"{center}/storagedomains/{domain}", "deactivate");
        await ExpectAsync(409, Client.DeleteAsync($"/api/storagedomains/{domain}", ByHost));

        await ExpectAsync(204, Client.DeleteAsync($"/api/storagedomains/{domain}", destroy));

        await ExpectAsync(404, Client.GetAsync(disk.Href));
        Assert.Empty(await ItemsAsync($"{center}/storagedomains"));
        Assert.Equal("uninitialized", await StateOfAsync(center));
        Assert.Equal("981", await EventsAsync(1));
    }

    [Fact]
    public async Task Machines_lose_the_disks_in_a_forgotten_domain_and_keep_those_elsewhere()
    {
        await HostAsync();
        string domain = await ActiveDomainAsync("data1", "data");
        await ActiveDomainAsync("data2", "data");
        string vm = await VmHrefAsync("vm1");
        await DiskAsync(vm, "<alias>lost</alias>");
        await DiskAsync(vm, "<alias>kept</alias>", "data2");
        string template = (await ExpectAsync(201, Client.PostAsync(
            "/api/templates", "<template><name>t</name><vm><name>vm1</name></vm></template>"))).Href;
        string copied = (string)(await ItemsAsync($"{template}/disks")).First().Attribute("href")!;
        await ActAsync(200, copied, "copy", "<storage_domain><name>data2</name></storage_domain>");
        await ActAsync(200, $"/api/datacenters/{await IdOfAsync("datacenters", "Default")}/storagedomains/{domain}", "deactivate");

        await ExpectAsync(204, Client.DeleteAsync(
            $"/api/storagedomains/{domain}",
            "<storage_domain><host><name>hypervisor</name></host><destroy>true</destroy></storage_domain>"));

        Assert.Equal("kept", Reply.At(await OnlyAsync($"{vm}/disks"), "alias"));
        Assert.Equal(["lost", "kept"], (await ItemsAsync($"{template}/disks")).Select(disk => Reply.At(disk, "alias")!));
        Assert.Equal(
            await IdOfAsync("storagedomains", "data2"), (await Client.GetAsync(copied)).At("storage_domains/storage_domain/@id"));
        Assert.Equal(3, (await ItemsAsync("/api/disks")).Length);
        Assert.Equal("968 984 981", await EventsAsync(3));
        await ActAsync(200, vm, "start");
    }

    [Fact]
    public async Task A_data_center_has_one_ISO_domain_that_others_may_share()
    {
        await HostAsync();
        string iso = await ActiveDomainAsync("iso1", "iso");
        string center = $"/api/datacenters/{await IdOfAsync("datacenters", "Default")}";
        Reply other = await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Domain("iso2", "iso")));
        Reply second = await ExpectAsync(201, Client.PostAsync(
            "/api/datacenters",
            "<data_center><name>dc2</name><storage_type>nfs</storage_type><version major='3' minor='3'/></data_center>"));

        await ExpectAsync(409, Client.PostAsync($"{center}/storagedomains", $"<storage_domain id='{other.Id}'/>"));
        await ExpectAsync(201, Client.PostAsync($"{second.Href}/storagedomains", $"<storage_domain id='{iso}'/>"));

        Assert.Equal(
            ["iso", "vfd"], (await ItemsAsync($"/api/storagedomains/{iso}/files")).Select(file => Reply.At(file, "type")!));
    }

    [Fact]
    public async Task A_lun_belongs_to_one_domain()
    {
        await HostAsync();
        await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Lun("a")));

        Reply refused = await ExpectAsync(409, Client.PostAsync("/api/storagedomains", Lun("b")));

        Assert.Equal("Cannot create storage domain 'b': 'a' uses LUN lun7", refused.Detail);
    }

    [Fact]
    public async Task A_domain_can_be_made_of_a_connection_which_stays_as_long_as_it_is_used()
    {
        await HostAsync();
        Reply connection = await ExpectAsync(201, Client.PostAsync(
            "/api/storageconnections", "<storage_connection><type>nfs</type><address>nas</address><path>/x</path></storage_connection>"));
        await ExpectAsync(409, Client.PostAsync(
            "/api/storageconnections", "<storage_connection><type>nfs</type><address>nas</address><path>/x</path></storage_connection>"));

        Reply domain = await ExpectAsync(201, Client.PostAsync(
            "/api/storagedomains",
            $"<storage_domain><name>d</name><type>data</type><storage id='{connection.Id}'/>"
            + "<host><name>hypervisor</name></host></storage_domain>"));

        Assert.Equal(("nfs", "nas", "/x"), (domain.At("storage/type"), domain.At("storage/address"), domain.At("storage/path")));
        await ExpectAsync(409, Client.DeleteAsync(connection.Href, "<host><name>hypervisor</name></host>"));
    }

    private async Task<string> MastersAsync(params string[] domains)
    {
        string[] masters = new string[domains.Length];
        for (int index = 0; index < domains.Length; index++)
        {
            masters[index] = (await Client.GetAsync($"/api/storagedomains/{domains[index]}")).At("master")!;
        }

        return string.Join(' ', masters);
    }

    private static string Lun(string name) =>
        $"<storage_domain><name>{name}</name><type>data</type><storage><type>iscsi</type><logical_unit id='lun7'/></storage>"
        + "<host><name>hypervisor</name></host></storage_domain>";
}
