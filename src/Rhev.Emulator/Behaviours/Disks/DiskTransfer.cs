using System;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Quotas;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.Behaviours.Transfer;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Disks;

/// <summary>Moves and copies images between storage domains.</summary>
internal static class DiskTransfer
{
    public static void Move(ResourceCall call)
    {
        Resource disk = call.Resource;
        RequireImage(call);
        Resource domain = DiskImage.RequireActiveDomain(call.State, XmlPath.Get(call.Body, "storage_domain/@id"));
        DiskImage.RequireSpace(domain, disk);
        if (IsIn(disk, domain))
        {
            throw FaultException.Conflict($"Cannot move disk '{disk.Name}': it lies in storage domain '{domain.Name}'");
        }

        StorageQuota.Bring(call.State, [disk], domain, $"move disk '{disk.Name}'", isMoved: true);
        bool isLive = DiskUse.Machines(call.State, disk).Any(vm => VmStates.IsRunning(vm.State));
        disk.SetState("locked");
        call.State.Tell(EventCode.DiskMoving, $"Disk {disk.Name} is being moved to {domain.Name}.", domain);
        call.Begin(
            $"Moving Disk {disk.Name}",
            () =>
            {
                DiskImage.Place(disk, domain);
                disk.SetState("ok");
                call.State.Tell(
                    EventCode.DiskMoved, $"Disk {disk.Name} was moved to {domain.Name}{(isLive ? " while in use" : "")}.", domain);
            },
            () =>
            {
                disk.SetState("ok");
                call.State.Tell(EventCode.DiskMoveFailed, $"Disk {disk.Name} could not be moved to {domain.Name}.", domain);
            },
            domain);
    }

    /// <summary>Adds a copy of the disk of a template in another storage domain: the disk then lies in both.</summary>
    public static void Copy(ResourceCall call)
    {
        Resource disk = call.Resource;
        RequireImage(call);
        Resource domain = DiskImage.RequireActiveDomain(call.State, XmlPath.Get(call.Body, "storage_domain/@id"));
        if (IsIn(disk, domain))
        {
            throw FaultException.Conflict($"Cannot copy disk '{disk.Name}': storage domain '{domain.Name}' has it already");
        }

        StorageQuota.Bring(call.State, [disk], domain, $"copy disk '{disk.Name}'", isMoved: false);
        disk.SetState("locked");
        call.State.Tell(EventCode.DiskCopying, $"Disk {disk.Name} is being copied to {domain.Name}.", domain);
        call.Begin(
            $"Copying Disk {disk.Name}",
            () =>
            {
                if (disk.Data.Element("storage_domains") is not { } domains)
                {
                    disk.Data.Add(domains = new XElement("storage_domains"));
                }

                domains.Add(new XElement("storage_domain", new XAttribute("id", domain.Id)));
                disk.SetState("ok");
                call.State.Tell(EventCode.DiskCopied, $"Disk {disk.Name} was copied to {domain.Name}.", domain);
            },
            () =>
            {
                disk.SetState("ok");
                call.State.Tell(EventCode.DiskCopyFailed, $"Disk {disk.Name} could not be copied to {domain.Name}.", domain);
            },
            domain);
    }

    /// <summary>Writes a disk into a domain of images, from which it can be imported.</summary>
    public static void Export(ResourceCall call)
    {
        Resource disk = call.Resource;
        RequireImage(call);
        Resource domain = call.Asked("storage_domain", "storagedomains")!;
        if (domain.Get("type") is not ("image" or "export"))
        {
            throw FaultException.Conflict($"Cannot export disk '{disk.Name}': storage domain '{domain.Name}' takes no images");
        }

        disk.SetState("locked");
        call.State.Tell(EventCode.DiskExporting, $"Disk {disk.Name} is being exported to {domain.Name}.", domain);
        call.Begin(
            $"Exporting Disk {disk.Name}",
            () =>
            {
                if (domain.Get("type") == "image")
                {
                    ImageBehaviour.Keep(call.State, disk, domain);
                }

                Release(EventCode.DiskExported, "was exported");
            },
            () => Release(EventCode.DiskExportFailed, "could not be exported"),
            domain);

        void Release(EventCode code, string what)
        {
            disk.SetState("ok");
            call.State.Tell(code, $"Disk {disk.Name} {what} to {domain.Name}.", domain);
        }
    }

    private static bool IsIn(Resource disk, Resource domain) => disk.Data.Elements("storage_domains").Elements("storage_domain")
        .Any(reference => string.Equals((string?)reference.Attribute("id"), domain.Id, StringComparison.OrdinalIgnoreCase));

    private static void RequireImage(ResourceCall call)
    {
        DiskBehaviour.RefuseLocked(call);
        if (call.Resource.Data.Element("lun_storage") is not null)
        {
            throw FaultException.Conflict($"Cannot {call.Operation.Relation} disk '{call.Resource.Name}': it is a LUN");
        }
    }
}
