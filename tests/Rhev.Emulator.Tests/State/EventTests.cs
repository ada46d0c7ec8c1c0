using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.State;

/// <summary>What is told of requests that have no other test of their events.</summary>
public sealed class EventTests : VmTest
{
    [Theory]
    [InlineData("normal", "9801")]
    [InlineData("warning", "9802")]
    [InlineData("error", "9803")]
    [InlineData("alert", "9804")]
    public async Task What_a_client_tells_has_a_code_by_its_severity(string severity, string code)
    {
        Reply added = await ExpectAsync(201, Client.PostAsync(
            "/api/events",
            $"<event><description>d</description><severity>{severity}</severity><origin>o</origin><custom_id>7</custom_id></event>"));

        Assert.Equal((code, severity, "7"), (added.At("code"), added.At("severity"), added.At("custom_id")));
    }

    [Fact]
    public async Task Profiles_of_networks_come_change_and_go()
    {
        Reply network = await ExpectAsync(201, Client.PostAsync(
            "/api/networks", "<network><name>blue</name><data_center><name>Default</name></data_center></network>"));
        Reply profile = await ExpectAsync(201, Client.PostAsync(
            "/api/vnicprofiles", $"<vnic_profile><name>gold</name><network id='{network.Id}'/></vnic_profile>"));
        await ExpectAsync(200, Client.PutAsync(profile.Href, "<vnic_profile><name>silver</name></vnic_profile>"));
        await ExpectAsync(204, Client.DeleteAsync(profile.Href));

        Assert.Equal("1122 1124 1126", await EventsAsync(3));
    }

    [Fact]
    public async Task Quotas_come_and_go()
    {
        string quotas = $"/api/datacenters/{await IdOfAsync("datacenters", "Default")}/quotas";

        Reply quota = await ExpectAsync(201, Client.PostAsync(
            quotas, "<quota><name>gold</name><description>ours</description></quota>"));
        await ExpectAsync(204, Client.DeleteAsync(quota.Href));

        Assert.Equal("3000 3004", await EventsAsync(2));
    }

    [Fact]
    public async Task A_network_of_a_cluster_changes()
    {
        Reply network = await ExpectAsync(201, Client.PostAsync(
            "/api/networks", "<network><name>blue</name><data_center><name>Default</name></data_center></network>"));
        Reply attached = await ExpectAsync(201, Client.PostAsync(
            $"/api/clusters/{await IdOfAsync("clusters", "Default")}/networks", $"<network id='{network.Id}'/>"));

        await ExpectAsync(200, Client.PutAsync(attached.Href, "<network><required>false</required></network>"));

        Assert.Equal("1112", await EventsAsync(1));
    }

    [Fact]
    public async Task Bricks_are_added_and_replaced_and_hooks_turned_on_and_off()
    {
        (string cluster, string host) = await GlusterServerAsync();
        Reply volume = await ExpectAsync(201, Client.PostAsync(
            $"{cluster}/glustervolumes",
            $"<gluster_volume><name>v</name><volume_type>distribute</volume_type><bricks>{Brick("a")}</bricks></gluster_volume>"));
        Reply bricks = await ExpectAsync(201, Client.PostAsync($"{volume.Href}/bricks", $"<bricks>{Brick("b")}</bricks>"));
        await ActAsync(200, Reply.At(bricks.Items[0], "@href")!, "replace", Brick("c"));
        Assert.Equal("4019 4017", await EventsAsync(2));

        string hook = Reply.At((await ItemsAsync($"{cluster}/glusterhooks"))[0], "@href")!;
        await ActAsync(200, hook, "disable");
        await ActAsync(200, hook, "enable");
        await ExpectAsync(204, Client.DeleteAsync(hook));

        Assert.Equal("4045 4042 4063", await EventsAsync(3));

        string Brick(string folder) => $"<brick><server_id>{host}</server_id><brick_dir>/{folder}</brick_dir></brick>";
    }

    [Fact]
    public async Task A_host_that_is_made_the_storage_manager()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string other = await OtherHostAsync();

        await ActAsync(200, $"/api/hosts/{other}", "forceselectspm");

        Assert.Equal("159 204", await EventsAsync(2));
    }

    [Fact]
    public async Task A_disk_is_exported_and_a_LUN_is_there_at_once()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        await ActiveDomainAsync("export1", "export");
        string vm = await VmHrefAsync("vm1");

        await ActAsync(200, await DiskAsync(vm), "export", "<storage_domain><name>export1</name></storage_domain>");
        Assert.Equal("2030 2031", await EventsAsync(2));
        await ExpectAsync(201, Client.PostAsync(
            $"{vm}/disks",
            "<disk><interface>virtio</interface><format>raw</format><lun_storage><type>iscsi</type>"
            + "<logical_unit id='lun1'><address>192.0.2.30</address></logical_unit></lun_storage></disk>"));

        Assert.Equal("2031 97", await EventsAsync(2));
    }
}
