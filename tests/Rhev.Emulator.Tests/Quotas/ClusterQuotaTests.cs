using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Rhev.Emulator.Tests.Quotas;

/// <summary>What limits of clusters do.</summary>
public sealed class ClusterQuotaTests : QuotaTest
{
    [Theory]
    [InlineData(2, -1, "<cpu><topology sockets='2' cores='1'/></cpu>")]
    [InlineData(-1, 1, "<memory>1073741824</memory>")]
    public async Task A_machine_beyond_the_limit_is_not_started_until_another_stops(int processors, double memory, string needs)
    {
        await HostAsync();
        Reply quota = await QuotaAsync("gold");
        Reply limit = await ClusterLimitAsync(quota, processors, memory);
        await ModeAsync("enabled");
        string first = await MachineAsync("vm1", quota, needs);
        string second = await MachineAsync("vm2", quota, needs);

        await ActAsync(200, first, "start");
        string used = processors > 0 ? "vcpu_usage" : "memory_usage";
        Assert.Equal(processors > 0 ? "2" : "1", (await Client.GetAsync(limit.Href)).At(used));
        Reply refused = await ActAsync(409, second, "start");
        Assert.Equal("3006", await EventsAsync(1));
        Assert.Equal("down", await StateOfAsync(second));
        await ActAsync(200, first, "suspend");
        await ActAsync(200, second, "start");

        Assert.Equal(
            "Cannot start virtual machine 'vm2': 200 % of a limit of quota 'gold' would be in use", refused.Detail);
        await ActAsync(409, first, "start");
        Assert.Equal("suspended", await StateOfAsync(first));
    }

    [Theory]
    [InlineData("disabled", 200, "")]
    [InlineData("audit", 200, "3015")]
    [InlineData("enabled", 409, "3006")]
    public async Task The_mode_of_the_data_center_says_what_a_limit_means(string mode, int status, string code)
    {
        await HostAsync();
        Reply quota = await QuotaAsync("gold");
        await ClusterLimitAsync(quota, 1, -1);
        await ModeAsync(mode);
        string vm = await MachineAsync("vm1", quota, "<cpu><topology sockets='2' cores='1'/></cpu>");

        await ActAsync(status, vm, "start");

        Assert.Equal(code, string.Join(' ', (await EventsAsync(4)).Split(' ').Where(one => one is "3006" or "3015")));
    }

    [Theory]
    [InlineData("audit", 200)]
    [InlineData("enabled", 409)]
    public async Task A_machine_needs_a_quota_to_start(string mode, int status)
    {
        await HostAsync();
        await ModeAsync(mode);
        string vm = await VmHrefAsync("vm1");

        await ActAsync(status, vm, "start");

        Assert.Contains("3014", await EventsAsync(4), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_was_delayed_is_told_of_when_it_is_refused()
    {
        FakeTimeProvider time = new(Clock.GetUtcNow());
        await using EmulatedManager manager = await EmulatedManager.StartAsync(new EmulatorOptions
        {
            Documents = Options.Documents, TimeProvider = time, WorkDuration = System.TimeSpan.FromSeconds(10),
        });
        using RawClient client = new(manager, checksSchema: false);
        await ExpectAsync(200, client.PutAsync(await CenterAsync(), "<data_center><quota_mode>enabled</quota_mode></data_center>"));
        Reply vm = await ExpectAsync(201, client.PostAsync("/api/vms", Vm("vm1")));

        Reply action = await ExpectAsync(202, client.PostAsync(
            $"{vm.Href}/start", "<action><async>true</async><grace_period><expiry>1</expiry></grace_period></action>"));
        time.Advance(System.TimeSpan.FromMilliseconds(1));

        Assert.Equal("failed", (await client.GetAsync(action.Href)).At("status/state"));
        Assert.Equal("3014", Reply.At((await client.GetAsync("/api/events;max=1")).Items[0], "code"));
    }

    [Fact]
    public async Task A_machine_that_runs_is_assigned_a_quota_that_has_room()
    {
        await HostAsync();
        Reply roomy = await QuotaAsync("roomy");
        await ClusterLimitAsync(roomy, 4, -1);
        Reply tight = await QuotaAsync("tight");
        await ClusterLimitAsync(tight, 0, -1);
        string vm = await MachineAsync("vm1", roomy, "");
        await ModeAsync("enabled");
        await ActAsync(200, vm, "start");

        await ExpectAsync(409, Client.PutAsync(vm, $"<vm><quota id='{tight.Id}'/></vm>"));
        await ActAsync(200, vm, "stop");
        await ExpectAsync(200, Client.PutAsync(vm, $"<vm><quota id='{tight.Id}'/></vm>"));

        await ActAsync(409, vm, "start");
    }

    [Fact]
    public async Task Machines_of_a_pool_are_started_within_their_quota_only()
    {
        await HostAsync();
        await ExpectAsync(201, Client.PostAsync("/api/templates", $"<template><name>t</name><vm id='{await VmAsync("vm1")}'/></template>"));
        Reply quota = await QuotaAsync("gold");
        await ClusterLimitAsync(quota, 1, -1);
        await ModeAsync("enabled");
        Reply pool = await ExpectAsync(201, Client.PostAsync(
            "/api/vmpools",
            "<vmpool><name>p</name><cluster><name>Default</name></cluster><template><name>t</name></template>"
            + "<size>1</size><prestarted_vms>1</prestarted_vms></vmpool>"));
        string vm = $"/api/vms/{await IdOfAsync("vms", "p-1")}";

        Assert.Equal("down", await StateOfAsync(vm));
        Assert.Equal("3014", await EventsAsync(1));
        Reply refused = await ActAsync(409, pool.Href, "allocatevm");
        await ExpectAsync(200, Client.PutAsync(vm, $"<vm><quota id='{quota.Id}'/></vm>"));
        await ActAsync(200, pool.Href, "allocatevm");

        Assert.Equal("Cannot start virtual machine 'p-1': it is charged to no quota of data center 'Default'", refused.Detail);
        Assert.Equal("up", await StateOfAsync(vm));
    }

    private async Task<string> MachineAsync(string name, Reply quota, string needs) => (await ExpectAsync(201, Client.PostAsync(
        "/api/vms",
        $"<vm><name>{name}</name><cluster><name>Default</name></cluster><template><name>Blank</name></template>"
        + $"<quota id='{quota.Id}'/>{needs}</vm>"))).Href;
}
