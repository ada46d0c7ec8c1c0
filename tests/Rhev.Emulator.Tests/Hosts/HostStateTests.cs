using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Hosts;

public sealed class HostStateTests : VmTest
{
    // Every state that is reached here, every action: the state afterwards, or a fault.
    [Theory]
    [InlineData("pending_approval", "approve", "up")]
    [InlineData("pending_approval", "activate", null)]
    [InlineData("pending_approval", "deactivate", null)]
    [InlineData("pending_approval", "install", null)]
    [InlineData("pending_approval", "iscsidiscover", null)]
    [InlineData("pending_approval", "delete", "")]
    [InlineData("up", "approve", null)]
    [InlineData("up", "activate", null)]
    [InlineData("up", "deactivate", "maintenance")]
    [InlineData("up", "install", null)]
    [InlineData("up", "iscsidiscover", "up")]
    [InlineData("up", "iscsilogin", "up")]
    [InlineData("up", "commitnetconfig", "up")]
    [InlineData("up", "start", null)]
    [InlineData("up", "stop", "down")]
    [InlineData("up", "restart", "up")]
    [InlineData("up", "manual", "down")]
    [InlineData("up", "delete", null)]
    [InlineData("maintenance", "approve", null)]
    [InlineData("maintenance", "activate", "up")]
    [InlineData("maintenance", "deactivate", null)]
    [InlineData("maintenance", "install", "maintenance")]
    [InlineData("maintenance", "iscsilogin", null)]
    [InlineData("maintenance", "commitnetconfig", null)]
    [InlineData("maintenance", "forceselectspm", null)]
    [InlineData("maintenance", "start", "up")]
    [InlineData("maintenance", "delete", "")]
    [InlineData("down", "activate", "up")]
    [InlineData("down", "deactivate", "maintenance")]
    [InlineData("down", "approve", null)]
    [InlineData("down", "install", null)]
    [InlineData("down", "start", "up")]
    [InlineData("down", "delete", "")]
    [InlineData("preparing_for_maintenance", "activate", "up")]
    [InlineData("preparing_for_maintenance", "deactivate", null)]
    [InlineData("preparing_for_maintenance", "install", null)]
    [InlineData("preparing_for_maintenance", "delete", null)]
    public async Task An_action_leads_from_state_to_state_or_is_refused(string state, string action, string? expected)
    {
        string host = await HostInAsync(state);
        Assert.Equal(state, await StateOfAsync(host));

        Reply reply = action switch
        {
            "delete" => await Client.DeleteAsync(host),
            "start" or "stop" or "restart" or "manual" =>
                await Client.PostAsync($"{host}/fence", $"<action><fence_type>{action}</fence_type></action>"),
            "install" => await Client.PostAsync($"{host}/install", "<action><image>/iso</image></action>"),
            "iscsidiscover" or "iscsilogin" => await Client.PostAsync(
                $"{host}/{action}", "<action><iscsi><address>a.example</address><target>iqn.x</target></iscsi></action>"),
            _ => await Client.PostAsync($"{host}/{action}", "<action/>"),
        };

        Assert.Equal((expected, action) switch { (null, _) => 409, ("", _) => 204, _ => 200 }, reply.Status);
        if (expected == "")
        {
            await ExpectAsync(404, Client.GetAsync(host));
            return;
        }

        Assert.Equal(expected ?? state, await StateOfAsync(host));
    }

    [Fact]
    public async Task Machines_move_away_from_a_host_that_goes_into_maintenance()
    {
        string host = await HostAsync();
        string vm = await VmHrefAsync("vm1");
        await ActAsync(200, vm, "start");
        string other = await OtherHostAsync();

        await ActAsync(200, $"/api/hosts/{host}", "deactivate");

        Assert.Equal("maintenance", await StateOfAsync($"/api/hosts/{host}"));
        Reply moved = await Client.GetAsync(vm);
        Assert.Equal(("up", other), (moved.At("status/state"), moved.At("host/@id")));
        Assert.Equal("600 62 63 15", await EventsAsync(4));
    }

