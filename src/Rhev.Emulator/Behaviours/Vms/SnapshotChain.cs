using Rhev.Emulator.Representations;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>The order of the snapshots of a virtual machine: each links to the one before it.</summary>
internal static class SnapshotChain
{
    private const string Relation = "prev";

    /// <summary>Links the snapshots of a machine anew, whenever one came or went.</summary>
    public static void Link(ManagerState state, Resource vm)
    {
        Resource? previous = null;
        foreach (Resource snapshot in Subresources.Of(state, vm, "snapshots"))
        {
            string? address = previous is null ? null : $"{vm.Place.Segment}/{vm.Id}/{snapshot.Place.Segment}/{previous.Id}";
            if (XmlPath.Get(snapshot.Data, "link/@href") != address)
            {
                snapshot.Set("link", null);
                snapshot.Data.Add(address is null ? null : RepresentationWriter.Link(Relation, address));
            }

            previous = snapshot;
        }
    }
}
