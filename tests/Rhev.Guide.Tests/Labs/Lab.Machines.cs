using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Guide.Tests.Checks;

namespace Rhev.Guide.Tests.Labs;

/// <summary>Machines, templates and pools of a lab.</summary>
internal sealed partial class Lab
{
    private const string NewVm = "<cluster><name>Default</name></cluster><template><name>Blank</name></template>";

    /// <summary>Adds a machine.</summary>
    public Task VmAsync(string vm, string name, string more = "") =>
        AddAsync(vm, "/api/vms", $"<vm><name>{name}</name>{more}{NewVm}</vm>");

    /// <summary>Adds a machine and starts it.</summary>
    public async Task RunningVmAsync(string vm, string name)
    {
        await UpHostAsync("vm-host");
        await VmAsync(vm, name);
        await DoAsync($"POST /api/vms/{vm}/start");
    }

    /// <summary>Adds a machine with every setting of the guide, and starts it.</summary>
    public async Task FullVmAsync(string vm)
    {
        await UpHostAsync("vm-host");
        await VmAsync(vm, "vm1", """
            <description>Virtual Machine 1</description><type>desktop</type><memory>536870912</memory>
            <cpu><topology cores="2" sockets="2"/><cpu_tune><vcpu_pin vcpu="0" cpu_set="1-4,^2"/></cpu_tune></cpu>
            <os type="rhel_5"><boot dev="hd"/><kernel/><initrd/><cmdline/></os>
            <high_availability><enabled>true</enabled><priority>20</priority></high_availability>
            <display><type>vnc</type><monitors>1</monitors><smartcard_enabled>true</smartcard_enabled></display>
            <placement_policy><host id="vm-host"/><affinity>migratable</affinity></placement_policy>
            <memory_policy><guaranteed>536870912</guaranteed></memory_policy><usb><enabled>true</enabled></usb>
            <custom_properties><custom_property name="sndbuf" value="124"/></custom_properties>
            <payloads><payload type="cdrom"><file name="/etc/hosts"><content>127.0.0.1 localhost</content></file></payload></payloads>
            """);
        await NicAsync("full-vm-nic", vm);
        await DoAsync($"POST /api/vms/{vm}/start");
    }

    /// <summary>Adds a disk to a machine, in an active domain.</summary>
    public async Task DiskAsync(string disk, string vm, string? alias = null)
    {
        LabReply present = await DoAsync($"GET /api/vms/{vm}/disks", null);
        await ActiveDomainAsync(disk + "-domain", disk + "-data");
        await AddAsync(disk, $"/api/vms/{vm}/disks", NewDisk(disk, alias, isBootable: !present.Xml!.Elements("disk").Any()));
    }

    /// <summary>Adds a disk that belongs to no machine.</summary>
    public async Task FloatingDiskAsync(string disk)
    {
        await ActiveDomainAsync(disk + "-domain", disk + "-data");
        await AddAsync(disk, "/api/disks", NewDisk(disk, null, isBootable: true));
    }

    /// <summary>Adds an interface to a machine.</summary>
    public Task NicAsync(string nic, string vm) => AddAsync(
        nic, $"/api/vms/{vm}/nics", "<nic><name>nic1</name><network><name>rhevm</name></network><interface>virtio</interface></nic>");

    /// <summary>Adds a machine, with a disk if that is asked for, and takes a snapshot of it.</summary>
    public async Task SnapshotAsync(string snapshot, string vm, string? disk = null)
    {
        await VmAsync(vm, "of-snapshot");
        if (disk is not null)
        {
            await DiskAsync(disk, vm);
        }

        await AddAsync(snapshot, $"/api/vms/{vm}/snapshots", "<snapshot><description>First</description></snapshot>");
    }

    /// <summary>Adds a machine with a disc in its drive.</summary>
    public async Task VmWithCdAsync(string vm)
    {
        await IsoFileAsync("inserted.iso");
        await VmAsync(vm, "vm3");
        await DoAsync($"POST /api/vms/{vm}/cdroms", "<cdrom><file id=\"inserted.iso\"/></cdrom>");
    }

    /// <summary>Binds the drive of a machine, in which a disc is.</summary>
    public async Task DriveAsync(string drive, string vm)
    {
        LabReply drives = await DoAsync($"GET /api/vms/{vm}/cdroms", null);
        if (drives.Xml!.Element("cdrom") is null)
        {
            await FindFirstAsync("drive.iso", $"storagedomains/{ToManager("domain-1")}/files");
            await DoAsync($"POST /api/vms/{vm}/cdroms", "<cdrom><file id=\"drive.iso\"/></cdrom>");
        }

        await FindFirstAsync(drive, $"vms/{vm}/cdroms");
    }

