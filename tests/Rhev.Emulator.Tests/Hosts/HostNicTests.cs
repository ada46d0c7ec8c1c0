using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Hosts;

public sealed class HostNicTests : VmTest
{
    [Fact]
    public async Task A_host_has_four_interfaces_the_first_of_which_the_manager_uses()
    {
        string host = $"/api/hosts/{await HostAsync()}";

        Assert.Equal(
            "eth0=00000000-0000-0000-0000-000000000009 eth1= eth2= eth3=",
            string.Join(' ', (await ItemsAsync($"{host}/nics")).Select(nic => $"{Reply.At(nic, "name")}={Reply.At(nic, "network/@id")}")));
    }

    [Fact]
    public async Task A_bond_carries_a_network_and_takes_its_interfaces_until_it_goes()
    {
        string host = $"/api/hosts/{await HostAsync()}";
        string network = await NetworkAsync("blue");

        Reply bond = await ExpectAsync(201, Client.PostAsync($"{host}/nics", Bond("bond0", "eth1", "eth2", "blue")));

        Assert.Equal((network, "2000000000", "up"), (bond.At("network/@id"), bond.At("speed"), bond.At("status/state")));
        Assert.Equal(
            [await NicAsync(host, "eth1"), await NicAsync(host, "eth2")],
            bond.Xml.Descendants("slaves").Elements("host_nic").Select(slave => (string)slave.Attribute("id")!));
        await ExpectAsync(409, Client.PostAsync($"{host}/nics", Bond("bond1", "eth2", "eth3", "blue")));
        await ActAsync(409, $"{host}/nics/{await NicAsync(host, "eth1")}", "attach", "<network><name>blue</name></network>");
        await ExpectAsync(204, Client.DeleteAsync(bond.Href));
        await ActAsync(200, $"{host}/nics/{await NicAsync(host, "eth1")}", "attach", "<network><name>blue</name></network>");
    }

    [Theory]
    [InlineData("bond0", "eth1", "eth1", 400)]
    [InlineData("bond0", "eth1", "eth9", 404)]
    [InlineData("bond0", "eth0", "eth1", 409)]
    [InlineData("eth1", "eth2", "eth3", 409)]
    public async Task A_bond_needs_two_free_interfaces_and_a_name(string name, string first, string second, int status)
    {
        string host = $"/api/hosts/{await HostAsync()}";
        await NetworkAsync("blue");

        await ExpectAsync(status, Client.PostAsync($"{host}/nics", Bond(name, first, second, "blue")));

        Assert.Equal(4, (await ItemsAsync($"{host}/nics")).Length);
    }

    [Fact]
    public async Task An_interface_that_asks_for_an_address_gets_one_and_can_have_another()
    {
        string host = $"/api/hosts/{await HostAsync()}";
        await NetworkAsync("blue");
        string nic = $"{host}/nics/{await NicAsync(host, "eth1")}";

        Reply leased = await ExpectAsync(200, Client.PutAsync(
            nic, "<host_nic><network><name>blue</name></network><boot_protocol>dhcp</boot_protocol></host_nic>"));
        Reply fixedAddress = await ExpectAsync(200, Client.PutAsync(
            nic, "<host_nic><ip address='192.0.2.7'/><boot_protocol>static</boot_protocol></host_nic>"));

        string address = leased.At("ip/@address")!;
        Assert.Equal(("255.255.255.0", address[..address.LastIndexOf('.')] + ".1"), (leased.At("ip/@netmask"), leased.At("ip/@gateway")));
        Assert.Equal(("192.0.2.7", "static"), (fixedAddress.At("ip/@address"), fixedAddress.At("boot_protocol")));
    }

    [Fact]
    public async Task Physical_interfaces_stay()
    {
        string host = $"/api/hosts/{await HostAsync()}";

        Reply refused = await ExpectAsync(409, Client.DeleteAsync($"{host}/nics/{await NicAsync(host, "eth1")}"));

        Assert.Equal("Cannot remove interface 'eth1': it is a physical one", refused.Detail);
    }

    [Fact]
    public async Task A_network_with_a_VLAN_has_an_interface_of_its_own()
    {
        string host = $"/api/hosts/{await HostAsync()}";
        string network = await NetworkAsync("blue", "<vlan id='100'/>");
        string nic = $"{host}/nics/{await NicAsync(host, "eth1")}";

        await ActAsync(200, nic, "attach", "<network><name>blue</name></network>");
        Reply tagged = await Client.GetAsync($"{host}/nics/{await NicAsync(host, "eth1.100")}");
        Assert.Equal((network, "100"), (tagged.At("network/@id"), tagged.At("vlan/@id")));
        await ActAsync(200, nic, "detach", "<network><name>blue</name></network>");

        Assert.Equal(4, (await ItemsAsync($"{host}/nics")).Length);
    }

