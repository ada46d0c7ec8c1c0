using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Hosts;

/// <summary>Hosts that do not answer any more. A request to an address that is nowhere makes them so.</summary>
public sealed class HostSilenceTests : VmTest
{
    protected override EmulatorOptions Options => Silenced(Clock, TimeSpan.Zero);

    [Fact]
    public async Task A_host_that_does_not_answer_is_non_responsive_and_its_machines_are_unknown()
    {
        string host = await BusyHostAsync();
        string idle = await VmHrefAsync("idle");

        await SilenceAsync();

        Assert.Equal("non_responsive", await StateOfAsync(host));
        Assert.Equal(("unknown", "down"), (await StateOfAsync("vm1"), await StateOfAsync(idle)));
        Assert.Equal(host, (await Client.GetAsync(Vm1)).At("host/@href"));
        Assert.Equal("12 9003 513 142", await EventsAsync(4));
        Assert.Equal(
            ["error", "alert", "error", "warning"],
            (await ItemsAsync("/api/events;max=4")).Reverse().Select(one => Reply.At(one, "severity")));
        Assert.All(await ItemsAsync("/api/events;max=4"), one => Assert.Null(Reply.At(one, "user")));
        Assert.Equal(host, Reply.At((await ItemsAsync("/api/events;max=1")).Single(), "host/@href"));
        Assert.Equal(Vm1, Reply.At((await ItemsAsync("/api/events;max=1")).Single(), "vm/@href"));
    }

    [Fact]
    public async Task Another_host_manages_the_storage_and_runs_machines()
    {
        string host = await BusyHostAsync();
        await ActiveDomainAsync("data1", "data");
        string other = $"/api/hosts/{await OtherHostAsync()}";
        Assert.Equal("true", (await Client.GetAsync(host)).At("storage_manager"));

        await SilenceAsync();
        string vm = await VmHrefAsync("vm2");
        await ActAsync(200, vm, "start");

        Assert.Equal(("false", "true"), (
            (await Client.GetAsync(host)).At("storage_manager"), (await Client.GetAsync(other)).At("storage_manager")));
        Assert.Equal(other, (await Client.GetAsync(vm)).At("host/@href"));
    }

    // What of the actions on a host brings it back, and what becomes of its machine.
    [Theory]
    [InlineData("restart", "up", "down", "143 41")]
    [InlineData("start", "up", "down", "143 20")]
    [InlineData("stop", "down", "down", "21 143")]
    [InlineData("manual", "down", "down", "494 143")]
    [InlineData("status", "non_responsive", "unknown", "496")]
    public async Task Fencing_ends_it(string type, string hostState, string vmState, string codes)
    {
        string host = await BusyHostAsync(hasPowerManagement: true);
        await SilenceAsync();
        Assert.Equal("12 513 142", await EventsAsync(3));

        await ActAsync(200, host, "fence", $"<fence_type>{type}</fence_type>");

        Assert.Equal((hostState, vmState), (await StateOfAsync(host), await StateOfAsync("vm1")));
        Assert.Equal(codes, await EventsAsync(codes.Split(' ').Length));
    }

    [Fact]
    public async Task Without_power_management_a_host_is_fenced_by_hand_and_then_activated()
    {
        string host = await BusyHostAsync();
        await SilenceAsync();

        Reply refused = await ActAsync(409, host, "fence", "<fence_type>restart</fence_type>");
        await ActAsync(409, host, "activate");
        await ActAsync(409, host, "deactivate");
        await ExpectAsync(409, Client.DeleteAsync(host));
        await ActAsync(200, host, "fence", "<fence_type>manual</fence_type>");
        await ActAsync(200, host, "activate");
        await ActAsync(200, Vm1, "start");

        Assert.Equal("Cannot fence host 'hypervisor': its power management is not enabled", refused.Detail);
        Assert.Equal(("up", "up"), (await StateOfAsync(host), await StateOfAsync("vm1")));
    }

