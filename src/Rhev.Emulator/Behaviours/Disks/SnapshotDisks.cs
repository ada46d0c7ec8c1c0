using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours.Disks;

/// <summary>
/// Disks as they were in a snapshot, attached to another virtual machine for a backup: the same ids as the live disks, so they
/// are found below that machine only.
/// </summary>
internal static class SnapshotDisks
{
    /// <summary>Attaches the disk of a snapshot, if that is what a body asks for.</summary>
    /// <exception cref="FaultException">There is no such disk, or it is attached.</exception>
    public static Resource? Attach(ManagerState state, Resource vm, PlaceModel place, XElement body)
    {
        if (XmlPath.Get(body, "snapshot/@id") is not { } snapshotId)
        {
            return null;
        }

        string id = (string)body.Attribute("id")!;
        Resource disk = state.Store.Root("vms")
            .SelectMany(other => Subresources.Of(state, other, "snapshots"))
            .Where(snapshot => snapshot.Id == snapshotId)
            .SelectMany(snapshot => Subresources.Of(state, snapshot, "disks"))
            .FirstOrDefault(one => one.Id == id)
            ?? throw FaultException.NotFound($"There is no disk with id '{id}' in a snapshot with id '{snapshotId}'");
        if (state.Store.Collection(vm, place).Find(id) is not null || vm.Owned(place).Find(id) is not null)
        {
            throw FaultException.Conflict($"The disk '{disk.Name}' is attached already");
        }

        XElement data = disk.Snapshot();
        XmlPath.Set(data, "vm/@id", vm.Id);
        XmlPath.Set(data, "snapshot/@id", snapshotId);
        XmlPath.Set(data, "status/state", "ok");
        Resource attached = new(id, place, vm, data);
        state.Store.Add(attached);
        return attached;
    }

    /// <summary>The disks of a machine that has some of snapshots among them; <c>null</c> for any other collection.</summary>
    public static IResourceCollection? Among(ManagerState state, Resource? owner, PlaceModel place)
    {
        if (owner?.Place.ItemElement != "vm" || owner.Owner is not null || !owner.Owned(place).Items.Any())
        {
            return null;
        }

        return new ComputedCollection(state.Store.Collection(owner, place).Items.Concat(owner.Owned(place).Items));
    }
}