    [Fact]
    public async Task Only_networks_of_the_cluster_can_be_carried_once_and_that_of_the_manager_stays()
    {
        string host = $"/api/hosts/{await HostAsync()}";
        await NetworkAsync("blue");
        await ExpectAsync(201, Client.PostAsync(
            "/api/networks", "<network><name>red</name><data_center><name>Default</name></data_center></network>"));
        string eth0 = $"{host}/nics/{await NicAsync(host, "eth0")}";
        string eth1 = $"{host}/nics/{await NicAsync(host, "eth1")}";
        string eth2 = $"{host}/nics/{await NicAsync(host, "eth2")}";

        await ActAsync(409, eth1, "attach", "<network><name>red</name></network>");
        await ActAsync(409, eth0, "attach", "<network><name>blue</name></network>");
        await ActAsync(409, eth1, "detach", "<network><name>blue</name></network>");
        await ActAsync(200, eth1, "attach", "<network><name>blue</name></network>");
        await ActAsync(409, eth2, "attach", "<network><name>blue</name></network>");
        Reply kept = await ActAsync(409, eth0, "detach", "<network><name>rhevm</name></network>");

        Assert.Equal("Cannot detach network 'rhevm' from interface 'eth0': the Manager reaches the host through it", kept.Detail);
    }

    [Fact]
    public async Task All_interfaces_are_set_up_at_once_or_nothing_changes()
    {
        string host = $"/api/hosts/{await HostAsync()}";
        string blue = await NetworkAsync("blue");
        const string management = "<network><name>rhevm</name></network>";
        const string bonded = "<host_nic><name>bond0</name><network><name>blue</name></network><bonding><slaves>"
            + "<host_nic><name>eth2</name></host_nic><host_nic><name>eth3</name></host_nic></slaves></bonding></host_nic>";
        await ActAsync(409, $"{host}/nics", "setupnetworks", $"<host_nics>{bonded}</host_nics>");
        await ActAsync(404, $"{host}/nics", "setupnetworks", $"<host_nics><host_nic><name>eth9</name>{management}</host_nic></host_nics>");
        Assert.Equal(4, (await ItemsAsync($"{host}/nics")).Length);

        await ActAsync(200, $"{host}/nics", "setupnetworks", $"<host_nics><host_nic><name>eth1</name>{management}"
            + $"<ip address='192.0.2.7' netmask='255.255.255.0'/></host_nic>{bonded}</host_nics>");

        Assert.Equal(
            $"eth0= eth1=00000000-0000-0000-0000-000000000009 eth2= eth3= bond0={blue}",
            string.Join(' ', (await ItemsAsync($"{host}/nics")).Select(nic => $"{Reply.At(nic, "name")}={Reply.At(nic, "network/@id")}")));
        Assert.Equal("192.0.2.7", (await Client.GetAsync($"{host}/nics/{await NicAsync(host, "eth1")}")).At("ip/@address"));
        await ActAsync(200, $"{host}/nics", "setupnetworks", $"<host_nics><host_nic><name>eth0</name>{management}</host_nic></host_nics>");
        Assert.Equal(4, (await ItemsAsync($"{host}/nics")).Length);
    }

    private async Task<string> NetworkAsync(string name, string more = "")
    {
        Reply network = await ExpectAsync(201, Client.PostAsync(
            "/api/networks", $"<network><name>{name}</name>{more}<data_center><name>Default</name></data_center></network>"));
        await ExpectAsync(201, Client.PostAsync(
            $"/api/clusters/{await IdOfAsync("clusters", "Default")}/networks", $"<network id='{network.Id}'/>"));
        return network.Id;
    }

    private async Task<string> NicAsync(string host, string name) =>
        (string)(await ItemsAsync($"{host}/nics")).Single(nic => Reply.At(nic, "name") == name).Attribute("id")!;

    private static string Bond(string name, string first, string second, string network) =>
        $"<host_nic><name>{name}</name><network><name>{network}</name></network><bonding><slaves>"
        + $"<host_nic><name>{first}</name></host_nic><host_nic><name>{second}</name></host_nic></slaves></bonding></host_nic>";
}
