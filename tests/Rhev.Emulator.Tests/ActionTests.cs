using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace Rhev.Emulator.Tests;

public sealed class ActionTests : ManagerTest
{
    [Fact]
    public async Task An_action_answers_its_state_and_where_it_belongs_and_can_be_read_again()
    {
        string host = await IdOfAsync("hosts", "hypervisor");

        Reply action = await ExpectAsync(200, Client.PostAsync($"/api/hosts/{host}/approve", "<action/>"));

        Assert.Equal(($"/api/hosts/{host}/approve/{action.Id}", "complete"), (action.Href, action.At("status/state")));
        Assert.Equal(
            [("parent", $"/api/hosts/{host}"), ("replay", $"/api/hosts/{host}/approve")],
            action.Xml.Elements("link").Select(link => ((string)link.Attribute("rel")!, (string)link.Attribute("href")!)));
        Assert.True(XNode.DeepEquals(action.Xml, (await ExpectAsync(200, Client.GetAsync(action.Href))).Xml));
        Reply unknown = await ExpectAsync(301, Client.GetAsync($"/api/hosts/{host}/approve/other"));
        Assert.Equal($"/api/hosts/{host}", unknown.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_asynchronous_action_is_accepted_and_complete_when_it_is_read()
    {
        string host = await IdOfAsync("hosts", "hypervisor");

        Reply action = await ExpectAsync(202, Client.PostAsync($"/api/hosts/{host}/approve", "<action><async>true</async></action>"));

        Assert.Equal("pending", action.At("status/state"));
        Assert.Equal("complete", (await ExpectAsync(200, Client.GetAsync(action.Href))).At("status/state"));
    }

    [Fact]
    public async Task An_action_needs_its_parameters()
    {
        string host = await HostAsync();

        Reply refused = await ExpectAsync(400, Client.PostAsync(
            $"/api/hosts/{host}/iscsilogin", "<action><iscsi><port>1</port></iscsi></action>"));

        Assert.Equal(
            ("Incomplete parameters", "action [iscsi.address, iscsi.target] required for iscsilogin"), (refused.Reason, refused.Detail));
    }

    [Fact]
    public async Task An_action_of_a_collection_is_performed()
    {
        string host = await HostAsync();

        Reply action = await ExpectAsync(200, Client.PostAsync(
            $"/api/hosts/{host}/nics/setupnetworks",
            "<action><host_nics><host_nic><name>eth0</name><network><name>rhevm</name></network></host_nic></host_nics></action>"));

        Assert.Equal(($"/api/hosts/{host}/nics/setupnetworks/{action.Id}", "complete"), (action.Href, action.At("status/state")));
    }

    [Fact]
    public async Task A_ticket_is_handed_out_for_a_running_machine()
    {
        await HostAsync();
        string vm = await VmAsync("vm1");
        await ExpectAsync(409, Client.PostAsync($"/api/vms/{vm}/ticket", "<action/>"));
        await ExpectAsync(200, Client.PostAsync($"/api/vms/{vm}/start", "<action/>"));

        Reply ticket = await ExpectAsync(200, Client.PostAsync(
            $"/api/vms/{vm}/ticket", "<action><ticket><expiry>30</expiry></ticket></action>"));

        Assert.Equal(("30", 12), (ticket.At("ticket/expiry"), ticket.At("ticket/value")!.Length));
    }
}
