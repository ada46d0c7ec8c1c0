using System;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours;

/// <summary>Disks, floating or of a virtual machine: an image needs an active data domain to lie in.</summary>
internal sealed class DiskBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        Resource disk = call.Resource;
        RequireActiveDomains(call);
        string number = call.State.Store.Collection(call.Owner, call.Place).Items.Count().ToString(
            System.Globalization.CultureInfo.InvariantCulture);
        disk.SetDefault("name", disk.Get("alias") ?? $"{call.Owner?.Name ?? "Disk"}_Disk{number}");
        disk.SetDefault("alias", disk.Name);
        disk.SetDefault("interface", "virtio");
        disk.SetDefault("format", "cow");
        disk.SetDefault("sparse", disk.Get("format") == "cow" ? "true" : "false");
        foreach (string flag in (string[])["bootable", "shareable", "wipe_after_delete", "propagate_errors"])
        {
            disk.SetDefault(flag, "false");
        }

        if (disk.Get("size") is { } size)
        {
            disk.SetDefault("provisioned_size", size);
            disk.SetDefault("actual_size", disk.IsTrue("sparse") ? "0" : size);
            disk.SetDefault("image_id", Guid.NewGuid().ToString());
        }

        disk.SetDefault("active", "true");
        disk.SetState(disk.Get("size") is null ? "ok" : "locked");
        return disk;
    }

    public override void Added(ResourceCall call)
    {
        if (IsOfVm(call))
        {
            call.State.Tell(EventCode.DiskAddedToVm, $"Disk {call.Resource.Name} was added to {call.Owner!.Name}.", call.Owner);
        }

        if (call.Resource.State == "locked")
        {
            call.Begin(
                $"Adding disk {call.Resource.Name}",
                () => call.Resource.SetState("ok"),
                () => call.Resource.SetState("illegal"));
        }
    }

    public override void Settle(ManagerState state, Resource resource)
    {
        if (resource.State == "locked")
        {
            resource.SetState("ok");
        }
    }

    public override void Delete(ResourceCall call)
    {
        if (IsOfVm(call))
        {
            call.State.Tell(EventCode.DiskRemovedFromVm, $"Disk {call.Resource.Name} was removed from {call.Owner!.Name}.", call.Owner);
            if (call.IsAsked("detach"))
            {
                call.State.Store.ScopeOf(call.Owner, call.Place)!.Release(call.Resource.Data, call.Owner.Id);
                return;
            }
        }

        if (call.Referred("vm", "vms") is { State: not "down" } vm)
        {
            throw FaultException.Conflict($"Cannot remove disk '{call.Resource.Name}': virtual machine '{vm.Name}' must be down");
        }

        base.Delete(call);
    }

    public override void Act(ResourceCall call)
    {
        switch (call.Operation.Relation)
        {
            case "activate":
                call.Resource.Set("active", "true");
                break;
            case "deactivate":
                call.Resource.Set("active", "false");
                break;
            case "move" when call.Asked("storage_domain", "storagedomains") is { } domain:
                call.Resource.Set("storage_domains", null);
                call.Resource.Set("storage_domains/storage_domain/@id", domain.Id);
                break;
        }
    }

    private static bool IsOfVm(ResourceCall call) => call.Owner?.Place.ItemElement == "vm";

    private static void RequireActiveDomains(ResourceCall call)
    {
        foreach (XElement reference in call.Resource.Data.Elements("storage_domains").Elements("storage_domain"))
        {
            Resource domain = call.State.Store.FindRoot("storagedomains", (string?)reference.Attribute("id"))
                ?? throw FaultException.NotFound("A disk needs a storage domain that exists");
            if (domain.Get("type") != "data" || !domain.Attachments.Any(attachment => attachment.State == "active"))
            {
                throw FaultException.Conflict(
                    $"Cannot add a disk to storage domain '{domain.Name}': it must be a data domain and active in a data center");
            }
        }
    }
}
