using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Emulator.Tests.Work;
using Xunit;

namespace Rhev.Emulator.Tests.Vms;

/// <summary>The states between two states, by a clock that the test moves.</summary>
public sealed class VmLifeTests : TimedManagerTest
{
    [Fact]
    public async Task A_start_is_complete_when_it_was_ordered_and_the_machine_comes_up_by_and_by()
    {
        string host = await HostAsync();
        string vm = await MachineAsync();

        Reply action = await ExpectAsync(200, Client.PostAsync($"{vm}/start", "<action/>"));
        Assert.Equal("complete", action.At("status/state"));
        Reply launched = await Client.GetAsync(vm);
        Assert.Equal(("wait_for_launch", host, null), (launched.At("status/state"), launched.At("host/@id"), launched.At("guest_info")));
        Pass();
        Assert.Equal("powering_up", (await Client.GetAsync(vm)).At("status/state"));
        Pass();

        Reply up = await Client.GetAsync(vm);
        Assert.Equal(("up", "10.0.0.1", "10.0.0.1", "5900", "2014-01-22T10:30:20.000Z"), (
            up.At("status/state"),
            up.At("guest_info/ips/ip/@address"),
            up.At("guest_info/ip/@address"),
            up.At("display/port"),
            up.At("start_time")));
        XElement job = (await Client.GetAsync("/api/jobs")).Items[^1];
        Assert.Equal(("Launching VM vm1", "FINISHED"), (Reply.At(job, "description"), Reply.At(job, "status/state")));
    }

    [Fact]
    public async Task Stopping_cuts_a_start_short()
    {
        await HostAsync();
        string vm = await MachineAsync();
        await ExpectAsync(200, Client.PostAsync($"{vm}/start", "<action/>"));
        Pass();

        await ExpectAsync(200, Client.PostAsync($"{vm}/stop", "<action/>"));
        Pass();

        Reply down = await Client.GetAsync(vm);
        Assert.Equal(("down", null, null, null), (
            down.At("status/state"), down.At("host"), down.At("start_time"), down.At("display/port")));
        Assert.Equal("ABORTED", Reply.At((await Client.GetAsync("/api/jobs")).Items[^1], "status/state"));
    }

    [Fact]
    public async Task A_migration_can_be_cancelled()
    {
        string host = await HostAsync();
        string vm = await UpAsync();
        await ExpectAsync(201, Client.PostAsync(
            "/api/hosts", "<host><name>other</name><address>192.0.2.11</address><root_password>x</root_password></host>"));
        Pass();
        Pass();
        await ExpectAsync(200, Client.PostAsync($"{vm}/migrate", "<action/>"));
        Assert.Equal("migrating", (await Client.GetAsync(vm)).At("status/state"));

        await ExpectAsync(200, Client.PostAsync($"{vm}/cancelmigration", "<action/>"));
        Pass();

        Reply stayed = await Client.GetAsync(vm);
        Assert.Equal(("up", host), (stayed.At("status/state"), stayed.At("host/@id")));
        Assert.Equal("161", Reply.At((await Client.GetAsync("/api/events;max=1")).Items.Single(), "code"));
    }

    [Fact]
    public async Task Suspending_holds_the_request_until_the_memory_is_saved()
    {
        await HostAsync();
        string vm = await UpAsync();

        Task<Reply> suspension = Client.PostAsync($"{vm}/suspend", "<action/>");
        await FinishAsync(200, suspension);

        Assert.Equal("suspended", (await Client.GetAsync(vm)).At("status/state"));
        await ExpectAsync(200, Client.PostAsync($"{vm}/start", "<action/>"));
        Assert.Equal("restoring_state", (await Client.GetAsync(vm)).At("status/state"));
    }

    [Fact]
    public async Task An_asynchronous_suspension_is_polled()
    {
        await HostAsync();
        string vm = await UpAsync();
        Reply action = await ExpectAsync(202, Client.PostAsync($"{vm}/suspend", "<action><async>true</async></action>"));
        Assert.Equal("in_progress", (await Client.GetAsync(action.Href)).At("status/state"));

        Reply shutdown = await ExpectAsync(409, Client.PostAsync($"{vm}/shutdown", "<action/>"));
        Pass();

        Assert.Equal("complete", (await Client.GetAsync(action.Href)).At("status/state"));
        Assert.Equal(
            "Cannot shutdown vm 'vm1' in state saving_state: it must be up or powering_up or powering_down or reboot_in_progress",
            shutdown.Detail);
    }

    [Fact]
    public async Task A_template_locks_its_machine_until_the_disks_are_copied()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string vm = await MachineAsync();
        await ExpectAsync(202, Client.PostAsync(
            $"{vm}/disks",
            "<disk><size>1024</size><storage_domains><storage_domain><name>data1</name></storage_domain></storage_domains></disk>"));
        Reply early = await ExpectAsync(409, Client.PostAsync($"{vm}/start", "<action/>"));
        Pass();

