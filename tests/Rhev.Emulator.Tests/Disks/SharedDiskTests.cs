using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Disks;

/// <summary>Disks that several virtual machines have.</summary>
public sealed class SharedDiskTests : VmTest
{
    private const string Snapshot = "<snapshot><description>s</description></snapshot>";
    private const string Shareable = "<shareable>true</shareable><format>raw</format>";

    [Fact]
    public async Task A_disk_that_is_not_shareable_belongs_to_one_machine()
    {
        (string first, string second) = await MachinesAsync();
        string id = Id(await DiskAsync(first));

        Reply refused = await ExpectAsync(409, Client.PostAsync($"{second}/disks", $"<disk id='{id}'/>"));

        Assert.Equal("The disk 'vm1_Disk1' is attached to virtual machine 'vm1' already, and it is not shareable", refused.Detail);
        Assert.Empty(await ItemsAsync($"{second}/disks"));
    }

    [Fact]
    public async Task A_shareable_disk_is_seen_below_each_of_its_machines()
    {
        (string first, string second) = await MachinesAsync();
        string id = await SharedAsync(first, second);

        Reply again = await ExpectAsync(409, Client.PostAsync($"{second}/disks", $"<disk id='{id}'/>"));

        Assert.Equal("The disk 'vm1_Disk1' is attached to virtual machine 'vm2' already", again.Detail);
        foreach (string vm in (string[])[first, second])
        {
            Reply one = await ExpectAsync(200, Client.GetAsync($"{vm}/disks/{id}"));
            Assert.Equal((id, vm, $"{vm}/disks/{id}"), (one.Id, one.At("vm/@href"), one.Href));
            System.Xml.Linq.XElement listed = await OnlyAsync($"{vm}/disks");
            Assert.Equal((id, vm), (Reply.At(listed, "@id"), Reply.At(listed, "vm/@href")));
        }

        Reply disk = await ExpectAsync(200, Client.GetAsync($"/api/disks/{id}"));
        Assert.Equal((first, "true"), (disk.At("vm/@href"), disk.At("shareable")));
        Assert.Equal(id, Reply.At(await OnlyAsync("/api/disks"), "@id"));
        Assert.Equal(id, Reply.At(await OnlyAsync("/api/disks?search=number_of_vms=2"), "@id"));
        Assert.Equal(id, Reply.At(await OnlyAsync("/api/disks?search=vms.name=vm2"), "@id"));
        Assert.Equal("2016", await EventsAsync(1));
    }

    [Fact]
    public async Task Each_machine_plugs_it_for_itself()
    {
        (string first, string second) = await MachinesAsync();
        string id = await SharedAsync(first, second, "<active>false</active>");
        Assert.Equal(("true", "false"), await ActiveAsync());

        await ActAsync(200, $"{second}/disks/{id}", "activate");
        Assert.Equal(("true", "true"), await ActiveAsync());
        await ActAsync(200, $"{first}/disks/{id}", "deactivate");
        await ActAsync(409, $"{first}/disks/{id}", "deactivate");

        Assert.Equal(("false", "true"), await ActiveAsync());

        async Task<(string?, string?)> ActiveAsync() => (
            (await Client.GetAsync($"{first}/disks/{id}")).At("active"), (await Client.GetAsync($"{second}/disks/{id}")).At("active"));
    }

    [Fact]
    public async Task It_is_detached_from_a_machine_while_another_one_runs_with_it()
    {
        (string first, string second) = await MachinesAsync();
        string id = await SharedAsync(first, second);
        await ActAsync(200, first, "start");
        await ActAsync(200, second, "start");
        await ActAsync(200, second, "stop");
        const string detach = "<action><detach>true</detach></action>";

        await ExpectAsync(409, Client.DeleteAsync($"{first}/disks/{id}", detach));
        await ExpectAsync(409, Client.DeleteAsync($"{second}/disks/{id}"));
        await ExpectAsync(204, Client.DeleteAsync($"{second}/disks/{id}", detach));

        Assert.Empty(await ItemsAsync($"{second}/disks"));
        Assert.Equal(first, (await Client.GetAsync($"{first}/disks/{id}")).At("vm/@href"));
        Assert.Equal("2018", await EventsAsync(1));
    }

    [Fact]
    public async Task Removed_from_one_machine_it_is_gone_from_all()
    {
        (string first, string second) = await MachinesAsync();
        string id = await SharedAsync(first, second);

        await ExpectAsync(204, Client.DeleteAsync($"{first}/disks/{id}"));

        Assert.Empty(await ItemsAsync($"{second}/disks"));
        await ExpectAsync(404, Client.GetAsync($"/api/disks/{id}"));
    }

