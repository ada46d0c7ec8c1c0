using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>Looking at a snapshot before going back to it: until that is committed or undone, the present state is kept.</summary>
internal static class SnapshotPreview
{
    private const string Previewed = "in_preview";
    private const string Kept = "preview";

    public static void Begin(ResourceCall call)
    {
        Resource vm = call.Resource;
        string? id = XmlPath.Get(call.Body, "snapshot/@id");
        Resource snapshot = Subresources.Of(call.State, vm, "snapshots").FirstOrDefault(one => one.Id == id)
            ?? throw FaultException.NotFound($"There is no snapshot with id '{id}' of virtual machine '{vm.Name}'");
        SnapshotBehaviour.RefusePreview(call.State, vm);
        SnapshotImage.Take(
            call.State,
            vm,
            new XElement(
                "snapshot",
                new XElement("description", "Before the preview"),
                new XElement("type", Kept),
                new XElement("snapshot_status", "ok")));
        snapshot.Set("snapshot_status", Previewed);
        call.State.Tell(EventCode.SnapshotPreview, $"A snapshot of virtual machine {vm.Name} is previewed.", vm);
        SnapshotImage.Restore(call.State, vm, snapshot);
        VmCreation.Lock(
            call,
            vm,
            [],
            $"Previewing Snapshot of VM {vm.Name}",
            () => call.State.Tell(
                EventCode.SnapshotPreviewed, $"The preview of a snapshot of virtual machine {vm.Name} is ready.", vm),
            () =>
            {
                Undo(call);
                call.State.Tell(
                    EventCode.SnapshotPreviewFailed, $"A snapshot of virtual machine {vm.Name} could not be previewed.", vm);
            });
    }

    public static void Commit(ResourceCall call)
    {
        (Resource snapshot, Resource kept) = Find(call);
        call.State.Store.Remove(kept);
        SnapshotChain.Link(call.State, call.Resource);
        snapshot.Set("snapshot_status", "ok");
        SnapshotBehaviour.RemoveLater(call.State, call.Resource, snapshot);
        call.State.Tell(
            EventCode.SnapshotRestored, $"Virtual machine {call.Resource.Name} was restored from a snapshot.", call.Resource);
    }

    public static void Undo(ResourceCall call)
    {
        (Resource snapshot, Resource kept) = Find(call);
        SnapshotImage.Restore(call.State, call.Resource, kept);
        call.State.Store.Remove(kept);
        SnapshotChain.Link(call.State, call.Resource);
        snapshot.Set("snapshot_status", "ok");
    }

    private static (Resource Snapshot, Resource Kept) Find(ResourceCall call)
    {
        Resource[] snapshots = Subresources.Of(call.State, call.Resource, "snapshots");
        Resource? snapshot = snapshots.FirstOrDefault(one => one.Get("snapshot_status") == Previewed);
        Resource? kept = snapshots.FirstOrDefault(one => one.Get("type") == Kept);
        return snapshot is not null && kept is not null
            ? (snapshot, kept)
            : throw FaultException.Conflict($"Virtual machine '{call.Resource.Name}' previews no snapshot");
    }
}
