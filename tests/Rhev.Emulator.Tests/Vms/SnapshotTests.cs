using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Vms;

public sealed class SnapshotTests : VmTest
{
    [Fact]
    public async Task A_snapshot_keeps_the_configuration_and_the_hardware()
    {
        string vm = await MachineAsync();

        Reply snapshot = await TakeAsync(vm, "first");

        Assert.Equal(("ok", "536870912", "down", "2014-01-22T10:30:00.000Z"), (
            snapshot.At("snapshot_status"), snapshot.At("vm/memory"), snapshot.At("vm/status/state"), snapshot.At("date")));
        Assert.Equal("nic1", Reply.At(await OnlyAsync($"{snapshot.Href}/nics"), "name"));
        Assert.Equal(
            Reply.At(await OnlyAsync($"{vm}/disks"), "@id"), Reply.At(await OnlyAsync($"{snapshot.Href}/disks"), "@id"));
        Assert.Single(await ItemsAsync("/api/disks"));
        Assert.Equal("45 68", await EventsAsync(2));
    }

    [Fact]
    public async Task Restoring_brings_back_what_was_and_drops_what_came_later()
    {
        string vm = await MachineAsync();
        Reply snapshot = await TakeAsync(vm, "first");
        await ExpectAsync(200, Client.PutAsync(vm, "<vm><memory>1073741824</memory></vm>"));
        await ExpectAsync(201, Client.PostAsync($"{vm}/nics", "<nic><name>nic2</name><network><name>rhevm</name></network></nic>"));
        await DiskAsync(vm);
        await TakeAsync(vm, "second");

        Reply action = await ActAsync(200, snapshot.Href, "restore");

        Assert.Equal("complete", action.At("status/state"));
        Assert.Equal("536870912", (await Client.GetAsync(vm)).At("memory"));
        Assert.Equal("nic1", Reply.At(await OnlyAsync($"{vm}/nics"), "name"));
        Assert.Single(await ItemsAsync($"{vm}/disks"));
        Assert.Equal("first", Reply.At(await OnlyAsync($"{vm}/snapshots"), "description"));
        Assert.Equal("47 100", await EventsAsync(2));
    }

    [Fact]
    public async Task A_removed_snapshot_is_merged_and_its_machine_stays_as_it_is()
    {
        string vm = await MachineAsync();
        Reply snapshot = await TakeAsync(vm, "first");

        await ExpectAsync(204, Client.DeleteAsync(snapshot.Href));

        await ExpectAsync(404, Client.GetAsync(snapshot.Href));
        Assert.Equal("down", await StateOfAsync(vm));
        Assert.Single(await ItemsAsync($"{vm}/disks"));
        Assert.Equal("342 356", await EventsAsync(2));
        Assert.DoesNotContain(await ItemsAsync("/api/jobs"), job => Reply.At(job, "status/state") != "FINISHED");
    }

    [Fact]
    public async Task Every_snapshot_links_to_the_one_before_it()
    {
        string vm = await MachineAsync();
        Reply first = await TakeAsync(vm, "first");
        Reply second = await TakeAsync(vm, "second");
        Reply third = await TakeAsync(vm, "third");
        Assert.Equal((null, first.Href, second.Href), (first.LinkTo("prev"), second.LinkTo("prev"), third.LinkTo("prev")));

        await ExpectAsync(204, Client.DeleteAsync(second.Href));

        Reply relinked = await Client.GetAsync($"/ovirt-engine{third.Href}");
        Assert.Equal($"/ovirt-engine{first.Href}", relinked.LinkTo("prev"));
    }

    [Fact]
    public async Task The_disk_of_a_snapshot_is_attached_to_another_machine_for_a_backup()
    {
        string vm = await MachineAsync();
        string backup = await VmHrefAsync("backup");
        Reply snapshot = await TakeAsync(vm, "first");
        string disk = Reply.At(await OnlyAsync($"{snapshot.Href}/disks"), "@id")!;
        string body = $"<disk id='{disk}'><snapshot id='{snapshot.Id}'/></disk>";

        Reply attached = await ExpectAsync(201, Client.PostAsync($"{backup}/disks", body));
        await ExpectAsync(409, Client.PostAsync($"{backup}/disks", body));
        await ExpectAsync(404, Client.PostAsync($"{backup}/disks", body.Replace(snapshot.Id, "other", System.StringComparison.Ordinal)));

        Assert.Equal((disk, snapshot.Id, backup), (attached.Id, attached.At("snapshot/@id"), attached.At("vm/@href")));
        Assert.Single(await ItemsAsync($"{backup}/disks"));
        await ExpectAsync(204, Client.DeleteAsync(attached.Href, "<action><detach>true</detach></action>"));
        Assert.Empty(await ItemsAsync($"{backup}/disks"));
        Assert.Single(await ItemsAsync($"{vm}/disks"));
    }

