using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Quotas;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours.Disks;

/// <summary>
/// Disks, floating or of a virtual machine: an image, locked while it is made, in an active data domain, or a LUN as it is.
/// </summary>
internal sealed class DiskBehaviour : ResourceBehaviour
{
    private static readonly string[] Flags = ["bootable", "shareable", "wipe_after_delete", "propagate_errors"];

    public override Resource Prepare(ResourceCall call)
    {
        Resource disk = call.Resource;
        SetFromPlace(call);
        if (disk.IsTrue("bootable") && IsOfVm(call))
        {
            RefuseSecondBootable(call, [call.Owner!]);
        }

        string number = (call.State.Store.Collection(call.Owner, call.Place).Items.Count() + 1).ToString(CultureInfo.InvariantCulture);
        disk.SetDefault("name", disk.Get("alias") ?? $"{(IsOfVm(call) ? call.Owner!.Name : "Disk")}_Disk{number}");
        disk.SetDefault("alias", disk.Name);
        disk.SetDefault("interface", "virtio");
        foreach (string flag in Flags)
        {
            disk.SetDefault(flag, "false");
        }

        disk.SetDefault("active", "true");
        if (disk.Data.Element("lun_storage") is not null)
        {
            disk.SetState("ok");
            return disk;
        }

        disk.SetDefault("format", "cow");
        disk.SetDefault("sparse", disk.Get("format") == "cow" ? "true" : "false");
        if (disk.IsTrue("shareable") && disk.Get("format") == "cow")
        {
            throw FaultException.Conflict($"Cannot add disk '{disk.Name}': a shareable disk must have the format raw");
        }

        if (disk.Get("provisioned_size") is { } provisioned)
        {
            disk.SetDefault("size", provisioned);
        }

        RequireActiveDomains(call);
        if (disk.Get("size") is { } size)
        {
            disk.SetDefault("provisioned_size", size);
            disk.SetDefault("actual_size", disk.IsTrue("sparse") ? "0" : size);
            disk.SetDefault("image_id", Guid.NewGuid().ToString());
        }

        if (IsOfVm(call))
        {
            StorageQuota.Add(call.State, disk.Data, null, call.Body, call.Owner!.Data);
        }
        else
        {
            StorageQuota.Add(call.State, disk.Data);
        }

        disk.SetState("locked");
        return disk;
    }

    public override Resource? Attach(ManagerState state, Resource owner, PlaceModel place, XElement body) =>
        SnapshotDisks.Attach(state, owner, place, body) ?? DiskAttachment.Share(state, owner, place, body);

    public override IResourceCollection? Computed(ManagerState state, Resource? owner, PlaceModel place) =>
        SnapshotDisks.Among(state, owner, place);

    public override void Added(ResourceCall call)
    {
        Resource disk = call.Resource;
        bool isAttached = XmlPath.Get(call.Body, "@id") == disk.Id;
        if (isAttached)
        {
            if (disk.IsTrue("bootable"))
            {
                RefuseSecondBootable(call, [call.Owner!]);
            }

            DiskAttachment.Attached(call);
            return;
        }

        if (disk.State != "locked")
        {
            Tell(call, EventCode.DiskAddedToVmFinished, EventCode.DiskAdded, "was added");
            return;
        }

        Tell(call, EventCode.DiskAddedToVm, EventCode.DiskAddStarted, "is being added");
        call.Begin(
            $"Adding Disk {disk.Name}",
            () =>
            {
                disk.SetState("ok");
                Tell(call, EventCode.DiskAddedToVmFinished, EventCode.DiskAdded, "was added");
            },
            () =>
            {
                disk.SetState("illegal");
                Tell(call, EventCode.DiskAddToVmFailed, EventCode.DiskAddFailed, "could not be added");
            });
    }

    public override void Updating(ResourceCall call)
    {
        Resource disk = call.Resource;
        RefuseLocked(call);
        if (call.IsAsked("bootable"))
        {
            RefuseSecondBootable(call, DiskUse.Machines(call.State, disk));
        }

        if (XmlPath.Get(call.Body, "shareable") is { } shareable && shareable != disk.Get("shareable"))
        {
            RequireChangeable(call, shareable == "true");
        }

        if (call.Body.Element("sgio") is not null && disk.Data.Element("lun_storage") is null)
        {
            throw FaultException.Conflict($"Cannot update disk '{disk.Name}': only a LUN has sgio");
        }

        // Both stand for the same thing.
        if (XmlPath.Get(call.Body, "alias") is { } alias)
        {
            call.Body.SetElementValue("name", alias);
        }
        else if (XmlPath.Get(call.Body, "name") is { } name)
        {
            call.Body.SetElementValue("alias", name);
        }

        string? wanted = XmlPath.Get(call.Body, "provisioned_size") ?? XmlPath.Get(call.Body, "size");
        if (wanted is not null && DiskImage.Bytes(wanted) < DiskImage.Bytes(disk.Get("size")))
        {
            throw FaultException.Conflict($"Cannot update disk '{disk.Name}': a disk cannot become smaller");
        }

        if (wanted is not null)
        {
            StorageQuota.Grow(call.State, disk, call.Body);

            // Until the work is over the disk has the size that it had.
            call.Body.Elements("size").Remove();
            call.Body.SetElementValue("provisioned_size", wanted);
        }

        if (XmlPath.Get(call.Body, "quota/@id") is { } quota && quota != disk.Get("quota/@id"))
        {
            StorageQuota.Assign(call.State, disk, quota);
        }
    }

