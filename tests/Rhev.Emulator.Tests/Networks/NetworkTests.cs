using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Networks;

public sealed class NetworkTests : VmTest
{
    [Fact]
    public async Task A_new_network_has_a_profile_of_its_name_unless_none_is_asked_for()
    {
        Reply network = await NetworkAsync("blue");
        Reply bare = await NetworkAsync("red", "<profile_required>false</profile_required>");
        Reply storage = await NetworkAsync("san", "<usages><usage>display</usage></usages>");

        Assert.Equal(
            ("1500", "false", "vm", "non_operational"),
            (network.At("mtu"), network.At("stp"), network.At("usages/usage"), network.At("status/state")));
        Assert.Equal(["blue"], (await ItemsAsync($"{network.Href}/vnicprofiles")).Select(profile => Reply.At(profile, "name")!));
        Assert.Empty(await ItemsAsync($"{bare.Href}/vnicprofiles"));
        Assert.Empty(await ItemsAsync($"{storage.Href}/vnicprofiles"));
    }

    [Fact]
    public async Task Profiles_of_a_network_have_different_names_and_are_made_at_either_address()
    {
        Reply network = await NetworkAsync("blue");

        Reply profile = await ExpectAsync(201, Client.PostAsync(
            $"{network.Href}/vnicprofiles", "<vnic_profile><name>gold</name><description>best</description></vnic_profile>"));
        await ExpectAsync(409, Client.PostAsync($"{network.Href}/vnicprofiles", "<vnic_profile><name>gold</name></vnic_profile>"));
        await ExpectAsync(404, Client.PostAsync(
            "/api/vnicprofiles", "<vnic_profile><name>x</name><network id='00000000-0000-0000-0000-000000000099'/></vnic_profile>"));

        Assert.Equal((network.Id, "false", "best"), (profile.At("network/@id"), profile.At("port_mirroring"), profile.At("description")));
        Assert.Equal("gold", (await ExpectAsync(200, Client.GetAsync($"/api/vnicprofiles/{profile.Id}"))).At("name"));
    }

    [Fact]
    public async Task Names_of_networks_differ_in_a_data_center_and_those_of_profiles_in_a_network()
    {
        Reply blue = await NetworkAsync("blue");
        Reply red = await NetworkAsync("red");
        Reply center = await ExpectAsync(201, Client.PostAsync(
            "/api/datacenters",
            "<data_center><name>dc2</name><storage_type>nfs</storage_type><version major='3' minor='3'/></data_center>"));

        await ExpectAsync(409, Client.PutAsync(red.Href, "<network><name>blue</name></network>"));
        Reply refused = await ExpectAsync(409, Client.PostAsync(
            "/api/networks", "<network><name>blue</name><data_center><name>Default</name></data_center></network>"));
        await ExpectAsync(201, Client.PostAsync(
            "/api/networks", $"<network><name>blue</name><data_center id='{center.Id}'/></network>"));
        await ExpectAsync(201, Client.PostAsync($"{blue.Href}/vnicprofiles", "<vnic_profile><name>gold</name></vnic_profile>"));
        await ExpectAsync(201, Client.PostAsync($"{red.Href}/vnicprofiles", "<vnic_profile><name>gold</name></vnic_profile>"));

        Assert.Equal("The name 'blue' is in use by another network of the data center", refused.Detail);
    }

    [Fact]
    public async Task A_network_that_is_used_stays()
    {
        await HostAsync();
        Reply network = await NetworkAsync("blue");
        string attachment = await AttachAsync(network.Id);
        string vm = await VmHrefAsync("vm1");
        Reply nic = await ExpectAsync(201, Client.PostAsync(
            $"{vm}/nics", "<nic><name>nic1</name><network><name>blue</name></network></nic>"));
        await ActAsync(200, vm, "start");

        Reply used = await ExpectAsync(409, Client.DeleteAsync(network.Href));
        Reply running = await ExpectAsync(409, Client.DeleteAsync(attachment));
        Reply management = await ExpectAsync(409, Client.DeleteAsync("/api/networks/00000000-0000-0000-0000-000000000009"));
        await ActAsync(200, vm, "stop");
        await ExpectAsync(204, Client.DeleteAsync(attachment));
        await ExpectAsync(204, Client.DeleteAsync(nic.Href));
        await ExpectAsync(204, Client.DeleteAsync(network.Href));

        Assert.Equal("Cannot remove network 'blue': vm 'vm1' uses it", used.Detail);
        Assert.Equal("Cannot detach network 'blue': virtual machine 'vm1' uses it", running.Detail);
        Assert.Equal("Cannot remove network 'rhevm': the Manager reaches the hosts through it", management.Detail);
        Assert.DoesNotContain("blue", (await Client.GetAsync("/api/vnicprofiles")).Text, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_has_one_network_for_displays()
    {
        string rhevm = $"/api/clusters/{await IdOfAsync("clusters", "Default")}/networks/00000000-0000-0000-0000-000000000009";
        string blue = await AttachAsync((await NetworkAsync("blue")).Id);
        Assert.Equal(("true", "false"), await DisplaysAsync(rhevm, blue));

        await ExpectAsync(200, Client.PutAsync(blue, "<network><usages><usage>VM</usage><usage>DISPLAY</usage></usages></network>"));

        Assert.Equal(("false", "true"), await DisplaysAsync(rhevm, blue));
        Assert.Equal("1100", await EventsAsync(1));
    }

    private async Task<(string?, string?)> DisplaysAsync(string first, string second) =>
        ((await Client.GetAsync(first)).At("display"), (await Client.GetAsync(second)).At("display"));

    private Task<Reply> NetworkAsync(string name, string more = "") => ExpectAsync(201, Client.PostAsync(
        "/api/networks", $"<network><name>{name}</name><data_center><name>Default</name></data_center>{more}</network>"));

    private async Task<string> AttachAsync(string network) => (await ExpectAsync(201, Client.PostAsync(
        $"/api/clusters/{await IdOfAsync("clusters", "Default")}/networks", $"<network id='{network}'/>"))).Href;
}
