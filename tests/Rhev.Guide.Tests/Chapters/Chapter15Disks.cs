using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;
using Rsdl.Runtime;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 15: the disks of machines.</summary>
internal static class Chapter15Disks
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("15.6", "15.4.1.1", RowKind.Representation, "A disk of a machine")
        {
            Request = "GET /api/vms/vm-3/disks/disk-1",
            Answer = """
                <disk id="disk-1" href="/api/vms/vm-3/disks/disk-1">
                  <link rel="statistics" href="/api/vms/vm-1/disks/disk-1/statistics"/>
                  <storage_domains><storage_domain id="domain-1"/></storage_domains>
                  <size>10737418240</size><type>system</type><status><state>ok</state></status><interface>virtio</interface>
                  <format>raw</format><bootable>true</bootable><shareable>true</shareable><vm id="vm-3" href="/api/vms/vm-3"/>
                  <lunStorage><storage><logical_unit id="lun1"/></storage></lunStorage>
                </disk>
                """,
            Odd = ["disk/lunStorage"],
            Values = ["disk/status/state", "disk/interface"],
            Untyped = ["Disk.lunStorage"],
            Slip = "The disk has an image and a LUN at once, which no disk has; the schema spells lun_storage; the statistics have "
                + "another machine's id.",
            Given = async lab =>
            {
                await lab.VmAsync("vm-3", "vm3");
                await lab.DiskAsync("disk-1", "vm-3");
            },
            Call = api => api.Vms["vm-3"].Disks["disk-1"].GetAsync().EntityAsync(),
        },
        new("15.7", "15.4.1.1", RowKind.Rest, "A new disk of a machine")
        {
            Request = "POST /api/vms/vm-1/disks",
            Body = """
                <disk>
                  <storage_domains><storage_domain id="domain-1"/></storage_domains>
                  <size>8589934592</size><type>system</type><interface>virtio</interface><format>cow</format><bootable>true</bootable>
                </disk>
                """,
            Given = async lab =>
            {
                await lab.ActiveDomainAsync("domain-1", "data1");
                await lab.VmAsync("vm-1", "vm1");
            },
            Call = api =>
                api.Vms["vm-1"].Disks.AddAsync(new Disk
                {
                    StorageDomains = [new StorageDomain { Id = "domain-1" }],
                    Size = 8L << 30,
                    Type = DiskType.System,
                    Interface = DiskInterface.Virtio,
                    Format = DiskFormat.Cow,
                    Bootable = true,
                }).EntityAsync(),
        },
        new("15.8", "15.4.1.1", RowKind.Rest, "A disk of a machine is changed")
        {
            Request = "PUT /api/vms/vm-3/disks/disk-1",
            Body = "<disk><bootable>false</bootable><shareable>false</shareable></disk>",
            Given = async lab =>
            {
                await lab.VmAsync("vm-3", "vm3");
                await lab.DiskAsync("disk-1", "vm-3");
            },
            Then = ("/api/vms/vm-3/disks/disk-1", "bootable", "false"),
            Call = api =>
                api.Vms["vm-3"].Disks["disk-1"].UpdateAsync(new Disk { Bootable = false, Shareable = false }).EntityAsync(),
        },
        new("15.9", "15.4.1.1", RowKind.Rest, "A disk of a machine is deleted")
        {
            Request = "DELETE /api/vms/vm-3/disks/disk-1",
            Status = 204,
            Given = async lab =>
            {
                await lab.VmAsync("vm-3", "vm3");
                await lab.DiskAsync("disk-1", "vm-3");
            },
            Call = api => api.Vms["vm-3"].Disks["disk-1"].DeleteAsync().DoneAsync(),
        },
        new("15.10", "15.4.1.2", RowKind.Rest, "A machine with copies of the template's disks")
        {
            Request = "POST /api/vms/vm-1",
            Body = """
                <vm>
                  <name>cloned_vm</name><template id="template-2"/><cluster id="cluster-1"/>
                  <disks>
                    <clone>true</clone><disk id="disk-2"><format>COW</format></disk><disk id="disk-6"><format>COW</format></disk>
                  </disks>
                </vm>
                """,
            Reading = "POST /api/vms",
            Slip = "The guide sends the creation to a machine; a new one goes to the collection.",
            Given = async lab =>
            {
                await lab.TemplateWithDisksAsync("template-2", "disk-2", "disk-6");
                await lab.ClusterAsync("cluster-1");
            },
            Call = api =>
                api.Vms.AddAsync(new Vm
                {
                    Name = "cloned_vm",
                    Template = new Template { Id = "template-2" },
                    Cluster = new Cluster { Id = "cluster-1" },
                    Disks = new Disks
                    {
                        new Disk { Id = "disk-2", Format = OpenEnum<DiskFormat>.FromWire("COW") },
                        new Disk { Id = "disk-6", Format = OpenEnum<DiskFormat>.FromWire("COW") },
                    }.AsClone(),
                }).EntityAsync(),
        },
        new("15.11", "15.4.1.3", RowKind.Representation, "The statistics of a disk of a machine")
        {
            Request = "GET /api/vms/vm-5/disks/disk-3/statistics",
            Answer = """
                <statistics>
                  <statistic id="statistic-2" href="/api/vms/vm-5/disks/disk-3/statistics/statistic-2">
                    <name>data.current.read</name><description>Read data rate</description>
                    <values type="DECIMAL"><value><datum>0</datum></value></values>
                    <type>GAUGE</type><unit>BYTES_PER_SECOND</unit><disk id="disk-3" href="/api/vms/vm-5/disks/disk-3"/>
                  </statistic>
                </statistics>
                """,
            Values = ["statistics/statistic/name", "statistics/statistic/unit"],
            Given = async lab =>
            {
                await lab.VmAsync("vm-5", "vm5");
                await lab.DiskAsync("disk-3", "vm-5");
            },
            Call = api => api.Vms["vm-5"].Disks["disk-3"].Statistics.ListAsync().EntitiesAsync(),
        },
        new("15.12", "15.4.1.4", RowKind.Rest, "A floating disk is attached")
        {
            Request = "POST /api/vms/vm-1/disks",
            Body = "<disk id=\"disk-4\"/>",
            Given = async lab =>
            {
                await lab.FloatingDiskAsync("disk-4");
                await lab.VmAsync("vm-1", "vm1");
            },
            Then = ("/api/vms/vm-1/disks/disk-4", "@id", "disk-4"),
            Call = api => api.Vms["vm-1"].Disks.AddAsync(new Disk { Id = "disk-4" }).EntityAsync(),
        },
        new("15.13", "15.4.1.4", RowKind.Rest, "A disk is detached")
        {
            Request = "DELETE /api/vms/vm-1/disks/disk-4",
            Body = "<action><detach>true</detach></action>",
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.DiskAsync("disk-4", "vm-1");
            },
            Then = ("/api/disks/disk-4", "@id", "disk-4"),
            Call = api => api.Vms["vm-1"].Disks["disk-4"].DeleteAsync(new() { Detach = true }).DoneAsync(),
        },
        new("15.14", "15.4.1.5", RowKind.Rest, "A disk is activated")
        {
            Request = "POST /api/vms/vm-1/disks/disk-5/activate",
            Body = "<action/>",
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.DiskAsync("disk-5", "vm-1");
                await lab.DoAsync("POST /api/vms/vm-1/disks/disk-5/deactivate");
            },
            Then = ("/api/vms/vm-1/disks/disk-5", "active", "true"),
            Call = api => api.Vms["vm-1"].Disks["disk-5"].ActivateAsync().EntityAsync(),
        },
        new("15.15", "15.4.1.5", RowKind.Rest, "A disk is deactivated")
        {
            Request = "POST /api/vms/vm-1/disks/disk-5/deactivate",
            Body = "<action/>",
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.DiskAsync("disk-5", "vm-1");
            },
            Then = ("/api/vms/vm-1/disks/disk-5", "active", "false"),
            Call = api => api.Vms["vm-1"].Disks["disk-5"].DeactivateAsync().EntityAsync(),
        },
    ];
}