    [Fact]
    public async Task It_outlives_its_machines()
    {
        (string first, string second) = await MachinesAsync();
        string id = await SharedAsync(first, second);

        await ExpectAsync(204, Client.DeleteAsync(first));
        Assert.Equal(second, (await Client.GetAsync($"/api/disks/{id}")).At("vm/@href"));
        await ExpectAsync(204, Client.DeleteAsync(second));

        Assert.Null((await ExpectAsync(200, Client.GetAsync($"/api/disks/{id}"))).At("vm"));
    }

    [Fact]
    public async Task Snapshots_templates_and_exports_leave_it_out()
    {
        (string first, string second) = await MachinesAsync();
        string domain = $"/api/storagedomains/{await ActiveDomainAsync("export1", "export")}";
        string own = Id(await DiskAsync(first));
        string id = await SharedAsync(first, second);

        Reply snapshot = await ExpectAsync(201, Client.PostAsync($"{first}/snapshots", Snapshot));
        Assert.Equal(own, Reply.At(await OnlyAsync($"{snapshot.Href}/disks"), "@id"));
        await ActAsync(200, snapshot.Href, "restore");
        Assert.Equal(new[] { id, own }.Order(), (await ItemsAsync($"{first}/disks")).Select(disk => Reply.At(disk, "@id")!).Order());
        Reply template = await ExpectAsync(201, Client.PostAsync(
            "/api/templates", $"<template><name>t</name><vm id='{Id(first)}'/></template>"));
        Assert.Single(await ItemsAsync($"{template.Href}/disks"));
        await ActAsync(200, first, "export", "<storage_domain><name>export1</name></storage_domain>");

        Assert.Equal(own, Reply.At(await OnlyAsync($"{domain}/vms/{Id(first)}/disks"), "@id"));
        Assert.Equal(id, Reply.At(await OnlyAsync($"{second}/disks"), "@id"));
    }

    [Fact]
    public async Task Whether_it_is_shareable_changes_only_where_that_can_be()
    {
        (string first, string second) = await MachinesAsync();
        string shared = await SharedAsync(first, second);
        string cow = await DiskAsync(first);
        string raw = await DiskAsync(first, "<format>raw</format>");
        const string yes = "<disk><shareable>true</shareable></disk>";
        const string no = "<disk><shareable>false</shareable></disk>";

        Reply several = await ExpectAsync(409, Client.PutAsync($"{first}/disks/{shared}", no));
        Reply format = await ExpectAsync(409, Client.PutAsync(cow, yes));
        Reply snapshot = await ExpectAsync(201, Client.PostAsync($"{first}/snapshots", Snapshot));
        Reply kept = await ExpectAsync(409, Client.PutAsync(raw, yes));
        await ExpectAsync(204, Client.DeleteAsync(snapshot.Href));
        await ExpectAsync(200, Client.PutAsync(raw, yes));
        await ExpectAsync(204, Client.DeleteAsync($"{second}/disks/{shared}", "<action><detach>true</detach></action>"));
        await ExpectAsync(200, Client.PutAsync($"{first}/disks/{shared}", no));

        Assert.Equal(
            "Cannot make disk 'vm1_Disk1' one that is not shareable: it is attached to several virtual machines", several.Detail);
        Assert.Equal("Cannot make disk 'vm1_Disk2' shareable: a shareable disk must have the format raw", format.Detail);
        Assert.Equal("Cannot make disk 'vm1_Disk3' shareable: a snapshot has it", kept.Detail);
    }

    [Fact]
    public async Task No_machine_gets_a_second_bootable_disk_by_it()
    {
        (string first, string second) = await MachinesAsync();
        await DiskAsync(second, "<bootable>true</bootable>");
        string id = Id(await DiskAsync(first, Shareable + "<bootable>true</bootable>"));

        Reply refused = await ExpectAsync(409, Client.PostAsync($"{second}/disks", $"<disk id='{id}'/>"));
        Assert.Single(await ItemsAsync($"{second}/disks"));
        await ExpectAsync(200, Client.PutAsync($"{first}/disks/{id}", "<disk><bootable>false</bootable></disk>"));
        await ExpectAsync(201, Client.PostAsync($"{second}/disks", $"<disk id='{id}'/>"));
        await ExpectAsync(409, Client.PutAsync($"{first}/disks/{id}", "<disk><bootable>true</bootable></disk>"));

        Assert.Equal("Cannot add a bootable disk: 'vm2_Disk1' is the bootable one of 'vm2'", refused.Detail);
    }

    private async Task<(string First, string Second)> MachinesAsync()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        return (await VmHrefAsync("vm1"), await VmHrefAsync("vm2"));
    }

    /// <summary>The id of a disk that was made for one machine and is attached to another one as well.</summary>
    private async Task<string> SharedAsync(string first, string second, string more = "")
    {
        string id = Id(await DiskAsync(first, Shareable));
        Reply attached = await ExpectAsync(201, Client.PostAsync($"{second}/disks", $"<disk id='{id}'>{more}</disk>"));
        Assert.Equal(second, attached.At("vm/@href"));
        return id;
    }

    private static string Id(string href) => href.Split('/')[^1];
}