        Reply template = await ExpectAsync(202, Client.PostAsync(
            "/api/templates", "<template><name>t</name><vm><name>vm1</name></vm></template>"));
        Assert.Equal(("locked", "image_locked"), (template.At("status/state"), (await Client.GetAsync(vm)).At("status/state")));
        await ExpectAsync(409, Client.PostAsync(
            "/api/vms", "<vm><name>c</name><cluster><name>Default</name></cluster><template><name>t</name></template></vm>"));
        Pass();
        Reply clone = await ExpectAsync(202, Client.PostAsync(
            "/api/vms", "<vm><name>c</name><cluster><name>Default</name></cluster><template><name>t</name></template></vm>"));
        Assert.Equal(("image_locked", "locked"), (
            clone.At("status/state"), Reply.At(Assert.Single((await Client.GetAsync($"{clone.Href}/disks")).Items), "status/state")));
        Pass();

        Assert.Equal("Cannot start virtual machine 'vm1': disk 'vm1_Disk1' is locked", early.Detail);
        Assert.Equal("ok", (await Client.GetAsync(template.Href)).At("status/state"));
        Assert.Equal("down", (await Client.GetAsync(clone.Href)).At("status/state"));
        Assert.Equal("complete", (await Client.GetAsync(clone.LinkTo("creation_status")!)).At("status/state"));
    }

    [Fact]
    public async Task Stopping_a_machine_leaves_a_snapshot_that_is_being_taken_alone()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string vm = await UpAsync();
        await ExpectAsync(202, Client.PostAsync(
            $"{vm}/disks",
            "<disk><size>1024</size><storage_domains><storage_domain><name>data1</name></storage_domain></storage_domains></disk>"));
        Pass();
        Reply snapshot = await ExpectAsync(202, Client.PostAsync($"{vm}/snapshots", "<snapshot><description>s</description></snapshot>"));
        Assert.Equal(("locked", "up"), (snapshot.At("snapshot_status"), (await Client.GetAsync(vm)).At("status/state")));

        await ExpectAsync(200, Client.PostAsync($"{vm}/stop", "<action/>"));
        Pass();

        Assert.Equal("ok", (await Client.GetAsync(snapshot.Href)).At("snapshot_status"));
        Assert.Equal("down", (await Client.GetAsync(vm)).At("status/state"));
    }

    [Fact]
    public async Task A_snapshot_that_its_host_takes_along_is_gone()
    {
        string host = await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string vm = await UpAsync();
        Reply snapshot = await ExpectAsync(202, Client.PostAsync(
            $"{vm}/snapshots", "<snapshot><description>s</description><persist_memorystate>true</persist_memorystate></snapshot>"));

        await ExpectAsync(200, Client.PostAsync($"/api/hosts/{host}/fence", "<action><fence_type>manual</fence_type></action>"));

        await ExpectAsync(404, Client.GetAsync(snapshot.Href));
        Assert.Equal("down", (await Client.GetAsync(vm)).At("status/state"));
    }

    [Theory]
    [InlineData(";async=true", null)]
    [InlineData("", "<action><async>true</async></action>")]
    public async Task A_removal_with_work_is_accepted_when_it_is_asynchronous(string parameter, string? body)
    {
        string snapshot = await SnapshotAsync();

        Reply accepted = await ExpectAsync(202, Client.DeleteAsync(snapshot + parameter, body));
        Assert.Equal(
            ("true", "in_progress", "locked"),
            (accepted.At("async"), accepted.At("status/state"), (await Client.GetAsync(snapshot)).At("snapshot_status")));
        Pass();

        await ExpectAsync(404, Client.GetAsync(snapshot));
    }

    [Fact]
    public async Task A_removal_with_work_is_answered_when_it_is_over()
    {
        string snapshot = await SnapshotAsync();

        await FinishAsync(204, Client.DeleteAsync(snapshot));

        await ExpectAsync(404, Client.GetAsync(snapshot));
    }

    [Fact]
    public async Task A_creation_whose_resource_is_removed_meanwhile_fails()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string vm = await MachineAsync();
        Task<Reply> waiting = Client.SendAsync(
            System.Net.Http.HttpMethod.Post,
            $"{vm}/disks",
            "<disk><size>1024</size><storage_domains><storage_domain><name>data1</name></storage_domain></storage_domains></disk>",
            adjust: request => request.Headers.TryAddWithoutValidation("X-Ovirt-Expect", "201-created"));
        while ((await Client.GetAsync($"{vm}/disks")).Items.Length == 0)
        {
            // The request is on its way.
        }

        await ExpectAsync(204, Client.DeleteAsync(vm));

        Assert.Equal("disk 'vm1_Disk1' was removed", (await ExpectAsync(409, waiting)).Detail);
    }

    private async Task<string> SnapshotAsync()
    {
        Reply snapshot = await ExpectAsync(201, Client.PostAsync(
            $"{await MachineAsync()}/snapshots", "<snapshot><description>s</description></snapshot>"));
        return snapshot.Href;
    }

    private async Task<string> MachineAsync()
    {
        string vm = $"/api/vms/{await VmAsync("vm1")}";
        await ExpectAsync(201, Client.PostAsync($"{vm}/nics", "<nic><name>nic1</name><network><name>rhevm</name></network></nic>"));
        return vm;
    }

    private async Task<string> UpAsync()
    {
        string vm = await MachineAsync();
        await ExpectAsync(200, Client.PostAsync($"{vm}/start", "<action/>"));
        Pass();
        Pass();
        return vm;
    }
}
