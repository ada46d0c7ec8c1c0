using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Rhev.Guide.Tests.Labs;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Xunit;
using Version = Rhev.Sdk.Models.Version;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapters 5 and 6: the entry point, backup and restore, compatibility levels.</summary>
internal static class Chapter05EntryPoint
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("5.1", "5.1", RowKind.Rest, "The entry point of a Manager by its host name")
        {
            Request = "GET /api",
            Status = 200,
            Answer = """
                <api>
                  <link rel="hosts"/><link rel="vms"/>
                  <product_info>
                    <name>Red Hat Enterprise Virtualization</name><vendor>Red Hat</vendor>
                    <version revision="0" build="0" minor="1" major="3"/>
                  </product_info>
                  <special_objects><link rel="templates/blank" href="..."/><link rel="tags/root" href="..."/></special_objects>
                  <summary>
                    <vms><total>10</total><active>3</active></vms><hosts><total>2</total><active>2</active></hosts>
                    <users><total>8</total><active>2</active></users>
                    <storage_domains><total>2</total><active>2</active></storage_domains>
                  </summary>
                </api>
                """,
            Call = api => api.GetAsync().EntityAsync(),
        },
        new("5.2", "5.2", RowKind.Representation, "The name, the vendor and the version of the product")
        {
            Request = "GET /api",
            Answer = """
                <api>
                  <product_info>
                    <name>Red Hat Enterprise Virtualization</name><vendor>Red Hat</vendor>
                    <version revision="0" build="0" minor="2" major="3"/>
                  </product_info>
                </api>
                """,
            Values = ["api/product_info/name", "api/product_info/vendor"],
            Call = api => api.GetAsync().EntityAsync(),
        },
        new("5.6-a", "5.6", RowKind.Rest, "The description of the API")
        {
            Request = "GET /api?rsdl",
            Answer = """
                <rsdl rel="rsdl" href="/api?rsdl">
                  <description>...</description><version major="3" minor="1" build="0" revision="0"/>
                  <schema rel="schema" href="/api?schema"><name>...</name><description>...</description></schema>
                  <links><link rel="get" href="/api/capabilities"/></links>
                </rsdl>
                """,
            AnswerReading = """
                <rsdl rel="rsdl" href="/api?rsdl">
                  <description>...</description><version major="3" minor="3" build="0" revision="0"/>
                  <schema rel="schema" href="/api?schema"><name>...</name><description>...</description></schema>
                  <links><link rel="get" href="/api/capabilities"/></links>
                </rsdl>
                """,
            Slip = "The version is that of RHEV 3.1; ours is 3.3.",
            Program = DocumentedAsync,
            Requests =
            [
                "GET /api?rsdl",
            ],
        },
        new("5.6-b", "5.6", RowKind.Representation, "What the description tells of a link")
        {
            Request = "GET /api?rsdl",
            Answer = """
                <rsdl rel="rsdl" href="/api?rsdl">
                  <links>
                    <link rel="..." href="/api/...">
                      <request>
                        <http_method>...</http_method>
                        <headers><header><name>...</name><value>...</value></header></headers>
                        <body>
                          <type>...</type>
                          <parameters_set><parameter required="..." type="..."><name>...</name></parameter></parameters_set>
                        </body>
                      </request>
                      <response><type>...</type></response>
                    </link>
                  </links>
                </rsdl>
                """,
            AnswerReading = """
                <rsdl rel="rsdl" href="/api?rsdl">
                  <links>
                    <link rel="add" href="...">
                      <request>
                        <http_method>...</http_method>
                        <headers><header><name>...</name><value>...</value></header></headers>
                        <body>
                          <type>...</type>
                          <parameters_set><parameter required="..." type="..."><name>...</name></parameter></parameters_set>
                        </body>
                      </request>
                      <response><type>...</type></response>
                    </link>
                  </links>
                </rsdl>
                """,
            Program = DocumentedAsync,
            Requests =
            [
                "GET /api?rsdl",
            ],
        },
        new("5.8-a", "5.8", RowKind.Rest, "The disks of a snapshot")
        {
            Request = "GET /api/vms/GUID/snapshots/GUID/disks",
            Reading = "GET /api/vms/vm-1/snapshots/snapshot-1/disks",
            Given = lab => lab.SnapshotAsync("snapshot-1", "vm-1"),
            Call = api => api.Vms["vm-1"].Snapshots["snapshot-1"].Disks.ListAsync().EntitiesAsync(),
        },
        new("5.8-b", "5.8", RowKind.Rest, "The disk of a snapshot is attached to another machine")
        {
            Request = "POST /api/vms/GUID/disks/",
            Body = "<disk id=\"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\"><snapshot id=\"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\"/></disk>",
            Reading = "POST /api/vms/vm-2/disks",
            BodyReading = "<disk id=\"disk-1\"><snapshot id=\"snapshot-1\"/></disk>",
            Given = async lab =>
            {
                await lab.SnapshotAsync("snapshot-1", "vm-1", "disk-1");
                await lab.VmAsync("vm-2", "backup");
            },
            Call = api =>
                api.Vms["vm-2"].Disks.AddAsync(new Disk
                {
                    Id = "disk-1",
                    Snapshot = new Snapshot { Id = "snapshot-1" },
                }).EntityAsync(),
        },
        new("5.8-c", "5.8", RowKind.Rest, "The disk is detached after the backup")
        {
            Request = "DELETE /api/vms/GUID/disks/GUID",
            Body = "<action><detach>true</detach></action>",
            Reading = "DELETE /api/vms/vm-2/disks/disk-1",
            Given = async lab =>
            {
                await lab.VmAsync("vm-2", "backup");
                await lab.DiskAsync("disk-1", "vm-2");
            },
            Then = ("/api/disks/disk-1", "@id", "disk-1"),
            Call = api => api.Vms["vm-2"].Disks["disk-1"].DeleteAsync(new() { Detach = true }).DoneAsync(),
        },
        new("5.9-a", "5.9", RowKind.Rest, "A disk to restore to")
        {
            Request = "POST /api/disks/",
            BodyReading = """
                <disk>
                  <storage_domains><storage_domain id="domain-1"/></storage_domains>
                  <size>8589934592</size><type>system</type><interface>virtio</interface><format>cow</format>
                </disk>
                """,
            Slip = "The body is told in words only; it is that of example 16.2.",
            Given = lab => lab.ActiveDomainAsync("domain-1", "data1"),
            Call = api =>
                api.Disks.AddAsync(new Disk
                {
                    StorageDomains = [new StorageDomain { Id = "domain-1" }],
                    Size = 8L << 30,
                    Type = DiskType.System,
                    Interface = DiskInterface.Virtio,
                    Format = DiskFormat.Cow,
                }).EntityAsync(),
        },
        new("5.9-b", "5.9", RowKind.Rest, "The restored disk is attached")
        {
            Request = "POST /api/vms/GUID/disks/",
            Body = "<disk id=\"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\"/>",
            Reading = "POST /api/vms/vm-2/disks",
            BodyReading = "<disk id=\"disk-1\"/>",
            Given = async lab =>
            {
                await lab.FloatingDiskAsync("disk-1");
                await lab.VmAsync("vm-2", "restored");
            },
            Then = ("/api/vms/vm-2/disks/disk-1", "@id", "disk-1"),
            Call = api => api.Vms["vm-2"].Disks.AddAsync(new Disk { Id = "disk-1" }).EntityAsync(),
        },
        new("5.9-c", "5.9", RowKind.Rest, "The restored disk is detached")
        {
            Request = "DELETE /api/vms/GUID/disks/GUID",
            Body = "<action><detach>true</detach></action>",
            Reading = "DELETE /api/vms/vm-2/disks/disk-1",
            Given = async lab =>
            {
                await lab.VmAsync("vm-2", "restored");
                await lab.DiskAsync("disk-1", "vm-2");
            },
            Then = ("/api/disks/disk-1", "@id", "disk-1"),
            Call = api => api.Vms["vm-2"].Disks["disk-1"].DeleteAsync(new() { Detach = true }).DoneAsync(),
        },
        new("6.1", "6.2", RowKind.Representation, "Compatibility levels are raised step by step")
        {
            Request = "GET /api/clusters/cluster-1",
            AnswerReading = """
                <cluster id="cluster-1" href="/api/clusters/cluster-1">
                  <version major="3" minor="0"/>
                  <supported_versions><version major="3" minor="1"/></supported_versions>
                </cluster>
                """,
            Values = ["cluster/version/@minor", "cluster/supported_versions/version/@minor"],
            Given = async lab =>
            {
                await lab.AddAsync(
                    "center-1",
                    "/api/datacenters",
                    "<data_center><name>old</name><storage_type>nfs</storage_type><version major=\"3\" minor=\"0\"/></data_center>");
                await lab.AddAsync(
                    "cluster-1",
                    "/api/clusters",
                    "<cluster><name>old</name><cpu id=\"Intel Penryn Family\"/><data_center id=\"center-1\"/>"
                        + "<version major=\"3\" minor=\"0\"/></cluster>");
            },
            Program = UpgradeAsync,
        },
    ];

    private static async Task DocumentedAsync(RhevApi api, Lab lab)
    {
        ApiResponse answer = await api.Connection.SendAsync(new ApiRequest
        {
            Method = System.Net.Http.HttpMethod.Get,
            Path = "",
            Parameters = [new ApiParameter("rsdl", null, ParameterContext.Query)],
        });
        var description = Assert.IsType<Rhev.Sdk.Models.Rsdl>(ApiDocument.Parse(answer.Body.Span));
        Assert.Equal("/api?schema", description.Schema!.Href);
        DetailedLink add = description.Links!.Single(link => link.Href == "/api/vms" && link.Rel == "add");
        Assert.Equal(("POST", "VM"), (add.Request!.HttpMethod?.Wire, add.Request.Body!.Type));
        Assert.Contains(add.Request.Body.ParametersSets.SelectMany(set => set.Parameters), parameter => parameter.Name == "vm.name");
        Assert.Equal("VM", add.Response!.Type);
    }

    /// <summary>Raises a cluster, and then its data center, by one level; each tells before to which it can be raised.</summary>
    private static async Task UpgradeAsync(RhevApi api, Lab lab)
    {
        ClusterResource cluster = await api.Clusters[lab.ToManager("cluster-1")].GetAsync();
        Version next = Assert.Single(cluster.Data!.SupportedVersions!);
        DataCenterResource center = await api.DataCenters[lab.ToManager("center-1")].GetAsync();
        Assert.Empty(center.Data!.SupportedVersions!);

        cluster = await cluster.UpdateAsync(new Cluster { Version = new Version { Major = next.Major, Minor = next.Minor } });
        Assert.Empty(cluster.Data!.SupportedVersions!);
        center = await center.GetAsync();
        next = Assert.Single(center.Data!.SupportedVersions!);
        center = await center.UpdateAsync(new DataCenter { Version = new Version { Major = next.Major, Minor = next.Minor } });
        Assert.Equal((3, 1), (center.Data!.Version!.Major, center.Data.Version.Minor));
    }
}
