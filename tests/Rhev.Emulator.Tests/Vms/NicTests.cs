using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Vms;

public sealed class NicTests : VmTest
{
    private const string Profile = "6b1f0a52-7d1c-4e0e-9a53-2f6c0c5d1007";
    private const string Network = "00000000-0000-0000-0000-000000000009";

    [Fact]
    public async Task Network_and_profile_follow_from_one_another()
    {
        string vm = await VmHrefAsync("vm1");

        Reply byName = await AddAsync(vm, "nic1");
        Reply byProfile = await ExpectAsync(201, Client.PostAsync(
            $"{vm}/nics", $"<nic><name>nic2</name><vnic_profile id='{Profile}'/></nic>"));

        Assert.Equal((Network, Profile), (byName.At("network/@id"), byName.At("vnic_profile/@id")));
        Assert.Equal((Network, Profile), (byProfile.At("network/@id"), byProfile.At("vnic_profile/@id")));
        Assert.Equal(["00:1a:4a:00:00:01", "00:1a:4a:00:00:02"], [byName.At("mac/@address")!, byProfile.At("mac/@address")!]);
    }

    [Theory]
    [InlineData("<mac address='00:1a:4a:00:00:01'/>", 409, "The MAC address '00:1a:4a:00:00:01' is in use")]
    [InlineData("<mac address='00:1A:4A:00:00:01'/>", 409, "The MAC address '00:1A:4A:00:00:01' is in use")]
    [InlineData("<mac address='00:1a:4a'/>", 400, "'00:1a:4a' is no MAC address")]
    public async Task A_MAC_address_is_well_formed_and_free(string mac, int status, string detail)
    {
        string vm = await VmHrefAsync("vm1");
        await AddAsync(vm, "nic1");

        Reply refused = await ExpectAsync(status, Client.PostAsync(
            $"{vm}/nics", $"<nic><name>nic2</name><network id='{Network}'/>{mac}</nic>"));

        Assert.Equal(detail, refused.Detail);
    }

    [Fact]
    public async Task A_plugged_interface_of_a_running_machine_stays()
    {
        await HostAsync();
        string vm = await VmHrefAsync("vm1");
        Reply nic = await AddAsync(vm, "nic1");
        await ActAsync(200, vm, "start");

        Reply changed = await ExpectAsync(409, Client.PutAsync(nic.Href, "<nic><interface>e1000</interface></nic>"));
        Reply removed = await ExpectAsync(409, Client.DeleteAsync(nic.Href));
        await ActAsync(200, nic.Href, "deactivate");
        Reply unplugged = await Client.GetAsync(nic.Href);
        await ExpectAsync(200, Client.PutAsync(nic.Href, "<nic><interface>e1000</interface></nic>"));
        await ExpectAsync(204, Client.DeleteAsync(nic.Href));

        Assert.Equal("Cannot change interface 'nic1': unplug it, or shut 'vm1' down, first", changed.Detail);
        Assert.Equal("Cannot remove interface 'nic1': unplug it, or shut 'vm1' down, first", removed.Detail);
        Assert.Equal(("false", "false"), (unplugged.At("plugged"), unplugged.At("active")));
        Assert.Equal("1014 934 930", await EventsAsync(3));
    }

    [Fact]
    public async Task The_guest_reports_the_addresses_of_linked_interfaces_only()
    {
        await HostAsync();
        string vm = await VmHrefAsync("vm1");
        Reply nic = await AddAsync(vm, "nic1");
        await ActAsync(200, vm, "start");
        Assert.Equal("10.0.0.1", (await Client.GetAsync(vm)).At("guest_info/ips/ip/@address"));

        await ExpectAsync(200, Client.PutAsync(nic.Href, "<nic><linked>false</linked></nic>"));

        Assert.Null((await Client.GetAsync(vm)).At("guest_info/ips/ip"));
    }

    [Fact]
    public async Task Names_are_unique_within_a_machine()
    {
        string vm = await VmHrefAsync("vm1");
        await AddAsync(vm, "nic1");
        Reply other = await AddAsync(vm, "nic2");

        await ExpectAsync(409, Client.PostAsync($"{vm}/nics", $"<nic><name>nic1</name><network id='{Network}'/></nic>"));
        await ExpectAsync(409, Client.PutAsync(other.Href, "<nic><name>nic1</name></nic>"));
        await ExpectAsync(200, Client.PutAsync(other.Href, "<nic><name>nic2</name></nic>"));
    }

    private Task<Reply> AddAsync(string vm, string name) => ExpectAsync(201, Client.PostAsync(
        $"{vm}/nics", $"<nic><name>{name}</name><network><name>rhevm</name></network></nic>"));
}
