using System.Collections.Generic;
using System.Linq;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Xunit;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 4, the quick start in Python: a machine.</summary>
internal static class Chapter04PythonMachine
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("4.11", "4.12", RowKind.Python, "A virtual machine")
        {
            Given = lab => lab.ClusterAsync("cluster-1"),
            Program = async (api, _) =>
            {
                ClusterResource cluster = await api.Clusters.GetAsync("Default");
                TemplateResource template = await api.Templates.GetAsync("Blank");
                await api.Vms.AddAsync(new Vm
                {
                    Name = "vm1",
                    Memory = 512L << 20,
                    Cluster = new Cluster { Id = cluster.Id },
                    Template = new Template { Id = template.Id },
                    Os = new() { Boots = [new Boot { Dev = BootDevice.Hd }] },
                }).CompletedAsync();
            },
            Requests =
            [
                "GET /api/clusters?search=name=\"Default\"",
                "GET /api/templates?search=name=\"Blank\"",
                "POST /api/vms "
                    + "<vm><name>vm1</name><memory>536870912</memory><os><boot dev=\"hd\"/></os><cluster id=\"cluster-1\"/>"
                    + "<template id=\"00000000-0000-0000-0000-000000000000\"/></vm>",
            ],
        },
        new("4.12", "4.13", RowKind.Python, "A network interface for a machine")
        {
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Program = async (api, _) =>
            {
                VmResource vm = await api.Vms.GetAsync("vm1");
                NetworkResource network = await api.Networks.GetAsync("rhevm");
                VmNicResource nic = await vm.Nics.AddAsync(
                    new Nic { Name = "nic1", Interface = NicInterface.Virtio, Network = new Network { Id = network.Id } }).CompletedAsync();
                Assert.Equal(("nic1", "vm1"), (nic.Data!.Name, vm.Data!.Name));
            },
            Requests =
            [
                "GET /api/vms?search=name=\"vm1\"",
                "GET /api/networks?search=name=\"rhevm\"",
                "POST /api/vms/vm-1/nics "
                    + "<nic><name>nic1</name><network id=\"00000000-0000-0000-0000-000000000009\"/><interface>virtio</interface>"
                    + "</nic>",
            ],
        },
        new("4.13", "4.14", RowKind.Python, "A disk for a machine")
        {
            Slip = "The text says 8 GB, the program computes 8 MB.",
            Given = async lab =>
            {
                await lab.ActiveDomainAsync("domain-1", "data1");
                await lab.VmAsync("vm-1", "vm1");
            },
            Program = async (api, _) =>
            {
                VmResource vm = await api.Vms.GetAsync("vm1");
                StorageDomainResource domain = await api.StorageDomains.GetAsync("data1");
                VmDiskResource disk = await vm.Disks.AddAsync(new Disk
                {
                    StorageDomains = [new StorageDomain { Id = domain.Id }],
                    Size = 8L << 20,
                    Type = DiskType.System,
                    Interface = DiskInterface.Virtio,
                    Format = DiskFormat.Cow,
                    Bootable = true,
                }).CompletedAsync();
                Assert.Equal(8L << 20, disk.Data!.Size);
            },
            Requests =
            [
                "GET /api/vms?search=name=\"vm1\"",
                "GET /api/storagedomains?search=name=\"data1\"",
                "POST /api/vms/vm-1/disks "
                    + "<disk><storage_domains><storage_domain id=\"domain-1\"/></storage_domains><size>8388608</size>"
                    + "<type>system</type><interface>virtio</interface><format>cow</format><bootable>true</bootable></disk>",
            ],
        },
        new("4.14", "4.15", RowKind.Python, "The images of an ISO domain")
        {
            Given = lab => lab.ActiveDomainAsync("domain-1", "iso1", "iso"),
            Program = async (api, _) =>
            {
                StorageDomainResource domain = await api.StorageDomains.GetAsync("iso1");
                Assert.All(await domain.Files.ListAsync().ToListAsync(), file => Assert.Equal(file.Id, file.Data!.Name));
            },
            Requests =
            [
                "GET /api/storagedomains?search=name=\"iso1\"",
                "GET /api/storagedomains/domain-1/files",
            ],
        },
        new("4.15", "4.15", RowKind.Python, "An image for a machine that is down")
        {
            Given = async lab =>
            {
                await lab.ActiveDomainAsync("domain-1", "iso1", "iso");
                await lab.FindFirstAsync("file.iso", "storagedomains/domain-1/files");
                await lab.VmAsync("vm-1", "vm1");
            },
            Program = async (api, lab) =>
            {
                StorageDomainResource domain = await api.StorageDomains.GetAsync("iso1");
                StorageDomainFileResource file = await domain.Files.GetAsync(lab.ToManager("file.iso"));
                VmResource vm = await api.Vms.GetAsync("vm1");
                await vm.CdRoms.AddAsync(new CdRom { File = new File { Id = file.Id } }).CompletedAsync();
            },
            Requests =
            [
                "GET /api/storagedomains?search=name=\"iso1\"",
                "GET /api/storagedomains/domain-1/files?search=name=\"file.iso\"",
                "GET /api/vms?search=name=\"vm1\"",
                "POST /api/vms/vm-1/cdroms <cdrom><file id=\"file.iso\"/></cdrom>",
            ],
        },
        new("4.15-a", "4.15", RowKind.Python, "An image for a machine that is running")
        {
            Given = async lab =>
            {
                await lab.ActiveDomainAsync("domain-1", "iso1", "iso");
                await lab.FindFirstAsync("file.iso", "storagedomains/domain-1/files");
                await lab.RunningVmAsync("vm-1", "vm1");
                await lab.DriveAsync("cdrom-1", "vm-1");
            },
            Program = async (api, lab) =>
            {
                VmResource vm = await api.Vms.GetAsync("vm1");
                VmCdRomResource drive = await vm.CdRoms[lab.ToManager("cdrom-1")].GetAsync();
                await drive.UpdateAsync(new CdRom { File = new File { Id = lab.ToManager("file.iso") } }, new() { Current = true });
            },
            Requests =
            [
                "GET /api/vms?search=name=\"vm1\"",
                "GET /api/vms/vm-1/cdroms/cdrom-1",
                "PUT /api/vms/vm-1/cdroms/cdrom-1;current=true <cdrom><file id=\"file.iso\"/></cdrom>",
            ],
        },
        new("4.16", "4.15", RowKind.Python, "A disc is ejected")
        {
            Given = async lab =>
            {
                await lab.ActiveDomainAsync("domain-1", "iso1", "iso");
                await lab.VmAsync("vm-1", "vm1");
                await lab.DriveAsync("cdrom-1", "vm-1");
            },
            Program = async (api, lab) =>
            {
                await api.StorageDomains.GetAsync("iso1");
                VmResource vm = await api.Vms.GetAsync("vm1");
                VmCdRomResource drive = await vm.CdRoms[lab.ToManager("cdrom-1")].GetAsync();
                await drive.DeleteAsync();
            },
            Requests =
            [
                "GET /api/storagedomains?search=name=\"iso1\"",
                "GET /api/vms?search=name=\"vm1\"",
                "GET /api/vms/vm-1/cdroms/cdrom-1",
                "DELETE /api/vms/vm-1/cdroms/cdrom-1",
            ],
        },
        new("4.17", "4.16", RowKind.Python, "A machine is started")
        {
            Given = async lab =>
            {
                await lab.UpHostAsync("host-1");
                await lab.VmAsync("vm-1", "vm1");
            },
            Program = async (api, _) =>
            {
                VmResource vm = await api.Vms.GetAsync("vm1");
                await vm.StartAsync().CompletedAsync();
            },
            Requests =
            [
                "GET /api/vms?search=name=\"vm1\"",
                "POST /api/vms/vm-1/start <action/>",
            ],
        },
        new("4.18", "4.17", RowKind.Python, "All events, page by page")
        {
            Slip = "The program asks once more after the last page; the SDK sees that it was not full.",
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Program = async (api, _) =>
            {
                List<EventResource> events = await api.Events.ListAsync(new() { PageSize = 100 }).ToListAsync();
                Assert.All(events, happening => Assert.True(happening.Data is { Time: not null, Severity: not null, Code: not null }));
            },
            Requests =
            [
                "GET /api/events;max=100?search=page 1",
            ],
        },
    ];
}