    /// <summary>Adds a template of a machine.</summary>
    public async Task TemplateAsync(string template, string name)
    {
        await VmAsync(template + "-vm", name + "-vm");
        await AddAsync(template, "/api/templates", $"<template><name>{name}</name><vm id=\"{template}-vm\"/></template>");
    }

    /// <summary>Adds a template whose machine has a disk.</summary>
    public async Task TemplateWithDiskAsync(string template, string name)
    {
        await VmAsync(template + "-vm", name + "-vm");
        await DiskAsync(template + "-disk", template + "-vm");
        await AddAsync(template, "/api/templates", $"<template><name>{name}</name><vm id=\"{template}-vm\"/></template>");
    }

    /// <summary>Adds a template with disks, and binds them.</summary>
    public async Task TemplateWithDisksAsync(string template, string first, string second)
    {
        await VmAsync(template + "-vm", "cloned");
        await DiskAsync("first-disk", template + "-vm");
        await DiskAsync("second-disk", template + "-vm");
        await AddAsync(template, "/api/templates", $"<template><name>cloned</name><vm id=\"{template}-vm\"/></template>");
        LabReply disks = await DoAsync($"GET /api/templates/{template}/disks", null);
        string[] names = [first, second];
        int next = 0;
        foreach (XElement disk in disks.Xml!.Elements("disk"))
        {
            Bind(names[next++], (string)disk.Attribute("id")!);
        }

        if (next < names.Length)
        {
            throw new RowFailedException($"the preparation gives a template of {next} disks");
        }
    }

    /// <summary>Adds a cluster, and a template for it, that have names.</summary>
    public async Task NamedClusterAndTemplateAsync(string cluster, string clusterName, string template, string templateName)
    {
        await CenterAsync("named-center");
        await AddAsync(
            cluster,
            "/api/clusters",
            $"<cluster><name>{clusterName}</name><cpu id=\"Intel Penryn Family\"/><data_center id=\"named-center\"/></cluster>");
        await TemplateAsync(template, templateName);
    }

    /// <summary>Adds a pool of machines.</summary>
    public Task PoolAsync(string pool, string name, string more = "") => AddAsync(
        pool, "/api/vmpools", $"<vmpool><name>{name}</name>{more}<size>2</size>{NewVm}</vmpool>");

    /// <summary>Adds a pool, allocates a machine of it, and stops that.</summary>
    public async Task PoolVmAsync(string pool, string vm)
    {
        await UpHostAsync("vm-host");
        await PoolAsync(pool, "pool");
        LabReply allocated = await DoAsync($"POST /api/vmpools/{pool}/allocatevm");
        Bind(vm, (string?)allocated.Xml!.Element("vm")?.Attribute("id")
            ?? throw new RowFailedException("the preparation allocates a machine, and is not told which"));
        LabReply present = await DoAsync("GET /api/vms/" + vm, null);
        if (present.Xml!.Element("status")?.Element("state")?.Value != "down")
        {
            await DoAsync($"POST /api/vms/{vm}/stop");
        }
    }

    /// <summary>Begins a creation that takes time, and binds the machine and its status.</summary>
    public async Task CreationAsync(string vm, string creation)
    {
        await TemplateWithDiskAsync("creation-template", "creation");
        LetWorkLast();
        LabReply reply = await DoAsync("POST /api/vms", "<vm><name>created</name><cluster><name>Default</name></cluster>"
            + "<template id=\"creation-template\"/></vm>");
        _clock.Release();
        Bind(vm, (string)reply.Xml!.Attribute("id")!);
        foreach (XElement link in reply.Xml.Elements("link"))
        {
            if ((string?)link.Attribute("rel") == "creation_status")
            {
                Bind(creation, ((string)link.Attribute("href")!).Split('/')[^1]);
                return;
            }
        }

        throw new RowFailedException($"the preparation creates a machine with disks, and is told no creation status ({reply.Status})");
    }

    /// <summary>Begins an action that takes time, and binds it.</summary>
    public async Task ActionAsync(string vm, string action)
    {
        await UpHostAsync("vm-host");
        await VmAsync(vm, "vm1");
        LetWorkLast();
        LabReply reply = await SendAsync(
            $"POST /api/vms/{vm}/start",
            "<action><async>true</async><grace_period><expiry>60000</expiry></grace_period></action>");
        Bind(action, (string?)reply.Xml?.Attribute("id")
            ?? throw new RowFailedException($"the preparation begins an action, and is answered {reply.Summary}"));
    }

    private static string NewDisk(string disk, string? alias, bool isBootable) =>
        $"<disk>{(alias is null ? "" : $"<alias>{alias}</alias>")}<storage_domains><storage_domain id=\"{disk}-domain\"/></storage_domains>"
        + "<size>10737418240</size><type>system</type><interface>virtio</interface><format>cow</format>"
        + $"<bootable>{(isBootable ? "true" : "false")}</bootable></disk>";
}
