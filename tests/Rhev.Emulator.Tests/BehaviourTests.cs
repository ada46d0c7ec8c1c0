using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests;

public sealed class BehaviourTests : ManagerTest
{
    [Fact]
    public async Task Changes_of_the_network_of_a_cluster_are_told()
    {
        string cluster = await IdOfAsync("clusters", "Default");
        Reply network = await ExpectAsync(201, Client.PostAsync(
            "/api/networks", "<network><name>blue</name><data_center><name>Default</name></data_center></network>"));
        Reply attached = await ExpectAsync(201, Client.PostAsync($"/api/clusters/{cluster}/networks", $"<network id='{network.Id}'/>"));
        await ExpectAsync(204, Client.DeleteAsync(attached.Href));
        await ExpectAsync(200, Client.PutAsync($"/api/clusters/{cluster}", "<cluster><description>new</description></cluster>"));

        Assert.Equal(
            ["811", "948", "946", "942", "1"],
            (await Client.GetAsync("/api/events")).Items.Select(one => Reply.At(one, "code")!));
        Assert.Equal("non_operational", (await Client.GetAsync(network.Href)).At("status/state"));
    }

    [Fact]
    public async Task A_machine_migrates_to_another_host_of_its_cluster()
    {
        await HostAsync();
        string vm = await VmAsync("vm1");
        await ExpectAsync(200, Client.PostAsync($"/api/vms/{vm}/start", "<action/>"));
        await ExpectAsync(409, Client.PostAsync($"/api/vms/{vm}/migrate", "<action/>"));
        Reply other = await ExpectAsync(201, Client.PostAsync(
            "/api/hosts", "<host><name>other</name><address>192.0.2.11</address><root_password>x</root_password></host>"));

        await ExpectAsync(200, Client.PostAsync($"/api/vms/{vm}/migrate", "<action><host><name>OTHER</name></host></action>"));

        Assert.Equal(other.Id, (await Client.GetAsync($"/api/vms/{vm}")).At("host/@id"));
    }

    [Fact]
    public async Task A_deleted_machine_takes_everything_below_it_along()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string vm = await VmAsync("vm1");
        string disk = (await ExpectAsync(201, Client.PostAsync($"/api/vms/{vm}/disks", Disk("data1")))).Id;
        await ExpectAsync(200, Client.PostAsync($"/api/vms/{vm}/start", "<action/>"));
        await ExpectAsync(409, Client.DeleteAsync($"/api/vms/{vm}"));
        await ExpectAsync(200, Client.PostAsync($"/api/vms/{vm}/stop", "<action/>"));

        Reply deleted = await ExpectAsync(204, Client.DeleteAsync($"/api/vms/{vm}"));