    public override void Updated(ResourceCall call)
    {
        Resource disk = call.Resource;
        call.State.Tell(EventCode.VmDiskUpdated, $"Disk {disk.Name} was changed.", call.Owner);
        if (XmlPath.Get(call.Body, "provisioned_size") is not { } size)
        {
            return;
        }

        disk.SetState("locked");
        call.Move(
            $"Extending Disk {disk.Name}",
            () =>
            {
                disk.Set("size", size);
                disk.Set("provisioned_size", size);
                disk.SetState("ok");
                call.State.Tell(EventCode.DiskExtended, $"Disk {disk.Name} has {size} bytes now.", call.Owner);
            },
            () =>
            {
                disk.Set("provisioned_size", disk.Get("size"));
                disk.SetState("ok");
                call.State.Tell(EventCode.DiskExtensionFailed, $"Disk {disk.Name} could not be extended.", call.Owner);
            });
    }

    public override void Delete(ResourceCall call)
    {
        Resource disk = call.Resource;
        if (IsOfVm(call) && call.IsAsked("detach"))
        {
            DiskAttachment.Detach(call);
            return;
        }

        RefuseLocked(call);
        if (call.State.Store.FindRoot("templates", disk.Get("template/@id")) is { } template && !IsOfTemplate(call))
        {
            throw FaultException.Conflict($"Cannot remove disk '{disk.Name}': it belongs to template '{template.Name}'");
        }

        DiskAttachment.RequireUnused(call, DiskUse.Machines(call.State, disk));
        base.Delete(call);
        Tell(call, EventCode.DiskRemovedFromVm, EventCode.DiskRemoved, "was removed");
    }

    public override void Act(ResourceCall call)
    {
        switch (call.Operation.Relation)
        {
            case "activate":
                DiskAttachment.SetActive(call, isActive: true);
                break;
            case "deactivate":
                DiskAttachment.SetActive(call, isActive: false);
                break;
            case "move":
                DiskTransfer.Move(call);
                break;
            case "copy":
                DiskTransfer.Copy(call);
                break;
            case "export":
                DiskTransfer.Export(call);
                break;
        }
    }

    public override void Adjust(Resource resource, Viewpoint viewpoint, XElement data) => DiskUse.Represent(data, viewpoint.OwnerId);

    public override void Settle(ManagerState state, Resource resource)
    {
        if (resource.State == "locked")
        {
            resource.SetState("ok");
        }
    }

    public static bool IsOfVm(ResourceCall call) => call.Owner?.Place.ItemElement == "vm";

    /// <exception cref="FaultException">Work on the disk runs.</exception>
    public static void RefuseLocked(ResourceCall call)
    {
        if (call.Resource.State == "locked")
        {
            string action = call.Operation.Relation;
            throw FaultException.Conflict($"Cannot {action} disk '{call.Resource.Name}': it is locked");
        }
    }

    private static bool IsOfTemplate(ResourceCall call) => call.Owner?.Place.ItemElement == "template";

    private static void SetFromPlace(ResourceCall call)
    {
        // Added below a storage domain, a disk lies there.
        if (call.Owner is { Place.ItemElement: "storage_domain" } domain)
        {
            call.Resource.Set("storage_domains", null);
            call.Resource.Set("storage_domains/storage_domain/@id", domain.Id);
        }
    }

    private static void RequireActiveDomains(ResourceCall call)
    {
        foreach (XElement reference in call.Resource.Data.Elements("storage_domains").Elements("storage_domain"))
        {
            Resource domain = DiskImage.RequireActiveDomain(call.State, (string?)reference.Attribute("id"));
            DiskImage.RequireSpace(domain, call.Resource);
        }
    }

    private static void RefuseSecondBootable(ResourceCall call, IEnumerable<Resource> machines)
    {
        foreach (Resource vm in machines)
        {
            if (Subresources.Of(call.State, vm, "disks").FirstOrDefault(other => other != call.Resource && other.IsTrue("bootable"))
                is { } bootable)
            {
                throw FaultException.Conflict(
                    $"Cannot {call.Operation.Relation} a bootable disk: '{bootable.Name}' is the bootable one of '{vm.Name}'");
            }
        }
    }

    private static void RequireChangeable(ResourceCall call, bool isShareable)
    {
        Resource disk = call.Resource;
        Resource[] machines = [.. DiskUse.Machines(call.State, disk)];
        string? reason = machines.Length > 1 && !isShareable ? "it is attached to several virtual machines"
            : isShareable && disk.Data.Element("lun_storage") is null && disk.Get("format") == "cow"
                ? "a shareable disk must have the format raw"
            : isShareable && machines.SelectMany(vm => Subresources.Of(call.State, vm, "snapshots"))
                .Any(snapshot => Subresources.Of(call.State, snapshot, "disks").Any(kept => kept.Id == disk.Id))
                ? "a snapshot has it"
            : null;
        if (reason is not null)
        {
            throw FaultException.Conflict(
                $"Cannot make disk '{disk.Name}' {(isShareable ? "shareable" : "one that is not shareable")}: {reason}");
        }
    }

    private static void Tell(ResourceCall call, EventCode ofVm, EventCode floating, string what)
    {
        if (IsOfVm(call))
        {
            call.State.Tell(ofVm, $"Disk {call.Resource.Name} {what} ({call.Owner!.Name}).", call.Owner);
        }
        else
        {
            call.State.Tell(floating, $"Disk {call.Resource.Name} {what}.");
        }
    }
}
