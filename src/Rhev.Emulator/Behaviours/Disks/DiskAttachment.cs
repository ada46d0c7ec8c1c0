using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours.Disks;

/// <summary>Disks and the virtual machines that they are attached to.</summary>
internal static class DiskAttachment
{
    /// <summary>Attaches a shareable disk to one more machine; <c>null</c> for a disk that is attached to none.</summary>
    /// <exception cref="FaultException">It is attached there already, or to another machine and not shareable.</exception>
    public static Resource? Share(ManagerState state, Resource vm, PlaceModel place, XElement body)
    {
        if (vm.Place.ItemElement != "vm"
            || state.Store.ScopeOf(vm, place) is not { } scope
            || state.Store.FindRoot("disks", (string?)body.Attribute("id")) is not { } disk
            || DiskUse.Machines(state, disk).FirstOrDefault() is not { } user)
        {
            return null;
        }

        if (scope.Refers(disk.Data, vm.Id))
        {
            throw FaultException.Conflict($"The disk '{disk.Name}' is attached to virtual machine '{vm.Name}' already");
        }

        if (!disk.IsTrue("shareable"))
        {
            throw FaultException.Conflict(
                $"The disk '{disk.Name}' is attached to virtual machine '{user.Name}' already, and it is not shareable");
        }

        scope.ReferAlso(disk.Data, vm.Id);
        return disk;
    }

    /// <summary>Follows up on the attachment of a disk that exists.</summary>
    /// <exception cref="FaultException">It cannot be attached now.</exception>
    public static void Attached(ResourceCall call)
    {
        Resource disk = call.Resource;
        if (disk.State is not ("ok" or null))
        {
            call.State.Store.ScopeOf(call.Owner, call.Place)?.Release(disk.Data, call.Owner!.Id);
            throw FaultException.Conflict($"Cannot attach disk '{disk.Name}': it is {disk.State}");
        }

        DiskUse.SetActive(disk, call.Owner!, XmlPath.Get(call.Body, "active") != "false");
        call.State.Tell(EventCode.DiskAttached, $"Disk {disk.Name} was attached to {call.Owner!.Name}.", call.Owner);
    }

    public static void Detach(ResourceCall call)
    {
        Resource disk = call.Resource;
        DiskBehaviour.RefuseLocked(call);
        RequireUnused(call, [call.Owner!]);
        if (disk.Owner is null)
        {
            call.State.Store.ScopeOf(call.Owner, call.Place)!.Release(disk.Data, call.Owner!.Id);
        }
        else
        {
            call.State.Store.Remove(disk);
        }

        call.State.Tell(EventCode.DiskDetached, $"Disk {disk.Name} was detached from {call.Owner!.Name}.", call.Owner);
    }

    /// <exception cref="FaultException">One of some virtual machines runs and has the disk plugged.</exception>
    public static void RequireUnused(ResourceCall call, IEnumerable<Resource> machines)
    {
        Resource disk = call.Resource;
        Resource? user = machines.FirstOrDefault(vm =>
            vm.State == "image_locked" || VmStates.IsRunning(vm.State) && DiskUse.IsActive(disk, vm));
        if (user is not null)
        {
            throw FaultException.Conflict(
                $"Cannot {call.Operation.Relation} disk '{disk.Name}': deactivate it first, or virtual machine '{user.Name}' must be down");
        }
    }

    /// <summary>Plugs a disk into its virtual machine or unplugs it, which works while that runs for disks on virtio.</summary>
    /// <exception cref="FaultException">It cannot be done now.</exception>
    public static void SetActive(ResourceCall call, bool isActive)
    {
        Resource disk = call.Resource;
        Resource vm = call.Owner!;
        DiskBehaviour.RefuseLocked(call);
        if (DiskUse.IsActive(disk, vm) == isActive)
        {
            throw FaultException.Conflict($"Disk '{disk.Name}' is {(isActive ? "active" : "inactive")} already");
        }

        if (VmStates.IsRunning(vm.State) && disk.Get("interface") == "ide")
        {
            throw FaultException.Conflict(
                $"Cannot {call.Operation.Relation} disk '{disk.Name}': '{vm.Name}' runs, and the disk is on ide");
        }

        DiskUse.SetActive(disk, vm, isActive);
        call.State.Tell(
            isActive ? EventCode.DiskPlugged : EventCode.DiskUnplugged,
            $"Disk {disk.Name} was {call.Operation.Relation}d in {vm.Name}.",
            vm);
    }
}