        Assert.Equal("", deleted.Text);
        await ExpectAsync(404, Client.GetAsync($"/api/vms/{vm}"));
        await ExpectAsync(404, Client.GetAsync($"/api/vms/{vm}/nics"));
        await ExpectAsync(404, Client.GetAsync($"/api/disks/{disk}"));
    }

    [Fact]
    public async Task Disks_float_when_they_are_detached_and_can_be_attached_again()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string vm = await VmAsync("vm1");
        string other = await VmAsync("vm2");
        string disk = (await ExpectAsync(201, Client.PostAsync($"/api/vms/{vm}/disks", Disk("data1")))).Id;
        await ExpectAsync(409, Client.PostAsync($"/api/vms/{other}/disks", $"<disk id='{disk}'/>"));

        await ExpectAsync(204, Client.DeleteAsync($"/api/vms/{vm}/disks/{disk}", "<action><detach>true</detach></action>"));
        Assert.Null((await ExpectAsync(200, Client.GetAsync($"/api/disks/{disk}"))).At("vm/@id"));
        await ExpectAsync(201, Client.PostAsync($"/api/vms/{other}/disks", $"<disk id='{disk}'/>"));
        await ExpectAsync(204, Client.DeleteAsync(
            $"/api/vms/{other}", "<action><vm><disks><detach_only>true</detach_only></disks></vm></action>"));

        Assert.Equal("vm1_Disk1", (await ExpectAsync(200, Client.GetAsync($"/api/disks/{disk}"))).At("name"));
    }

    [Fact]
    public async Task A_disk_needs_an_active_data_domain()
    {
        await HostAsync();
        await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Domain("data1", "data")));

        Reply refused = await ExpectAsync(409, Client.PostAsync("/api/disks", Disk("data1")));

        Assert.Equal(
            "Cannot add a disk to storage domain 'data1': it must be a data domain and active in a data center", refused.Detail);
    }

    [Fact]
    public async Task A_storage_domain_needs_a_host_that_is_up_and_storage_of_its_own()
    {
        Reply pending = await ExpectAsync(409, Client.PostAsync("/api/storagedomains", Domain("data1", "data")));
        await HostAsync();
        await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Domain("data1", "data")));
        Reply used = await ExpectAsync(409, Client.PostAsync(
            "/api/storagedomains", Domain("data1", "data").Replace("<name>data1", "<name>data2", System.StringComparison.Ordinal)));

        Assert.Equal("Cannot create storage domain 'data1': host 'hypervisor' must be up", pending.Detail);
        Assert.Equal("Cannot create storage domain 'data2': 'data1' uses 192.0.2.20:/data1", used.Detail);
    }

    [Fact]
    public async Task A_storage_domain_goes_the_way_back_step_by_step()
    {
        await HostAsync();
        string domain = await ActiveDomainAsync("data1", "data");
        string center = await IdOfAsync("datacenters", "Default");
        string attachment = $"/api/datacenters/{center}/storagedomains/{domain}";
        const string byHost = "<storage_domain><host><name>hypervisor</name></host></storage_domain>";
        await ExpectAsync(409, Client.DeleteAsync(attachment));
        await ExpectAsync(409, Client.DeleteAsync($"/api/storagedomains/{domain}", byHost));

        await ExpectAsync(200, Client.PostAsync($"{attachment}/deactivate", "<action/>"));
        Assert.Equal("maintenance", (await Client.GetAsync(attachment)).At("status/state"));
        await ExpectAsync(204, Client.DeleteAsync(attachment));
        await ExpectAsync(404, Client.GetAsync(attachment));
        Assert.Equal("unattached", (await Client.GetAsync($"/api/storagedomains/{domain}")).At("status/state"));
        await ExpectAsync(400, Client.DeleteAsync($"/api/storagedomains/{domain}"));
        await ExpectAsync(204, Client.DeleteAsync($"/api/storagedomains/{domain}", byHost));
        await ExpectAsync(404, Client.GetAsync($"/api/storagedomains/{domain}"));
    }

    [Fact]
    public async Task A_drive_takes_files_of_active_ISO_domains_only()
    {
        await HostAsync();
        string vm = await VmAsync("vm1");
        const string body = "<cdrom><file id='rhel-server-6.0-x86_64-dvd.iso'/></cdrom>";
        await ExpectAsync(404, Client.PostAsync($"/api/vms/{vm}/cdroms", body));
        await ActiveDomainAsync("iso1", "iso");
        Reply drive = await ExpectAsync(201, Client.PostAsync($"/api/vms/{vm}/cdroms", body));

        await ExpectAsync(404, Client.PutAsync(drive.Href, "<cdrom><file id='other.iso'/></cdrom>"));
        Reply ejected = await ExpectAsync(200, Client.PutAsync(drive.Href, "<cdrom><file id=''/></cdrom>"));

        Assert.Equal("", ejected.At("file/@id"));
    }

    [Fact]
    public async Task A_host_is_approved_once_and_leaves_when_it_is_in_maintenance()
    {
        string host = await HostAsync();
        Reply again = await ExpectAsync(409, Client.PostAsync($"/api/hosts/{host}/approve", "<action/>"));
        string vm = await VmAsync("vm1");
        await ExpectAsync(200, Client.PostAsync($"/api/vms/{vm}/start", "<action/>"));
        await ExpectAsync(200, Client.PostAsync($"/api/hosts/{host}/deactivate", "<action/>"));
        Assert.Equal("preparing_for_maintenance", (await Client.GetAsync($"/api/hosts/{host}")).At("status/state"));
        await ExpectAsync(409, Client.DeleteAsync($"/api/hosts/{host}"));
        await ExpectAsync(200, Client.PostAsync($"/api/vms/{vm}/stop", "<action/>"));
        await ExpectAsync(200, Client.PostAsync($"/api/hosts/{host}/activate", "<action/>"));
        await ExpectAsync(200, Client.PostAsync($"/api/hosts/{host}/deactivate", "<action/>"));
        await ExpectAsync(204, Client.DeleteAsync($"/api/hosts/{host}"));

        Assert.Equal("Cannot approve host 'hypervisor' in state up: it must be pending_approval or non_operational", again.Detail);
        Assert.Empty((await Client.GetAsync("/api/hosts")).Items);
    }

    [Fact]
    public async Task A_host_with_power_management_can_be_fenced()
    {
        Reply host = await ExpectAsync(201, Client.PostAsync(
            "/api/hosts",
            "<host><name>h</name><address>192.0.2.9</address><root_password>x</root_password>"
            + "<power_management type='ipmilan'><enabled>true</enabled></power_management></host>"));

        await ExpectAsync(200, Client.PostAsync($"{host.Href}/fence", "<action><fence_type>stop</fence_type></action>"));
        Reply power = await ExpectAsync(200, Client.PostAsync($"{host.Href}/fence", "<action><fence_type>status</fence_type></action>"));
        await ExpectAsync(400, Client.PostAsync($"{host.Href}/fence", "<action><fence_type>kick</fence_type></action>"));

        Assert.Equal("off", power.At("power_management/status/state"));
        Assert.Equal("down", (await Client.GetAsync(host.Href)).At("status/state"));
    }

    [Fact]
    public async Task What_others_belong_to_cannot_be_deleted()
    {
        string cluster = await IdOfAsync("clusters", "Default");
        await VmAsync("vm1");

        Reply inUse = await ExpectAsync(409, Client.DeleteAsync($"/api/clusters/{cluster}"));
        Reply template = await ExpectAsync(409, Client.DeleteAsync("/api/templates/00000000-0000-0000-0000-000000000000"));

        Assert.Equal("Cannot remove cluster 'Default': host 'hypervisor' uses it", inUse.Detail);
        Assert.Equal("Cannot remove template 'Blank': vm 'vm1' uses it", template.Detail);
    }

    [Fact]
    public async Task A_template_inherits_from_its_machine_and_passes_it_on()
    {
        string vm = await VmAsync("vm1");
        await ExpectAsync(200, Client.PutAsync($"/api/vms/{vm}", "<vm><memory>1073741824</memory><cpu><topology cores='2'/></cpu></vm>"));

        Reply template = await ExpectAsync(201, Client.PostAsync("/api/templates", $"<template><name>t</name><vm id='{vm}'/></template>"));
        Reply child = await ExpectAsync(201, Client.PostAsync(
            "/api/vms", "<vm><name>c</name><cluster><name>Default</name></cluster><template><name>t</name></template></vm>"));

        Assert.Equal(("ok", "1073741824", "2"), (template.At("status/state"), template.At("memory"), template.At("cpu/topology/@cores")));
        Assert.Equal(("down", "1073741824", "2"), (child.At("status/state"), child.At("memory"), child.At("cpu/topology/@cores")));
    }

    [Fact]
    public async Task Events_are_newest_first_and_readable_from_a_number_on()
    {
        await VmAsync("a");
        await VmAsync("b");
        await ExpectAsync(201, Client.PostAsync(
            "/api/events",
            "<event><description>backup done</description><severity>normal</severity><origin>backup</origin>"
            + "<custom_id>7</custom_id></event>"));

        Reply all = await ExpectAsync(200, Client.GetAsync("/api/events"));
        Reply later = await ExpectAsync(200, Client.GetAsync("/api/events;from=2;max=1?search=type%3D34"));

        Assert.Equal(["4", "3", "2", "1"], all.Items.Select(one => Reply.At(one, "@id")!));
        Assert.Equal("backup done", Reply.At(all.Items[0], "description"));
        Assert.Equal("3", Reply.At(Assert.Single(later.Items), "@id"));
    }

    private static string Disk(string domain) =>
        $"<disk><size>1024</size><storage_domains><storage_domain><name>{domain}</name></storage_domain></storage_domains></disk>";
}
