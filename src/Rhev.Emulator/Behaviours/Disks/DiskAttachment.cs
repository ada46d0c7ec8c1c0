using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Disks;

/// <summary>Disks and the virtual machines that they are attached to.</summary>
internal static class DiskAttachment
{
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

        disk.Set("active", XmlPath.Get(call.Body, "active") ?? "true");
        call.State.Tell(EventCode.DiskAttached, $"Disk {disk.Name} was attached to {call.Owner!.Name}.", call.Owner);
    }

    public static void Detach(ResourceCall call)
    {
        Resource disk = call.Resource;
        DiskBehaviour.RefuseLocked(call);
        RequireUnused(call);
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

    /// <exception cref="FaultException">A virtual machine that runs has the disk plugged.</exception>
    public static void RequireUnused(ResourceCall call)
    {
        Resource disk = call.Resource;
        Resource? user = disk.Data.Elements("vm")
            .Select(vm => call.State.Store.FindRoot("vms", (string?)vm.Attribute("id")))
            .FirstOrDefault(vm => vm is not null && (vm.State == "image_locked" || VmStates.IsRunning(vm.State) && disk.IsTrue("active")));
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
        Resource? vm = call.Owner;
        DiskBehaviour.RefuseLocked(call);
        if (disk.IsTrue("active") == isActive)
        {
            throw FaultException.Conflict($"Disk '{disk.Name}' is {(isActive ? "active" : "inactive")} already");
        }

        if (VmStates.IsRunning(vm?.State) && disk.Get("interface") == "ide")
        {
            throw FaultException.Conflict(
                $"Cannot {call.Operation.Relation} disk '{disk.Name}': '{vm!.Name}' runs, and the disk is on ide");
        }

        disk.Set("active", isActive ? "true" : "false");
        call.State.Tell(
            isActive ? EventCode.DiskPlugged : EventCode.DiskUnplugged,
            $"Disk {disk.Name} was {call.Operation.Relation}d in {vm?.Name}.",
            vm);
    }
}
