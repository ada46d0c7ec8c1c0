using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Gluster;

public sealed class GlusterVolumeTests : VmTest
{
    [Theory]
    [InlineData("down", "start", "up")]
    [InlineData("down", "stop", null)]
    [InlineData("down", "rebalance", null)]
    [InlineData("down", "resetalloptions", "down")]
    [InlineData("down", "delete", "")]
    [InlineData("up", "start", null)]
    [InlineData("up", "stop", "down")]
    [InlineData("up", "rebalance", "up")]
    [InlineData("up", "delete", null)]
    public async Task An_action_leads_from_state_to_state_or_is_refused(string state, string action, string? expected)
    {
        string volume = (await VolumeAsync()).Href;
        if (state == "up")
        {
            await ActAsync(200, volume, "start");
        }

        Reply reply = action == "delete"
            ? await Client.DeleteAsync(volume)
            : await Client.PostAsync($"{volume}/{action}", "<action/>");

        Assert.Equal(expected switch { null => 409, "" => 204, _ => 200 }, reply.Status);
        if (expected != "")
        {
            Assert.Equal(expected ?? state, await StateOfAsync(volume));
            Assert.All(await ItemsAsync($"{volume}/bricks"), brick => Assert.Equal(expected ?? state, Reply.At(brick, "status/state")));
        }
    }

    [Fact]
    public async Task Bricks_lie_in_directories_of_hosts_that_are_free()
    {
        Reply volume = await VolumeAsync();
        System.Xml.Linq.XElement brick = (await ItemsAsync($"{volume.Href}/bricks"))[0];
        string host = Reply.At(brick, "server_id")!;

        Assert.Null(volume.At("bricks/brick/@id"));
        Assert.Equal("192.0.2.30:/a", Reply.At(brick, "name"));
        await ExpectAsync(409, Client.PostAsync($"{volume.Href}/bricks", Bricks(host, "/a")));
        await ExpectAsync(409, Client.PostAsync($"{volume.Href}/bricks", Bricks("nobody", "/c")));
        await ExpectAsync(204, Client.DeleteAsync((string)brick.Attribute("href")!));
        string last = (string)(await OnlyAsync($"{volume.Href}/bricks")).Attribute("href")!;
        Reply refused = await ExpectAsync(409, Client.DeleteAsync(last));
        await ActAsync(200, last, "replace", $"<brick><server_id>{host}</server_id><brick_dir>/new</brick_dir></brick>");

        Assert.Equal("Cannot remove brick '192.0.2.30:/b': it is the last one of 'v'", refused.Detail);
        Assert.Equal("192.0.2.30:/new", (await Client.GetAsync(last)).At("name"));
    }

    [Fact]
    public async Task Options_are_set_and_reset()
    {
        string volume = (await VolumeAsync()).Href;
        await ActAsync(200, volume, "setoption", "<option name='a' value='1'/>");
        await ActAsync(200, volume, "setoption", "<option name='b' value='2'/>");
        await ActAsync(200, volume, "setoption", "<option name='a' value='3'/>");
        Assert.Equal("b=2 a=3", await OptionsAsync(volume));

        await ActAsync(200, volume, "resetoption", "<option name='b'/>");
        Assert.Equal("a=3", await OptionsAsync(volume));
        await ActAsync(409, volume, "resetoption", "<option name='b'/>");
        await ActAsync(200, volume, "resetalloptions");

        Assert.Equal("", await OptionsAsync(volume));
    }

    [Fact]
    public async Task A_cluster_serves_Gluster_when_it_is_told_to()
    {
        string cluster = $"/api/clusters/{await IdOfAsync("clusters", "Default")}";
        string host = await HostAsync();
        Reply refused = await ExpectAsync(409, Client.PostAsync($"{cluster}/glustervolumes", Volume(host)));
        Assert.Empty(await ItemsAsync($"{cluster}/glusterhooks"));

        (string server, _) = await GlusterServerAsync();

        Assert.Equal("Cannot add volume 'v': cluster 'Default' does not serve Gluster", refused.Detail);
        Assert.Equal(4, (await ItemsAsync($"{server}/glusterhooks")).Length);
    }

    [Fact]
    public async Task Hooks_are_turned_on_and_off()
    {
        await VolumeAsync();
        string cluster = $"/api/clusters/{await IdOfAsync("clusters", "gluster")}";
        string hook = (string)(await ItemsAsync($"{cluster}/glusterhooks"))[0].Attribute("href")!;
        await ActAsync(409, hook, "enable");

        await ActAsync(200, hook, "disable");
        Assert.Equal("disabled", await StateOfAsync(hook));
        await ActAsync(409, hook, "resolve", "<resolution_type>copy</resolution_type>");
        await ActAsync(200, hook, "enable");

        Assert.Equal("enabled", await StateOfAsync(hook));
    }

    private async Task<Reply> VolumeAsync()
    {
        (string cluster, string host) = await GlusterServerAsync();
        return await ExpectAsync(201, Client.PostAsync($"{cluster}/glustervolumes", Volume(host)));
    }

    private async Task<string> OptionsAsync(string volume) => string.Join(' ', (await Client.GetAsync(volume)).Xml
        .Descendants("option").Select(option => $"{(string?)option.Attribute("name")}={(string?)option.Attribute("value")}"));

    private static string Volume(string host) =>
        $"<gluster_volume><name>v</name><volume_type>distribute</volume_type>{Bricks(host, "/a", "/b")}</gluster_volume>";

    private static string Bricks(string host, params string[] directories) => "<bricks>" + string.Concat(directories.Select(directory =>
        $"<brick><server_id>{host}</server_id><brick_dir>{directory}</brick_dir></brick>")) + "</bricks>";
}
