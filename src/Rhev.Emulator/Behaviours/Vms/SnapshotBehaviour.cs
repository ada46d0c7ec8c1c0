using System.Collections.Generic;
using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>Snapshots of a virtual machine: locked while they are taken, merged into what follows when they are removed.</summary>
internal sealed class SnapshotBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        Resource vm = call.Owner!;
        if (vm.State is "image_locked" or "migrating" or "saving_state")
        {
            throw FaultException.Conflict($"Cannot take a snapshot of virtual machine '{vm.Name}' in state {vm.State}");
        }

        RefusePreview(call.State, vm);
        RefuseUnready(call.State, vm);
        call.Resource.Set("date", Timestamp.Of(call.State.Clock));
        call.Resource.Set("snapshot_status", "ok");
        call.Resource.Set("type", "regular");
        call.Resource.SetDefault("persist_memorystate", "false");
        return call.Resource;
    }

    public override void Added(ResourceCall call)
    {
        Resource vm = call.Owner!;
        Resource snapshot = call.Resource;
        SnapshotImage.Fill(call.State, vm, snapshot);
        SnapshotChain.Link(call.State, vm);
        call.State.Tell(EventCode.SnapshotCreated, $"A snapshot of virtual machine {vm.Name} was taken.", vm);
        bool hasImages = Subresources.Of(call.State, snapshot, "disks").Length > 0;
        if (!hasImages && !(snapshot.IsTrue("persist_memorystate") && VmStates.IsRunning(vm.State)))
        {
            return;
        }

        snapshot.Set("snapshot_status", "locked");
        string former = vm.State!;
        if (former == "down")
        {
            vm.SetState("image_locked");
        }

        call.Begin(
            $"Creating Snapshot {snapshot.Get("description")} for VM {vm.Name}",
            () =>
            {
                Unlock(vm);
                snapshot.Set("snapshot_status", "ok");
                call.State.Tell(EventCode.SnapshotFinished, $"The snapshot of virtual machine {vm.Name} is complete.", vm);
            },
            () =>
            {
                // A snapshot that was never complete is of no use.
                Unlock(vm);
                if (Subresources.Of(call.State, vm, "snapshots").Contains(snapshot))
                {
                    call.State.Store.Remove(snapshot);
                    SnapshotChain.Link(call.State, vm);
                }

                call.State.Tell(EventCode.SnapshotFailed, $"A snapshot of virtual machine {vm.Name} could not be taken.", vm);
            },
            vm);
    }

    public override void Delete(ResourceCall call)
    {
        Resource vm = call.Owner!;
        Resource snapshot = call.Resource;
        if (snapshot.Get("type") == "stateless")
        {
            throw FaultException.Conflict("Cannot remove the snapshot: the virtual machine runs stateless from it");
        }

        RequireReady(call, "remove");
        snapshot.Set("snapshot_status", "locked");
        vm.SetState("image_locked");
        call.State.Tell(EventCode.SnapshotMerging, $"A snapshot of virtual machine {vm.Name} is being removed.", vm);
        call.Begin(
            $"Removing Snapshot {snapshot.Get("description")} of VM {vm.Name}",
            () =>
            {
                Unlock(vm);
                call.State.Store.Remove(snapshot);
                SnapshotChain.Link(call.State, vm);
                call.State.Tell(EventCode.SnapshotMerged, $"A snapshot of virtual machine {vm.Name} was removed.", vm);
            },
            () =>
            {
                Unlock(vm);
                snapshot.Set("snapshot_status", "ok");
                call.State.Tell(EventCode.SnapshotMergeFailed, $"A snapshot of virtual machine {vm.Name} could not be removed.", vm);
            },
            vm);
    }

    public override void Act(ResourceCall call)
    {
        if (call.Operation.Relation != "restore")
        {
            return;
        }

        Resource vm = call.Owner!;
        RequireReady(call, "restore");
        bool resumes = call.IsAsked("restore_memory") && call.Resource.IsTrue("persist_memorystate");
        vm.SetState("image_locked");
        call.State.Tell(EventCode.SnapshotRestoring, $"Virtual machine {vm.Name} is being restored from a snapshot.", vm);
        call.Begin(
            $"Restoring VM {vm.Name} from Snapshot {call.Resource.Get("description")}",
            () =>
            {
                SnapshotImage.Restore(call.State, vm, call.Resource);
                RemoveLater(call.State, vm, call.Resource);
                vm.SetState(resumes ? "suspended" : "down");
                call.State.Tell(EventCode.SnapshotRestored, $"Virtual machine {vm.Name} was restored from a snapshot.", vm);
            },
            () =>
            {
                Unlock(vm);
                call.State.Tell(
                    EventCode.SnapshotRestoreFailed, $"Virtual machine {vm.Name} could not be restored from a snapshot.", vm);
            },
            vm);
    }

    public override void Settle(ManagerState state, Resource resource)
    {
        if (resource.Get("snapshot_status") == "locked")
        {
            resource.Set("snapshot_status", "ok");
        }
    }

    /// <summary>Snapshots that are younger than one that was gone back to lead nowhere.</summary>
    public static void RemoveLater(ManagerState state, Resource vm, Resource snapshot)
    {
        foreach (Resource later in Subresources.Of(state, vm, "snapshots").SkipWhile(one => one != snapshot).Skip(1))
        {
            state.Store.Remove(later);
        }
    }

    /// <exception cref="FaultException">A snapshot of the machine is being previewed.</exception>
    public static void RefusePreview(ManagerState state, Resource vm)
    {
        if (Subresources.Of(state, vm, "snapshots").Any(one => one.Get("snapshot_status") == "in_preview"))
        {
            throw FaultException.Conflict($"Virtual machine '{vm.Name}' previews a snapshot: commit or undo that first");
        }
    }

    private static void RefuseUnready(ManagerState state, Resource vm)
    {
        if (Subresources.Of(state, vm, "disks").FirstOrDefault(disk => disk.State is not (null or "ok")) is { } disk)
        {
            throw FaultException.Conflict($"Cannot take a snapshot of virtual machine '{vm.Name}': disk '{disk.Name}' is {disk.State}");
        }
    }

    private static void RequireReady(ResourceCall call, string action)
    {
        if (call.Owner!.State != "down")
        {
            throw FaultException.Conflict($"Cannot {action} a snapshot of virtual machine '{call.Owner.Name}': it must be down");
        }

        if (call.Resource.Get("snapshot_status") != "ok")
        {
            throw FaultException.Conflict($"Cannot {action} the snapshot: it is {call.Resource.Get("snapshot_status")}");
        }
    }

    private static void Unlock(Resource vm)
    {
        if (vm.State == "image_locked")
        {
            vm.SetState("down");
        }
    }
}
