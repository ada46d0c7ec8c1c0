using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Disks;

public sealed class DiskTests : VmTest
{
    private const string Lun =
        "<disk><interface>virtio</interface><format>raw</format><lun_storage><type>iscsi</type>"
        + "<logical_unit id='lun1'><address>192.0.2.30</address></logical_unit></lun_storage></disk>";

    [Fact]
    public async Task An_image_gets_what_it_needs()
    {
        string vm = await MachineAsync();

        Reply disk = await Client.GetAsync(await DiskAsync(vm));

        Assert.Equal(("vm1_Disk1", "vm1_Disk1", "ok", "cow", "true", "1024", "0", "true"), (
            disk.At("name"),
            disk.At("alias"),
            disk.At("status/state"),
            disk.At("format"),
            disk.At("sparse"),
            disk.At("provisioned_size"),
            disk.At("actual_size"),
            disk.At("active")));
        Assert.Equal("78 97", await EventsAsync(2));
    }

    [Fact]
    public async Task A_LUN_is_ready_at_once_and_lies_in_no_domain()
    {
        string vm = await MachineAsync();

        Reply disk = await ExpectAsync(201, Client.PostAsync($"{vm}/disks", Lun));

        Assert.Equal(("ok", null, null, "lun1"), (
            disk.At("status/state"), disk.At("size"), disk.At("storage_domains"), disk.At("lun_storage/logical_unit/@id")));
        Assert.Equal("Cannot move disk 'vm1_Disk1': it is a LUN", (await ActAsync(
            409, disk.Href, "move", "<storage_domain><name>data1</name></storage_domain>")).Detail);
    }

    [Theory]
    [InlineData("<shareable>true</shareable>", 409)]
    [InlineData("<shareable>true</shareable><format>raw</format>", 201)]
    [InlineData("<bootable>true</bootable>", 409)]
    public async Task Some_combinations_are_refused(string more, int status)
    {
        string vm = await MachineAsync();
        await DiskAsync(vm, "<bootable>true</bootable>");

        await ExpectAsync(status, Client.PostAsync($"{vm}/disks", Disk(more)));
    }

    [Fact]
    public async Task A_preallocated_disk_needs_the_space_that_it_takes()
    {
        await MachineAsync();
        string big = Disk("<format>raw</format>").Replace("1024", "999999999999999", System.StringComparison.Ordinal);

        Reply refused = await ExpectAsync(409, Client.PostAsync("/api/disks", big));

        Assert.Equal(
            "Cannot add a disk of 999999999999999 bytes to storage domain 'data1': it has 193273528320 bytes left", refused.Detail);
    }

    [Fact]
    public async Task A_disk_is_plugged_and_unplugged_while_its_machine_runs()
    {
        string vm = await MachineAsync();
        string disk = await DiskAsync(vm);
        string ide = await DiskAsync(vm, "<interface>ide</interface>");
        await ActAsync(200, vm, "start");
        Reply busy = await ExpectAsync(409, Client.DeleteAsync(disk));

        await ActAsync(409, ide, "deactivate");
        await ActAsync(200, disk, "deactivate");
        await ActAsync(409, disk, "deactivate");
        Assert.Equal("false", (await Client.GetAsync(disk)).At("active"));
        Assert.Equal("2002", await EventsAsync(1));
        await ExpectAsync(204, Client.DeleteAsync(disk, "<action><detach>true</detach></action>"));

        Assert.Equal("Cannot delete disk 'vm1_Disk1': deactivate it first, or virtual machine 'vm1' must be down", busy.Detail);
        Assert.Equal("2018", await EventsAsync(1));
    }

    [Fact]
    public async Task A_disk_that_exists_is_attached_as_asked()
    {
        string vm = await MachineAsync();
        string floating = (await ExpectAsync(201, Client.PostAsync("/api/disks", Disk()))).Id;

        Reply attached = await ExpectAsync(201, Client.PostAsync($"{vm}/disks", $"<disk id='{floating}'><active>false</active></disk>"));

        Assert.Equal((floating, "false"), (attached.Id, attached.At("active")));
        Assert.Equal("2016", await EventsAsync(1));
    }

    [Fact]
    public async Task A_moved_disk_lies_in_the_other_domain()
    {
        string vm = await MachineAsync();
        string other = await ActiveDomainAsync("data2", "data");
        string disk = await DiskAsync(vm);
        const string target = "<storage_domain><name>data2</name></storage_domain>";

        await ActAsync(200, disk, "move", target);
        Reply again = await ActAsync(409, disk, "move", target);

        Assert.Equal(other, (await Client.GetAsync(disk)).At("storage_domains/storage_domain/@id"));
        Assert.Equal("Cannot move disk 'vm1_Disk1': it lies in storage domain 'data2'", again.Detail);
        Assert.Equal("2008 2010", await EventsAsync(2));
    }

    [Fact]
    public async Task Moving_a_machine_moves_its_disks()
    {
        string vm = await MachineAsync();
        string other = await ActiveDomainAsync("data2", "data");
        await DiskAsync(vm);
        await DiskAsync(vm);

        await ActAsync(200, vm, "move", "<storage_domain><name>data2</name></storage_domain>");

        Assert.Equal(
            [other, other],
            (await ItemsAsync($"{vm}/disks")).Select(disk => Reply.At(disk, "storage_domains/storage_domain/@id")));
        Assert.Equal("82 91", await EventsAsync(2));
    }

    [Fact]
    public async Task Name_and_alias_of_a_disk_are_one()
    {
        string vm = await MachineAsync();
        string disk = await DiskAsync(vm);

        Reply renamed = await ExpectAsync(200, Client.PutAsync(disk, "<disk><name>system</name></disk>"));

        Assert.Equal(("system", "system"), (renamed.At("name"), renamed.At("alias")));
        Assert.Equal("88", await EventsAsync(1));
    }

    [Fact]
    public async Task A_machine_leaves_shareable_disks_behind_when_it_is_removed()
    {
        string vm = await MachineAsync();
        string disk = (await ExpectAsync(201, Client.PostAsync(
            $"{vm}/disks", Disk("<shareable>true</shareable><format>raw</format>")))).Id;

        await ExpectAsync(204, Client.DeleteAsync(vm));

        Assert.Null((await ExpectAsync(200, Client.GetAsync($"/api/disks/{disk}"))).At("vm"));
    }

    private async Task<string> MachineAsync()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        return await VmHrefAsync("vm1");
    }
}