    [Fact]
    public async Task Highly_available_machines_start_elsewhere_once_the_host_is_fenced()
    {
        string host = await BusyHostAsync(hasPowerManagement: true);
        await ExpectAsync(200, Client.PutAsync(Vm1, "<vm><high_availability><enabled>true</enabled></high_availability></vm>"));
        string other = $"/api/hosts/{await OtherHostAsync()}";
        await SilenceAsync();
        Assert.Equal("unknown", await StateOfAsync("vm1"));

        await ActAsync(200, host, "fence", "<fence_type>restart</fence_type>");

        Reply moved = await Client.GetAsync(Vm1);
        Assert.Equal(("up", other), (moved.At("status/state"), moved.At("host/@href")));
    }

    [Theory]
    [InlineData("pending_approval")]
    [InlineData("maintenance")]
    [InlineData("down")]
    public async Task The_Manager_does_not_notice_it_of_hosts_that_it_does_not_talk_to(string state)
    {
        string host = $"/api/hosts/{await IdOfAsync("hosts", "hypervisor")}";
        if (state != "pending_approval")
        {
            await HostAsync();
            await (state == "down"
                ? ActAsync(200, host, "fence", "<fence_type>manual</fence_type>")
                : ActAsync(200, host, "deactivate"));
        }

        await SilenceAsync();

        Assert.Equal(state, await StateOfAsync(host));
    }

    [Fact]
    public async Task A_host_that_is_non_responsive_and_has_no_machines_can_be_removed()
    {
        string host = $"/api/hosts/{await HostAsync()}";
        await SilenceAsync();

        await ExpectAsync(204, Client.DeleteAsync(host));
    }

    [Fact]
    public async Task Only_hosts_of_the_name_fall_silent()
    {
        string other = $"/api/hosts/{await OtherHostAsync()}";
        await HostAsync();

        await SilenceAsync();

        Assert.Equal("up", await StateOfAsync(other));
    }

    [Fact]
    public async Task The_Manager_tries_for_a_while_to_reach_it_and_fencing_in_the_meantime_ends_that()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2014, 1, 22, 10, 30, 0, TimeSpan.Zero));
        await using EmulatedManager manager = await EmulatedManager.StartAsync(Silenced(time, TimeSpan.FromSeconds(10)));
        using RawClient client = new(manager);
        string host = (string)(await client.GetAsync("/api/hosts")).Items.Single().Attribute("href")!;
        await ExpectAsync(202, client.PostAsync($"{host}/approve", "<action><async>true</async></action>"));
        time.Advance(TimeSpan.FromSeconds(10));
        time.Advance(TimeSpan.FromSeconds(10));
        await ExpectAsync(404, client.GetAsync("/api/hosts/silence"));
        Assert.Equal("connecting", (await client.GetAsync(host)).At("status/state"));
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("non_responsive", (await client.GetAsync(host)).At("status/state"));

        await ExpectAsync(200, client.PostAsync($"{host}/fence", "<action><fence_type>manual</fence_type></action>"));
        await ExpectAsync(202, client.PostAsync($"{host}/activate", "<action><async>true</async></action>"));
        time.Advance(TimeSpan.FromSeconds(10));
        await ExpectAsync(404, client.GetAsync("/api/hosts/silence"));
        await ExpectAsync(200, client.PostAsync($"{host}/fence", "<action><fence_type>manual</fence_type></action>"));
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("down", (await client.GetAsync(host)).At("status/state"));
    }

    private string Vm1 { get; set; } = "";

    private static EmulatorOptions Silenced(TimeProvider clock, TimeSpan duration) => new()
    {
        TimeProvider = clock,
        WorkDuration = duration,
        Faults = new FaultInjection { Rules = [FaultRule.Parse("silence-host:hyper*,path=/api/hosts/silence")] },
    };

    private Task<Reply> SilenceAsync() => ExpectAsync(404, Client.GetAsync("/api/hosts/silence"));

    /// <summary>The address of a host that runs <c>vm1</c>.</summary>
    private async Task<string> BusyHostAsync(bool hasPowerManagement = false)
    {
        string host = $"/api/hosts/{await HostAsync()}";
        if (hasPowerManagement)
        {
            await ExpectAsync(200, Client.PutAsync(
                host, "<host><power_management type='ipmilan'><enabled>true</enabled><address>x</address></power_management></host>"));
        }

        Vm1 = await VmHrefAsync("vm1");
        await ActAsync(200, Vm1, "start");
        return host;
    }

    private new Task<string> StateOfAsync(string href) => base.StateOfAsync(href == "vm1" ? Vm1 : href);
}
