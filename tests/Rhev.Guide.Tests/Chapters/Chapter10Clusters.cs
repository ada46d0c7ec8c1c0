using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;
using Rsdl.Runtime;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 10: clusters, their networks and Gluster volumes.</summary>
internal static class Chapter10Clusters
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("10.1", "10.4", RowKind.Representation, "A cluster")
        {
            Request = "GET /api/clusters/cluster-1",
            Answer = """
                <cluster id="cluster-1" href="/api/clusters/cluster-1">
                  <name>Default</name><description>The default server cluster</description><link rel="glustervolumes"/>
                  <link rel="networks"/><link rel="permissions"/><cpu id="Intel Penryn Family"/>
                  <data_center id="center-1" href="/api/datacenters/center-1"/>
                  <memory_policy>
                    <overcommit percent="100"/>
                    <transparent_hugepages><enabled>false</enabled></transparent_hugepages>
                  </memory_policy>
                  <scheduling_policies>
                    <policy>evenly_distributed</policy><thresholds low="10" high="75" duration="120"/>
                  </scheduling_policies>
                  <version minor="0" major="3"/>
                  <supported_versions><version minor="0" major="3"/></supported_versions>
                  <error_handling><on_error>migrate</on_error></error_handling>
                  <virt_service>true</virt_service><gluster_service>false</gluster_service>
                </cluster>
                """,
            Odd = ["cluster/scheduling_policies"],
            Values = [
                "cluster/name",
                "cluster/cpu/@id",
                "cluster/memory_policy/overcommit/@percent",
                "cluster/error_handling/on_error",
            ],
            Untyped = ["Cluster.scheduling_policies"],
            Slip = "The guide prints scheduling_policies where its table and example 3.3 have scheduling_policy.",
            Given = lab => lab.ClusterAsync("cluster-1"),
            Call = api => api.Clusters["cluster-1"].GetAsync().EntityAsync(),
        },
        new("10.2", "10.5.1", RowKind.Rest, "A new cluster")
        {
            Request = "POST /api/clusters",
            Body = "<cluster><name>cluster1</name><cpu id=\"Intel Penryn Family\"/><data_center id=\"center-1\"/></cluster>",
            Given = lab => lab.CenterAsync("center-1"),
            Call = api =>
                api.Clusters.AddAsync(new Cluster
                {
                    Name = "cluster1",
                    Cpu = new Cpu { Id = "Intel Penryn Family" },
                    DataCenter = new DataCenter { Id = "center-1" },
                }).EntityAsync(),
        },
        new("10.3", "10.5.2", RowKind.Rest, "A cluster gets a description")
        {
            Request = "PUT /api/clusters/cluster-1",
            Body = "<cluster><description>Cluster 1</description></cluster>",
            Given = lab => lab.ClusterAsync("cluster-1"),
            Then = ("/api/clusters/cluster-1", "description", "Cluster 1"),
            Call = api => api.Clusters["cluster-1"].UpdateAsync(new Cluster { Description = "Cluster 1" }).EntityAsync(),
        },
        new("10.5", "10.6.1", RowKind.Rest, "A network joins a cluster")
        {
            Request = "POST /api/clusters/cluster-1/networks",
            Body = "<network id=\"network-2\"><name>rhevm</name></network>",
            Status = 201,
            Answer = """
                <network id="network-2" href="/api/clusters/cluster-1/networks/network-2">
                  <name>rhevm</name><status><state>operational</state></status><description>Display Network</description>
                  <cluster id="cluster-1" href="/api/clusters/cluster-1"/>
                  <data_center id="center-2" href="/api/datacenters/center-2"/><required>true</required>
                  <usages><usage>VM</usage></usages>
                </network>
                """,
            AnswerHeaders = ["Location: /clusters/cluster-1/networks/network-2"],
            Values = ["network/name", "network/status/state"],
            Given = async lab =>
            {
                await lab.ClusterAsync("cluster-1");
                await lab.FindAsync("network-2", "networks", "rhevm");
                await lab.DoAsync("DELETE /api/clusters/cluster-1/networks/network-2", null);
            },
            Call = api =>
                api.Clusters["cluster-1"].Networks.AddAsync(new Network { Id = "network-2", Name = "rhevm" }).EntityAsync(),
        },
        new("10.6", "10.6.1", RowKind.Rest, "A network of a cluster becomes one for displays")
        {
            Request = "PUT /api/clusters/cluster-1/networks/network-2",
            Body = "<network><required>false</required><usages><usage>VM</usage><usage>DISPLAY</usage></usages></network>",
            Given = async lab =>
            {
                await lab.ClusterAsync("cluster-1");
                await lab.FindAsync("network-2", "networks", "rhevm");
            },
            Then = ("/api/clusters/cluster-1/networks/network-2", "required", "false"),
            Call = api =>
                api.Clusters["cluster-1"].Networks["network-2"].UpdateAsync(new Network
                {
                    Required = false,
                    Usages = [OpenEnum<Usage>.FromWire("VM"), OpenEnum<Usage>.FromWire("DISPLAY")],
                }).EntityAsync(),
        },
        new("10.7", "10.6.1", RowKind.Rest, "A network of a cluster becomes optional")
        {
            Request = "PUT /api/clusters/cluster-1/networks/network-2",
            Body = "<network><required>false</required></network>",
            Given = async lab =>
            {
                await lab.ClusterAsync("cluster-1");
                await lab.FindAsync("network-2", "networks", "rhevm");
            },
            Then = ("/api/clusters/cluster-1/networks/network-2", "required", "false"),
            Call = api =>
                api.Clusters["cluster-1"].Networks["network-2"].UpdateAsync(new Network { Required = false }).EntityAsync(),
        },
        new("10.8", "10.6.1", RowKind.Rest, "A network leaves a cluster")
        {
            Request = "DELETE /api/clusters/cluster-1/networks/network-2",
            Status = 204,
            Given = async lab =>
            {
                await lab.ClusterAsync("cluster-1");
                await lab.FindAsync("network-2", "networks", "rhevm");
            },
            Call = api => api.Clusters["cluster-1"].Networks["network-2"].DeleteAsync().DoneAsync(),
        },
        new("10.9", "10.6.2.1", RowKind.Representation, "A Gluster volume")
        {
            Request = "GET /api/clusters/cluster-1/glustervolume/volume-1",
            Answer = """
                <gluster_volume id="cluster-1" href="/api/clusters/cluster-1/glustervolume/volume-1">
                  <name>GlusterVolume1</name><link rel="bricks"/><volume_type>DISTRIBUTED_REPLICATE</volume_type>
                  <transport_types><transport_type>TCP</transport_type></transport_types>
                  <replica_count>2</replica_count><stripe_count>1</stripe_count>
                  <options><option><name>cluster.min-free-disk</name><value>536870912</value></option></options>
                </gluster_volume>
                """,
            Reading = "GET /api/clusters/cluster-1/glustervolumes/volume-1",
            AnswerReading = """
                <gluster_volume id="volume-1" href="/api/clusters/cluster-1/glustervolumes/volume-1">
                  <name>GlusterVolume1</name><link rel="bricks"/><volume_type>distributed_replicate</volume_type>
                  <transport_types><transport_type>tcp</transport_type></transport_types>
                  <replica_count>2</replica_count><stripe_count>1</stripe_count>
                  <options><option name="cluster.min-free-disk" value="536870912"/></options>
                </gluster_volume>
                """,
            Slip = "The id is that of the cluster, the address has glustervolume, types are in capitals, and an option has its name "
                + "and value as elements; requests, capabilities and schema differ.",
            Given = lab => lab.VolumeAsync("volume-1", "cluster-1"),
            Call = api => api.Clusters["cluster-1"].GlusterVolumes["volume-1"].GetAsync().EntityAsync(),
        },
        new("10.10", "10.6.2.1", RowKind.Rest, "A new Gluster volume")
        {
            Request = "POST /api/clusters/cluster-1/glustervolumes",
            Body = """
                <gluster_volume>
                  <name>GlusterVolume1</name><volume_type>DISTRIBUTED_REPLICATE</volume_type>
                  <bricks><brick><server_id>server1</server_id><brick_dir>/exp1</brick_dir></brick></bricks>
                </gluster_volume>
                """,
            Given = lab => lab.GlusterClusterAsync("cluster-1"),
            Call = api =>
                api.Clusters["cluster-1"].GlusterVolumes.AddAsync(new GlusterVolume
                {
                    Name = "GlusterVolume1",
                    VolumeType = OpenEnum<GlusterVolumeType>.FromWire("DISTRIBUTED_REPLICATE"),
                    Bricks = [new GlusterBrick { ServerId = "server1", BrickDir = "/exp1" }],
                }).EntityAsync(),
        },
        new("10.11", "10.6.2.1", RowKind.Rest, "A Gluster volume is deleted")
        {
            Request = "DELETE /api/clusters/cluster-1/glustervolumes/volume-1",
            Status = 204,
            Given = lab => lab.VolumeAsync("volume-1", "cluster-1"),
            Call = api => api.Clusters["cluster-1"].GlusterVolumes["volume-1"].DeleteAsync().DoneAsync(),
        },
        new("10.12", "10.6.2.2", RowKind.Rest, "A brick joins a volume")
        {
            Request = "POST /api/clusters/cluster-1/glustervolumes/volume-1/bricks",
            Body = "<brick><server_id>server1</server_id><brick_dir>/exp1</brick_dir></brick>",
            BodyReading = "<bricks><brick><server_id>server1</server_id><brick_dir>/exp1</brick_dir></brick></bricks>",
            Slip = "The guide sends one brick; the description of the API, and the server, take a list.",
            Given = lab => lab.VolumeAsync("volume-1", "cluster-1"),
            Call = api =>
                api.Clusters["cluster-1"].GlusterVolumes["volume-1"].Bricks.AddAsync(new GlusterBricks
                {
                    new GlusterBrick { ServerId = "server1", BrickDir = "/exp1" },
                }).DoneAsync(),
        },
        new("10.13", "10.6.2.2", RowKind.Rest, "A brick leaves a volume")
        {
            Request = "DELETE /api/clusters/cluster-1/glustervolumes/volume-1/bricks/brick-1",
            Status = 204,
            Given = async lab =>
            {
                await lab.VolumeAsync("volume-1", "cluster-1");
                await lab.AddAsync(
                    "brick-1",
                    "/api/clusters/cluster-1/glustervolumes/volume-1/bricks",
                    "<bricks><brick><server_id>server1</server_id><brick_dir>/exp2</brick_dir></brick></bricks>");
            },
            Call = api => api.Clusters["cluster-1"].GlusterVolumes["volume-1"].Bricks["brick-1"].DeleteAsync().DoneAsync(),
        },
        new("10.14", "10.6.2.3.1", RowKind.Rest, "A volume is started")
        {
            Request = "POST /api/clusters/cluster-1/glustervolumes/volume-1/start",
            Body = "<action/>",
            Given = lab => lab.VolumeAsync("volume-1", "cluster-1"),
            Then = ("/api/clusters/cluster-1/glustervolumes/volume-1", "status/state", "up"),
            Call = api => api.Clusters["cluster-1"].GlusterVolumes["volume-1"].StartAsync().EntityAsync(),
        },
        new("10.15", "10.6.2.3.2", RowKind.Rest, "A volume is stopped")
        {
            Request = "POST /api/clusters/cluster-1/glustervolumes/volume-1/stop",
            Body = "<action/>",
            Given = async lab =>
            {
                await lab.VolumeAsync("volume-1", "cluster-1");
                await lab.DoAsync("POST /api/clusters/cluster-1/glustervolumes/volume-1/start");
            },
            Then = ("/api/clusters/cluster-1/glustervolumes/volume-1", "status/state", "down"),
            Call = api => api.Clusters["cluster-1"].GlusterVolumes["volume-1"].StopAsync().EntityAsync(),
        },
        new("10.16", "10.6.2.3.3", RowKind.Rest, "An option of a volume is set")
        {
            Request = "POST /api/clusters/cluster-1/glustervolumes/volume-1/setoption",
            Body = "<action><option><name>cluster.min-free-disk</name><value>536870912</value></option></action>",
            BodyReading = "<action><option name=\"cluster.min-free-disk\" value=\"536870912\"/></action>",
            Slip = "The guide prints the name and the value of an option as elements; the schema has attributes.",
            Given = lab => lab.VolumeAsync("volume-1", "cluster-1"),
            Then = ("/api/clusters/cluster-1/glustervolumes/volume-1", "options/option/@value", "536870912"),
            Call = api =>
                api.Clusters["cluster-1"].GlusterVolumes["volume-1"].SetOptionAsync(new()
                {
                    Option = new Option { Name = "cluster.min-free-disk", Value = "536870912" },
                }).EntityAsync(),
        },
        new("10.17", "10.6.2.3.4", RowKind.Rest, "An option of a volume is reset")
        {
            Request = "POST /api/clusters/cluster-1/glustervolumes/volume-1/resetoption",
            Body = "<action><option><name>cluster.min-free-disk</name></option></action>",
            BodyReading = "<action><option name=\"cluster.min-free-disk\"/></action>",
            Slip = "The guide prints the name and the value of an option as elements; the schema has attributes.",
            Given = lab => lab.VolumeAsync("volume-1", "cluster-1"),
            Then = ("/api/clusters/cluster-1/glustervolumes/volume-1", "options/option/@value", null),
            Call = api =>
                api.Clusters["cluster-1"].GlusterVolumes["volume-1"].ResetOptionAsync(new()
                {
                    Option = new Option { Name = "cluster.min-free-disk" },
                }).EntityAsync(),
        },
        new("10.18", "10.6.2.3.5", RowKind.Rest, "All options of a volume are reset")
        {
            Request = "POST /api/clusters/cluster-1/glustervolumes/volume-1/resetalloptions",
            Body = "<action/>",
            Given = lab => lab.VolumeAsync("volume-1", "cluster-1"),
            Then = ("/api/clusters/cluster-1/glustervolumes/volume-1", "options/option/@value", null),
            Call = api => api.Clusters["cluster-1"].GlusterVolumes["volume-1"].ResetAllOptionsAsync().EntityAsync(),
        },
    ];
}
