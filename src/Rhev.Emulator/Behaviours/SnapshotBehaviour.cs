using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours;

/// <summary>Snapshots of a virtual machine.</summary>
internal sealed class SnapshotBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        call.Resource.Set("date", Timestamp.Of(call.State.Clock));
        call.Resource.Set("snapshot_status", "ok");
        call.Resource.Set("type", "regular");
        call.Resource.SetDefault("persist_memorystate", "false");
        return call.Resource;
    }

    public override void Added(ResourceCall call) => call.State.Tell(
        EventCode.SnapshotCreated, $"A snapshot of virtual machine {call.Owner!.Name} was taken.", call.Owner);

    public override void Act(ResourceCall call)
    {
        if (call.Operation.Relation != "restore")
        {
            return;
        }

        if (call.Owner!.State != "down")
        {
            throw FaultException.Conflict($"Cannot restore a snapshot of virtual machine '{call.Owner.Name}': it must be down");
        }

        call.State.Tell(EventCode.SnapshotRestored, $"Virtual machine {call.Owner.Name} was restored from a snapshot.", call.Owner);
    }
}
