using System;
using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Documents;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Gluster;

/// <summary>Turning Gluster on and off, which documents of later versions allow.</summary>
public sealed class GlusterServiceTests : VmTest
{
    protected override EmulatorOptions Options => new()
    {
        TimeProvider = Clock,
        WorkDuration = TimeSpan.Zero,
        Documents = new AlteredDocuments().Accept("/api/clusters/{cluster:id}", "update", "cluster.gluster_service").Texts,
    };

    [Fact]
    public async Task Gluster_is_turned_off_only_where_no_volume_is()
    {
        (string cluster, string host) = await GlusterServerAsync();
        Reply volume = await ExpectAsync(201, Client.PostAsync(
            $"{cluster}/glustervolumes",
            "<gluster_volume><name>v</name><volume_type>distribute</volume_type><bricks><brick>"
            + $"<server_id>{host}</server_id><brick_dir>/a</brick_dir></brick></bricks></gluster_volume>"));
        const string off = "<cluster><gluster_service>false</gluster_service></cluster>";

        Reply refused = await ExpectAsync(409, Client.PutAsync(cluster, off));
        Assert.Equal("true", (await Client.GetAsync(cluster)).At("gluster_service"));
        await ExpectAsync(204, Client.DeleteAsync(volume.Href));
        await ExpectAsync(200, Client.PutAsync(cluster, off));

        Assert.Equal("Cannot turn off the Gluster service of cluster 'gluster': it has volume 'v'", refused.Detail);
        Assert.Equal("false", (await Client.GetAsync(cluster)).At("gluster_service"));
        Assert.Empty(await ItemsAsync($"{cluster}/glusterhooks"));
    }
}