    [Theory]
    [InlineData("pinned")]
    [InlineData("user_migratable")]
    public async Task A_machine_that_may_not_move_holds_its_host_back(string affinity)
    {
        string host = $"/api/hosts/{await HostAsync()}";
        await OtherHostAsync();
        Reply vm = await ExpectAsync(201, Client.PostAsync("/api/vms", Vm("vm1").Replace(
            "<cluster>",
            $"<placement_policy><affinity>{affinity}</affinity><host><name>hypervisor</name></host></placement_policy><cluster>",
            System.StringComparison.Ordinal)));
        await ActAsync(200, vm.Href, "start");

        Reply refused = await ActAsync(409, host, "deactivate");

        Assert.Equal("Cannot deactivate host 'hypervisor': virtual machine 'vm1' runs on it and cannot be migrated", refused.Detail);
        Assert.Equal("up", await StateOfAsync(host));
    }

    [Fact]
    public async Task A_host_waits_for_its_last_machine()
    {
        string host = await HostInAsync("preparing_for_maintenance");
        Assert.Equal("602", (await EventsAsync(1)));

        await ActAsync(200, $"/api/vms/{await IdOfAsync("vms", "vm1")}", "stop");

        Assert.Equal("maintenance", await StateOfAsync(host));
    }

    [Fact]
    public async Task A_host_counts_its_machines()
    {
        string host = $"/api/hosts/{await HostAsync()}";
        await ActAsync(200, await VmHrefAsync("vm1"), "start");
        string paused = await VmHrefAsync("vm2");
        await ActAsync(200, paused, "start", "<pause>true</pause>");

        Reply reply = await Client.GetAsync(host);

        Assert.Equal(("1", "0", "2"), (reply.At("summary/active"), reply.At("summary/migrating"), reply.At("summary/total")));
    }

    [Fact]
    public async Task The_cluster_of_a_host_changes_in_maintenance_only()
    {
        string host = $"/api/hosts/{await HostAsync()}";
        await ExpectAsync(201, Client.PostAsync(
            "/api/clusters", "<cluster><name>c2</name><cpu id='x'/><data_center><name>Default</name></data_center></cluster>"));
        const string body = "<host><cluster><name>c2</name></cluster></host>";
        await ExpectAsync(409, Client.PutAsync(host, body));
        await ActAsync(200, host, "deactivate");

        Reply moved = await ExpectAsync(200, Client.PutAsync(host, body));

        Assert.Equal(await IdOfAsync("clusters", "c2"), moved.At("cluster/@id"));
    }

    [Fact]
    public async Task An_address_belongs_to_one_host()
    {
        await OtherHostAsync();

        Reply refused = await ExpectAsync(409, Client.PostAsync(
            "/api/hosts", "<host><name>b</name><address>OTHER.example</address><root_password>x</root_password></host>"));

        Assert.Equal("Cannot add host 'b': host 'other' has the address 'OTHER.example'", refused.Detail);
    }

    private async Task<string> HostInAsync(string state)
    {
        string id = await IdOfAsync("hosts", "hypervisor");
        string host = $"/api/hosts/{id}";
        if (state == "pending_approval")
        {
            return host;
        }

        await HostAsync();
        await ExpectAsync(200, Client.PutAsync(
            host, "<host><power_management type='ipmilan'><enabled>true</enabled><address>x</address></power_management></host>"));
        switch (state)
        {
            case "maintenance":
                await ActAsync(200, host, "deactivate");
                break;
            case "down":
                await ActAsync(200, host, "fence", "<fence_type>stop</fence_type>");
                break;
            case "preparing_for_maintenance":
                await ActAsync(200, await VmHrefAsync("vm1"), "start");
                await ActAsync(200, host, "deactivate");
                break;
        }

        return host;
    }
}
