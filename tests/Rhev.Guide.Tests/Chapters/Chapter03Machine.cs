using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 3, the quick start: storage and a machine.</summary>
internal static class Chapter03Machine
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("3.9", "3.10", RowKind.Rest, "The data domain joins a data center")
        {
            Request = "POST /api/datacenters/center-1/storagedomains",
            Body = "<storage_domain><name>data1</name></storage_domain>",
            Given = async lab =>
            {
                await lab.CenterAsync("center-1");
                await lab.DomainAsync("domain-2", "data1");
            },
            Then = ("/api/datacenters/center-1/storagedomains/domain-2", "status/state", "inactive"),
            Call = api => api.DataCenters["center-1"].StorageDomains.AddAsync(new StorageDomain { Name = "data1" }).EntityAsync(),
        },
        new("3.10", "3.10", RowKind.Rest, "The ISO domain joins a data center")
        {
            Request = "POST /api/datacenters/center-1/storagedomains",
            Body = "<storage_domain><name>iso1</name></storage_domain>",
            Given = async lab =>
            {
                await lab.CenterAsync("center-1");
                await lab.DomainAsync("domain-iso", "iso1", "iso");
            },
            Then = ("/api/datacenters/center-1/storagedomains/domain-iso", "status/state", "inactive"),
            Call = api => api.DataCenters["center-1"].StorageDomains.AddAsync(new StorageDomain { Name = "iso1" }).EntityAsync(),
        },
        new("3.11", "3.11", RowKind.Rest, "The data domain is activated")
        {
            Request = "POST /api/datacenters/center-2/storagedomains/domain-2/activate",
            Body = "<action/>",
            Given = async lab =>
            {
                await lab.CenterAsync("center-2");
                await lab.AttachedDomainAsync("domain-2", "data1");
            },
            Then = ("/api/datacenters/center-2/storagedomains/domain-2", "status/state", "active"),
            Call = api => api.DataCenters["center-2"].StorageDomains["domain-2"].ActivateAsync().EntityAsync(),
        },
        new("3.12", "3.11", RowKind.Rest, "The ISO domain is activated")
        {
            Request = "POST /api/datacenters/center-2/storagedomains/domain-iso/activate",
            Body = "<action/>",
            Given = async lab =>
            {
                await lab.CenterAsync("center-2");
                await lab.AttachedDomainAsync("domain-iso", "iso1", "iso");
            },
            Then = ("/api/datacenters/center-2/storagedomains/domain-iso", "status/state", "active"),
            Call = api => api.DataCenters["center-2"].StorageDomains["domain-iso"].ActivateAsync().EntityAsync(),
        },
        new("3.13", "3.12", RowKind.Rest, "A virtual machine from the blank template")
        {
            Request = "POST /api/vms",
            Body = """
                <vm>
                  <name>vm1</name><cluster><name>default</name></cluster><template><name>Blank</name></template>
                  <memory>536870912</memory><os><boot dev="hd"/></os>
                </vm>
                """,
            Status = 200,
            Answer = """
                <vm id="vm-4" href="/api/vms/vm-4">
                  <name>vm1</name>
                  <actions>
                    <link rel="shutdown"/><link rel="start"/><link rel="stop"/><link rel="suspend"/><link rel="detach"/>
                    <link rel="export"/><link rel="move"/><link rel="ticket"/><link rel="migrate"/>
                  </actions>
                  <link rel="disks"/><link rel="nics"/><link rel="cdroms"/><link rel="snapshots"/><link rel="tags"/>
                  <link rel="permissions"/><link rel="statistics"/><type>desktop</type><status><state>down</state></status>
                  <memory>536870912</memory><cpu><topology cores="1" sockets="1"/></cpu><os type="Unassigned"><boot dev="cdrom"/></os>
                  <high_availability><enabled>false</enabled><priority>0</priority></high_availability>
                  <display><type>spice</type><monitors>1</monitors></display><cluster id="cluster-1" href="/api/clusters/cluster-1"/>
                  <template id="00000000-0000-0000-0000-000000000000" href="/api/templates/00000000-0000-0000-0000-000000000000"/>
                  <start_time>2011-06-15T04:48:02.167Z</start_time><creation_time>2011-06-15T14:48:02.078+10:00</creation_time>
                  <origin>rhev</origin><stateless>false</stateless>
                  <placement_policy><affinity>migratable</affinity></placement_policy>
                  <memory_policy><guaranteed>536870912</guaranteed></memory_policy>
                </vm>
                """,
            StatusReading = 201,
            Odd = ["vm/start_time"],
            Values = ["vm/status/state"],
            Slip = "The guide prints 200 for a creation here, and 201 in chapters 8 to 12.",
            Call = api =>
                api.Vms.AddAsync(new Vm
                {
                    Name = "vm1",
                    Cluster = new Cluster { Name = "default" },
                    Template = new Template { Name = "Blank" },
                    Memory = 512L << 20,
                    Os = new() { Boots = [new Boot { Dev = BootDevice.Hd }] },
                }).EntityAsync(),
        },
        new("3.14", "3.13", RowKind.Rest, "A network interface for a machine")
        {
            Request = "POST /api/vms/vm-4/nics",
            Body = "<nic><interface>virtio</interface><name>nic1</name><network><name>rhevm</name></network></nic>",
            Given = lab => lab.VmAsync("vm-4", "vm1"),
            Call = api =>
                api.Vms["vm-4"].Nics.AddAsync(new Nic
                {
                    Interface = NicInterface.Virtio,
                    Name = "nic1",
                    Network = new Network { Name = "rhevm" },
                }).EntityAsync(),
        },
        new("3.15", "3.14", RowKind.Rest, "A disk for a machine")
        {
            Request = "POST /api/vms/vm-4/disks",
            Body = """
                <disk>
                  <storage_domains><storage_domain id="domain-2"/></storage_domains>
                  <size>8589934592</size><type>system</type><interface>virtio</interface><format>cow</format><bootable>true</bootable>
                </disk>
                """,
            Given = async lab =>
            {
                await lab.ActiveDomainAsync("domain-2", "data1");
                await lab.VmAsync("vm-4", "vm1");
            },
            Call = api =>
                api.Vms["vm-4"].Disks.AddAsync(new Disk
                {
                    StorageDomains = [new StorageDomain { Id = "domain-2" }],
                    Size = 8L << 30,
                    Type = DiskType.System,
                    Interface = DiskInterface.Virtio,
                    Format = DiskFormat.Cow,
                    Bootable = true,
                }).EntityAsync(),
        },
        new("3.16", "3.15", RowKind.Rest, "The images of an ISO domain")
        {
            Request = "GET /api/storagedomains/domain-iso/files",
            Answer = """
                <files>
                  <file id="rhel-server-6.0-x86_64-dvd.iso" href="/api/storagedomains/domain-iso/files/rhel-server-6.0-x86_64-dvd.iso.iso">
                    <name>rhel-server-6.0-x86_64-dvd.iso.iso</name>
                    <storage_domain id="domain-iso" href="/api/storagedomains/domain-iso"/>
                  </file>
                </files>
                """,
            Given = lab => lab.ActiveDomainAsync("domain-iso", "iso1", "iso"),
            Call = api => api.StorageDomains["domain-iso"].Files.ListAsync().EntitiesAsync(),
        },
        new("3.17", "3.15", RowKind.Rest, "An image for a machine")
        {
            Request = "POST /api/vms/vm-4/cdroms",
            Body = "<cdrom><file id=\"rhel-server-6.0-x86_64-dvd.iso\"/></cdrom>",
            Given = async lab =>
            {
                await lab.ActiveDomainAsync("domain-iso", "iso1", "iso");
                await lab.VmAsync("vm-4", "vm1");
            },
            Call = api =>
                api.Vms["vm-4"].CdRoms.AddAsync(new CdRom
                {
                    File = new File { Id = "rhel-server-6.0-x86_64-dvd.iso" },
                }).EntityAsync(),
        },
        new("3.18", "3.16", RowKind.Rest, "A machine starts from its CD-ROM")
        {
            Request = "POST /api/vms/vm-4/start",
            Body = "<action><vm><os><boot dev=\"cdrom\"/></os></vm></action>",
            Given = async lab =>
            {
                await lab.UpHostAsync("host-2");
                await lab.VmAsync("vm-4", "vm1");
            },
            Then = ("/api/vms/vm-4", "status/state", "up"),
            Call = api =>
                api.Vms["vm-4"].StartAsync(new()
                {
                    Vm = new Vm { Os = new() { Boots = [new Boot { Dev = BootDevice.CdRom }] } },
                }).EntityAsync(),
        },
        new("3.19", "3.17", RowKind.Rest, "The latest events")
        {
            Request = "GET /api/events",
            Answer = """
                <events>
                  <event id="103" href="/api/events/103">
                    <description>User admin logged out.</description><code>31</code><severity>normal</severity>
                    <time>2011-06-29T17:42:41.544+10:00</time><user id="user-2" href="/api/users/user-2"/>
                  </event>
                  <event id="102" href="/api/events/102">
                    <description>vm1 was started by admin (Host: hypervisor).</description><code>153</code><severity>normal</severity>
                    <time>2011-06-29T17:42:41.499+10:00</time><user id="user-2" href="/api/users/user-2"/>
                    <vm id="vm-4" href="/api/vms/vm-4"/><host id="host-2" href="/api/hosts/host-2"/>
                  </event>
                  <event id="101" href="/api/events/101">
                    <description>User admin logged in.</description><code>30</code><severity>normal</severity>
                    <time>2011-06-29T17:42:40.505+10:00</time><user id="user-2" href="/api/users/user-2"/>
                  </event>
                </events>
                """,
            Given = lab => lab.RunningVmAsync("vm-4", "vm1"),
            Call = api => api.Events.ListAsync().EntitiesAsync(),
        },
    ];
}
