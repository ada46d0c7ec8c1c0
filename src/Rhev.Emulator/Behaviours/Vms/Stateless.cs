using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>Stateless runs: a snapshot is taken at the start and restored when the virtual machine goes down.</summary>
internal static class Stateless
{
    private const string Kind = "stateless";

    public static void Begin(ManagerState state, Resource vm) => SnapshotImage.Take(
        state,
        vm,
        new XElement(
            "snapshot",
            new XElement("description", $"{vm.Name} before its stateless run"),
            new XElement("type", Kind),
            new XElement("snapshot_status", "ok")));

    public static void End(ManagerState state, Resource vm)
    {
        Resource? snapshot = Subresources.Of(state, vm, "snapshots").FirstOrDefault(one => one.Get("type") == Kind);
        if (snapshot is not null)
        {
            SnapshotImage.Restore(state, vm, snapshot);
            state.Store.Remove(snapshot);
            SnapshotChain.Link(state, vm);
        }
    }
}
