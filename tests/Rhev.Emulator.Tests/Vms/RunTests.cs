using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Vms;

/// <summary>Where and how virtual machines run.</summary>
public sealed class RunTests : VmTest
{
    [Fact]
    public async Task Settings_of_one_run_do_not_last()
    {
        await HostAsync();
        await ActiveDomainAsync("iso1", "iso");
        string vm = await VmHrefAsync("vm1");
        const string overrides = "<vm><stateless>true</stateless><os><boot dev='cdrom'/></os>"
            + "<cdroms><cdrom><file id='rhel-server-6.0-x86_64-dvd.iso'/></cdrom></cdroms></vm>";

        await ActAsync(200, vm, "start", overrides);
        Assert.Null(Reply.At(await OnlyAsync($"{vm}/cdroms"), "file/@id"));
        Assert.Equal("stateless", Reply.At((await ItemsAsync($"{vm}/snapshots")).Last(), "type"));
        Assert.Equal("hd", (await Client.GetAsync(vm)).At("os/boot/@dev"));
        await ActAsync(200, vm, "stop");
        await ActAsync(200, vm, "start");

        Assert.Empty(await ItemsAsync($"{vm}/snapshots"));
        Assert.All(await ItemsAsync($"{vm}/cdroms"), drive => Assert.Null(Reply.At(drive, "file/@id")));
    }

    [Fact]
    public async Task What_is_changed_in_a_stateless_run_is_gone_afterwards()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string vm = await VmHrefAsync("vm1");
        string disk = await DiskAsync(vm);
        await ExpectAsync(200, Client.PutAsync(vm, "<vm><stateless>true</stateless></vm>"));
        await ActAsync(200, vm, "start");
        await ExpectAsync(201, Client.PostAsync($"{vm}/nics", "<nic><name>nic1</name><network><name>rhevm</name></network></nic>"));
        await ExpectAsync(200, Client.PutAsync(vm, "<vm><description>changed</description></vm>"));

        await ActAsync(200, vm, "shutdown");

