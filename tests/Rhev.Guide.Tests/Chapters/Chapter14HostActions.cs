using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 14: storage, statistics and actions of hosts.</summary>
internal static class Chapter14HostActions
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("14.14", "14.6.2", RowKind.Representation, "The storage that a host sees")
        {
            Request = "GET /api/hosts/host-1/storage",
            Answer = """
                <host_storage>
                  <storage id="storage-1" href="/api/hosts/host-1/storage/storage-1">
                    <name>LUN0</name><type>iscsi</type>
                    <logical_unit id="LUN0">
                      <address>mysan.example.com</address><target>iqn.2009-08.com.example:mysan.foobar</target>
                    </logical_unit>
                  </storage>
                </host_storage>
                """,
            Given = lab => lab.UpHostAsync("host-1"),
            Call = api => api.Hosts["host-1"].Storage.ListAsync().EntitiesAsync(),
        },
        new("14.15", "14.6.3", RowKind.Representation, "The statistics of a host")
        {
            Request = "GET /api/hosts/host-1/statistics",
            Answer = """
                <statistics>
                  <statistic id="statistic-3" href="/api/hosts/host-1/statistics/statistic-3">
                    <name>memory.total</name><description>Total memory</description><unit>BYTES</unit><type>GUAGE</type>
                    <values type="INTEGER"><value><datum>3983540224</datum></value></values>
                    <host id="host-1" href="/api/hosts/host-1"/>
                  </statistic>
                </statistics>
                """,
            Values = ["statistics/statistic/name"],
            Slip = "The type is misprinted GUAGE; the SDK keeps it as an unknown value.",
            Given = lab => lab.UpHostAsync("host-1"),
            Call = api => api.Hosts["host-1"].Statistics.ListAsync().EntitiesAsync(),
        },
        new("14.16", "14.7.1", RowKind.Rest, "A host of Red Hat Enterprise Linux is installed")
        {
            Request = "POST /api/hosts/host-1/install",
            Body = "<action><root_password>p@55w0Rd!</root_password></action>",
            Given = lab => lab.MaintainedHostAsync("host-1"),
            Call = api => api.Hosts["host-1"].InstallAsync(new() { RootPassword = "p@55w0Rd!" }).EntityAsync(),
        },
        new("14.17", "14.7.1", RowKind.Rest, "A hypervisor host is installed")
        {
            Request = "POST /api/hosts/host-1/install",
            Body = "<action><image>/usr/share/rhev-hypervisor/rhev-hypervisor.iso</image></action>",
            Given = lab => lab.MaintainedHostAsync("host-1"),
            Call = api =>
                api.Hosts["host-1"].InstallAsync(new() { Image = "/usr/share/rhev-hypervisor/rhev-hypervisor.iso" }).EntityAsync(),
        },
        new("14.18", "14.7.2", RowKind.Rest, "A host is activated")
        {
            Request = "POST /api/hosts/host-1/activate",
            Body = "<action/>",
            Given = lab => lab.MaintainedHostAsync("host-1"),
            Then = ("/api/hosts/host-1", "status/state", "up"),
            Call = api => api.Hosts["host-1"].ActivateAsync().EntityAsync(),
        },
        new("14.19", "14.7.3", RowKind.Rest, "A host is fenced")
        {
            Request = "POST /api/hosts/host-1/fence",
            Body = "<action><fence_type>start</fence_type></action>",
            Given = async lab =>
            {
                await lab.PowerManagedHostAsync("host-1");
                await lab.DoAsync("POST /api/hosts/host-1/fence", "<action><fence_type>stop</fence_type></action>");
            },
            Then = ("/api/hosts/host-1", "status/state", "up"),
            Call = api => api.Hosts["host-1"].FenceAsync(new() { FenceType = FenceType.Start }).EntityAsync(),
        },
        new("14.20", "14.7.4", RowKind.Rest, "A host is deactivated")
        {
            Request = "POST /api/hosts/host-1/deactivate",
            Body = "<action/>",
            Given = lab => lab.UpHostAsync("host-1"),
            Then = ("/api/hosts/host-1", "status/state", "maintenance"),
            Call = api => api.Hosts["host-1"].DeactivateAsync().EntityAsync(),
        },
        new("14.21", "14.7.5", RowKind.Rest, "A host is approved for a cluster")
        {
            Request = "POST /api/hosts/host-1/approve",
            Body = "<action><cluster id=\"cluster-1\"/></action>",
            Given = async lab =>
            {
                await lab.FindAsync("host-1", "hosts", "hypervisor");
                await lab.ClusterAsync("cluster-1");
            },
            Then = ("/api/hosts/host-1", "cluster/@id", "cluster-1"),
            Call = api => api.Hosts["host-1"].ApproveAsync(new() { Cluster = new Cluster { Id = "cluster-1" } }).EntityAsync(),
        },
        new("14.22", "14.7.6", RowKind.Rest, "A host logs in to an iSCSI target")
        {
            Request = "POST /api/hosts/host-1/iscsilogin",
            Body = """
                <action>
                  <iscsi>
                    <address>mysan.example.com</address><target>iqn.2009-08.com.example:mysan.foobar</target>
                    <username>jimmy</username><password>s3kr37</password>
                  </iscsi>
                </action>
                """,
            Given = lab => lab.UpHostAsync("host-1"),
            Call = api =>
                api.Hosts["host-1"].IscsiLoginAsync(new()
                {
                    Iscsi = new IscsiDetails
                    {
                        Address = "mysan.example.com",
                        Target = "iqn.2009-08.com.example:mysan.foobar",
                        UserName = "jimmy",
                        Password = "s3kr37",
                    },
                }).EntityAsync(),
        },
        new("14.23", "14.7.7", RowKind.Rest, "A host discovers iSCSI targets")
        {
            Request = "POST /api/hosts/host-1/iscsidiscover",
            Body = "<action><iscsi><address>mysan.example.com</address><port>3260</port></iscsi></action>",
            AnswerReading = """
                <action id="action-1" href="/api/hosts/host-1/iscsidiscover/action-1">
                  <status><state>complete</state></status><iscsi_target>iqn.2009-08.com.example:mysan.foobar</iscsi_target>
                </action>
                """,
            Slip = "The guide prints no answer; the description of the API has the targets in it.",
            Given = lab => lab.UpHostAsync("host-1"),
            Call = api =>
                api.Hosts["host-1"].IscsiDiscoverAsync(new()
                {
                    Iscsi = new IscsiDetails { Address = "mysan.example.com", Port = 3260 },
                }).EntityAsync(),
        },
        new("14.24", "14.7.8", RowKind.Rest, "A host keeps its network settings")
        {
            Request = "POST /api/hosts/host-1/commitnetconfig",
            Body = "<action/>",
            Given = lab => lab.UpHostAsync("host-1"),
            Call = api => api.Hosts["host-1"].CommitNetConfigAsync().EntityAsync(),
        },
    ];
}
