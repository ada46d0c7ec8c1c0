using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Centers;

public sealed class CompatibilityTests : VmTest
{
    [Fact]
    public async Task Levels_are_raised_step_by_step_the_cluster_before_its_data_center()
    {
        (string center, string cluster) = await OldAsync();
        Assert.Equal(("3.1", ""), (await NextAsync(cluster), await NextAsync(center)));
        Assert.Equal("v1", (await Client.GetAsync(center)).At("storage_format"));
        Reply early = await ExpectAsync(409, Client.PutAsync(center, Level("data_center", 1)));
        Reply far = await ExpectAsync(409, Client.PutAsync(cluster, Level("cluster", 2)));

        await ExpectAsync(200, Client.PutAsync(cluster, Level("cluster", 1)));
        Assert.Equal(("", "3.1"), (await NextAsync(cluster), await NextAsync(center)));
        Reply ahead = await ExpectAsync(409, Client.PutAsync(cluster, Level("cluster", 2)));
        Reply raised = await ExpectAsync(200, Client.PutAsync(center, Level("data_center", 1)));
        Reply down = await ExpectAsync(409, Client.PutAsync(cluster, Level("cluster", 0)));

        Assert.Equal(("1", "v3"), (raised.At("version/@minor"), raised.At("storage_format")));
        Assert.Equal(("3.2", ""), (await NextAsync(cluster), await NextAsync(center)));
        Assert.Equal(
            "Cannot change the compatibility level of data_center 'old' from 3.0 to 3.1: its clusters have to be raised first",
            early.Detail);
        Assert.Equal("Cannot change the compatibility level of cluster 'old' from 3.0 to 3.2: 3.1 is the next level", far.Detail);
        Assert.Equal(
            "Cannot change the compatibility level of cluster 'old' from 3.1 to 3.2: its hosts, or its data center, have to be raised "
            + "first",
            ahead.Detail);
        Assert.Equal("Cannot change the compatibility level of cluster 'old' from 3.1 to 3.0: it cannot be lowered", down.Detail);
    }

    [Fact]
    public async Task The_latest_level_supports_itself_and_repeating_it_is_no_change()
    {
        string cluster = $"/api/clusters/{await IdOfAsync("clusters", "Default")}";

        Assert.Equal("3.3", await NextAsync(cluster));
        await ExpectAsync(200, Client.PutAsync(cluster, Level("cluster", 3)));
        Reply unknown = await ExpectAsync(409, Client.PutAsync(cluster, Level("cluster", 9)));

        Assert.Equal("The compatibility level 3.9 is none of 3.0, 3.1, 3.2, 3.3", unknown.Detail);
    }

    [Fact]
    public async Task A_new_cluster_has_the_level_of_its_data_center_or_a_higher_one()
    {
        await OldAsync();
        Reply usual = await ExpectAsync(201, Client.PostAsync("/api/clusters", Cluster("a", "old", "")));
        Reply higher = await ExpectAsync(201, Client.PostAsync("/api/clusters", Cluster("b", "old", "<version major='3' minor='2'/>")));
        Reply lower = await ExpectAsync(409, Client.PostAsync("/api/clusters", Cluster("c", "Default", "<version major='3' minor='2'/>")));

        Assert.Equal(("0", "2"), (usual.At("version/@minor"), higher.At("version/@minor")));
        Assert.Equal(
            "Cannot add cluster 'c': its compatibility level 3.2 is lower than that of data center 'Default', 3.3", lower.Detail);
        Assert.Equal(
            ("100", "migrate", "true", "false"),
            (usual.At("memory_policy/overcommit/@percent"), usual.At("error_handling/on_error"), usual.At("virt_service"),
                usual.At("gluster_service")));
    }

    [Fact]
    public async Task The_processor_of_a_cluster_does_not_change_below_running_machines()
    {
        await HostAsync();
        string cluster = $"/api/clusters/{await IdOfAsync("clusters", "Default")}";
        string vm = await VmHrefAsync("vm1");
        await ActAsync(200, vm, "start");
        const string body = "<cluster><cpu id='Intel Conroe Family'/></cluster>";
        await ExpectAsync(409, Client.PutAsync(cluster, body));
        await ActAsync(200, vm, "stop");

        Assert.Equal("Intel Conroe Family", (await ExpectAsync(200, Client.PutAsync(cluster, body))).At("cpu/@id"));
    }

    private async Task<(string Center, string Cluster)> OldAsync()
    {
        Reply center = await ExpectAsync(201, Client.PostAsync(
            "/api/datacenters",
            "<data_center><name>old</name><storage_type>nfs</storage_type><version major='3' minor='0'/></data_center>"));
        Reply cluster = await ExpectAsync(
            201, Client.PostAsync("/api/clusters", Cluster("old", "old", "<version major='3' minor='0'/>")));
        return (center.Href, cluster.Href);
    }

    private async Task<string> NextAsync(string href)
    {
        Reply reply = await Client.GetAsync(href);
        string? major = reply.At("supported_versions/version/@major");
        return major is null ? "" : $"{major}.{reply.At("supported_versions/version/@minor")}";
    }

    private static string Level(string element, int minor) => $"<{element}><version major='3' minor='{minor}'/></{element}>";

    private static string Cluster(string name, string center, string version) =>
        $"<cluster><name>{name}</name><cpu id='Intel Penryn Family'/><data_center><name>{center}</name></data_center>{version}</cluster>";
}