        Reply down = await Client.GetAsync(vm);
        Assert.Equal(("down", null, "true"), (down.At("status/state"), down.At("description"), down.At("stateless")));
        Assert.Empty(await ItemsAsync($"{vm}/nics"));
        Assert.Empty(await ItemsAsync($"{vm}/snapshots"));
        Assert.EndsWith(Reply.At(await OnlyAsync($"{vm}/disks"), "@id")!, disk, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paused_start_waits_for_another_start()
    {
        await HostAsync();
        string vm = await VmHrefAsync("vm1");

        await ActAsync(200, vm, "start", "<pause>true</pause>");
        Assert.Equal("paused", await StateOfAsync(vm));
        await ActAsync(200, vm, "start");

        Assert.Equal("up", await StateOfAsync(vm));
        Assert.Equal("34 153 39 40", await EventsAsync(4));
    }

    [Theory]
    [InlineData("start", "153 32")]
    [InlineData("start stop", "153 32 33")]
    [InlineData("start shutdown", "153 32 73 61")]
    [InlineData("start suspend", "153 32 501 512")]
    [InlineData("start suspend start", "153 32 501 512 153 40")]
    [InlineData("start suspend stop", "153 32 501 512 111")]
    [InlineData("start migrate", "153 32 62 63")]
    [InlineData("start ticket", "153 32 164")]
    public async Task Every_action_is_told_with_its_code(string actions, string codes)
    {
        await HostAsync();
        await OtherHostAsync();
        string vm = await VmHrefAsync("vm1");

        foreach (string action in actions.Split(' '))
        {
            await ActAsync(200, vm, action);
        }

        Assert.Equal(codes, await EventsAsync(codes.Split(' ').Length));
    }

    [Fact]
    public async Task A_machine_prefers_its_default_host_and_insists_when_it_is_pinned()
    {
        string host = await HostAsync();
        string other = await OtherHostAsync();
        string vm = await VmHrefAsync("vm1");
        await ExpectAsync(200, Client.PutAsync(
            vm, $"<vm><placement_policy><host id='{other}'/><affinity>migratable</affinity></placement_policy></vm>"));
        await ActAsync(200, vm, "start");
        Assert.Equal(other, (await Client.GetAsync(vm)).At("host/@id"));
        await ActAsync(200, vm, "stop");
        await ActAsync(200, $"/api/hosts/{other}", "deactivate");
        await ActAsync(200, vm, "start");
        Assert.Equal(host, (await Client.GetAsync(vm)).At("host/@id"));
        Assert.Equal("152 153 32", await EventsAsync(3));
        await ActAsync(200, vm, "stop");
        await ExpectAsync(200, Client.PutAsync(
            vm, $"<vm><placement_policy><host id='{other}'/><affinity>pinned</affinity></placement_policy></vm>"));

        Reply refused = await ActAsync(409, vm, "start");

        Assert.Equal("Cannot start virtual machine 'vm1': no suitable host of its cluster is up", refused.Detail);
    }

    [Fact]
    public async Task The_host_of_one_run_is_no_default_host()
    {
        string host = await HostAsync();
        string other = await OtherHostAsync();
        string vm = await VmHrefAsync("vm1");
        await ActAsync(200, vm, "start", $"<vm><placement_policy><host id='{other}'/></placement_policy></vm>");
        Assert.Equal(other, (await Client.GetAsync(vm)).At("host/@id"));
        await ActAsync(200, vm, "stop");

        await ActAsync(200, vm, "start");

        Assert.Equal(host, (await Client.GetAsync(vm)).At("host/@id"));
    }

    [Fact]
    public async Task A_pinned_machine_migrates_by_force_only()
    {
        string host = await HostAsync();
        string other = await OtherHostAsync();
        string vm = await VmHrefAsync("vm1");
        await ActAsync(200, vm, "start");
        string present = (await Client.GetAsync(vm)).At("host/@id")!;
        await ExpectAsync(200, Client.PutAsync(vm, "<vm><placement_policy><affinity>pinned</affinity></placement_policy></vm>"));

        Reply refused = await ActAsync(409, vm, "migrate");
        await ActAsync(200, vm, "migrate", "<force>true</force>");

        Assert.Equal("Cannot migrate virtual machine 'vm1': it is pinned to its host", refused.Detail);
        Assert.Equal(present == host ? other : host, (await Client.GetAsync(vm)).At("host/@id"));
    }

    [Fact]
    public async Task Starts_go_to_the_host_with_the_fewest_machines()
    {
        string host = await HostAsync();
        string other = await OtherHostAsync();
        string[] hosts = new string[3];
        for (int i = 0; i < hosts.Length; i++)
        {
            string vm = await VmHrefAsync($"vm{i}");
            await ActAsync(200, vm, "start");
            hosts[i] = (await Client.GetAsync(vm)).At("host/@id")!;
        }

        Assert.Equal([host, other, host], hosts);
    }

    [Fact]
    public async Task When_a_host_is_fenced_its_highly_available_machines_start_elsewhere()
    {
        string host = await HostAsync();
        string plain = await VmHrefAsync("plain");
        string available = await VmHrefAsync("available");
        await ExpectAsync(200, Client.PutAsync(
            available, "<vm><high_availability><enabled>true</enabled><priority>9</priority></high_availability></vm>"));
        await ActAsync(200, plain, "start");
        await ActAsync(200, available, "start");
        string other = await OtherHostAsync();

        await ActAsync(200, $"/api/hosts/{host}", "fence", "<fence_type>manual</fence_type>");

        Reply moved = await Client.GetAsync(available);
        Assert.Equal(("down", "up", other), (await StateOfAsync(plain), moved.At("status/state"), moved.At("host/@id")));
        Assert.Equal("143 143 506 32", await EventsAsync(4));
        Assert.Equal("normal", Reply.At((await ItemsAsync("/api/events;max=4")).Last(), "severity"));
    }

    [Fact]
    public async Task The_cluster_of_a_machine_changes_only_while_it_is_down()
    {
        await HostAsync();
        await ExpectAsync(201, Client.PostAsync(
            "/api/clusters",
            "<cluster><name>c2</name><data_center><name>Default</name></data_center><cpu id='Intel Penryn Family'/>"
            + "<version major='3' minor='3'/></cluster>"));
        string vm = await VmHrefAsync("vm1");
        await ActAsync(200, vm, "start");

        await ExpectAsync(409, Client.PutAsync(vm, "<vm><cluster><name>c2</name></cluster></vm>"));
        await ActAsync(200, vm, "stop");
        await ExpectAsync(200, Client.PutAsync(vm, "<vm><cluster><name>c2</name></cluster></vm>"));
    }
}