    [Fact]
    public async Task Nothing_is_restored_or_removed_while_the_machine_runs()
    {
        string vm = await MachineAsync();
        Reply snapshot = await TakeAsync(vm, "first");
        await ActAsync(200, vm, "start");
        await TakeAsync(vm, "live");

        Reply restore = await ActAsync(409, snapshot.Href, "restore");
        Reply remove = await ExpectAsync(409, Client.DeleteAsync(snapshot.Href));

        Assert.Equal("Cannot restore a snapshot of virtual machine 'vm1': it must be down", restore.Detail);
        Assert.Equal("Cannot remove a snapshot of virtual machine 'vm1': it must be down", remove.Detail);
        Assert.Equal(2, (await ItemsAsync($"{vm}/snapshots")).Length);
    }

    [Fact]
    public async Task Memory_that_was_saved_comes_back_when_it_is_asked_for()
    {
        string vm = await MachineAsync();
        await ActAsync(200, vm, "start");
        Reply snapshot = await ExpectAsync(201, Client.PostAsync(
            $"{vm}/snapshots", "<snapshot><description>m</description><persist_memorystate>true</persist_memorystate></snapshot>"));
        await ActAsync(200, vm, "stop");

        await ActAsync(200, snapshot.Href, "restore", "<restore_memory>true</restore_memory>");

        Assert.Equal("suspended", await StateOfAsync(vm));
    }

    [Fact]
    public async Task A_machine_is_cloned_from_a_snapshot()
    {
        string vm = await MachineAsync();
        Reply snapshot = await TakeAsync(vm, "first");
        await ExpectAsync(200, Client.PutAsync(vm, "<vm><memory>1073741824</memory></vm>"));

        Reply clone = await ExpectAsync(201, Client.PostAsync("/api/vms", Clone(snapshot.Id)));
        await ExpectAsync(404, Client.PostAsync("/api/vms", Clone("other").Replace("clone", "clone2", System.StringComparison.Ordinal)));

        Assert.Equal(("down", "536870912"), (clone.At("status/state"), clone.At("memory")));
        Assert.Equal("clone_Disk1", Reply.At(await OnlyAsync($"{clone.Href}/disks"), "alias"));
        Assert.NotEqual(
            Reply.At(await OnlyAsync($"{vm}/nics"), "mac/@address"), Reply.At(await OnlyAsync($"{clone.Href}/nics"), "mac/@address"));
        Assert.Equal("37 53", await EventsAsync(2));
    }

    [Fact]
    public async Task A_machine_made_from_a_snapshot_gets_the_permissions_of_the_machine_when_asked()
    {
        string vm = await VmHrefAsync("vm1");
        string body = $"<permission><role id='{await RoleAsync()}'/><user id='{await IdOfAsync("users", "admin")}'/></permission>";
        await ExpectAsync(201, Client.PostAsync($"{vm}/permissions", body));
        Reply snapshot = await ExpectAsync(201, Client.PostAsync($"{vm}/snapshots", "<snapshot><description>s</description></snapshot>"));

        Reply made = await ExpectAsync(201, Client.PostAsync(
            "/api/vms",
            "<vm><name>vm2</name><cluster><name>Default</name></cluster><template><name>Blank</name></template>"
            + $"<snapshots><snapshot id='{snapshot.Id}'/></snapshots><permissions><clone>true</clone></permissions></vm>"));

        Assert.Equal(made.Id, Reply.At(await OnlyAsync($"{made.Href}/permissions"), "vm/@id"));

        async Task<string> RoleAsync() => (string)(await ItemsAsync("/api/roles")).First().Attribute("id")!;
    }

    private async Task<string> MachineAsync()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string vm = await VmHrefAsync("vm1");
        await ExpectAsync(201, Client.PostAsync($"{vm}/nics", "<nic><name>nic1</name><network><name>rhevm</name></network></nic>"));
        await DiskAsync(vm);
        return vm;
    }

    private Task<Reply> TakeAsync(string vm, string description) => ExpectAsync(201, Client.PostAsync(
        $"{vm}/snapshots", $"<snapshot><description>{description}</description></snapshot>"));

    private static string Clone(string snapshot) =>
        "<vm><name>clone</name><cluster><name>Default</name></cluster><template><name>Blank</name></template>"
        + $"<snapshots><snapshot id='{snapshot}'/></snapshots></vm>";
}
