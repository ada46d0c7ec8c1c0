using System.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours.Storage;

/// <summary>
/// What lies in storage that no domain uses any more: an export or ISO domain that was removed without being formatted stays
/// there as it was, until it is imported or the storage is formatted.
/// </summary>
internal static class LeftStorage
{
    /// <summary>Leaves a domain in its storage when it is about to be removed from the Manager.</summary>
    public static void Leave(ManagerState state, Resource domain)
    {
        if (domain.Get("type") is not ("export" or "iso") || state.Store.LeftDomains is not { } place)
        {
            return;
        }

        Resource left = new(domain.Id, place, null, domain.Snapshot());
        state.Store.Add(left);
        CopyBelow(state, domain, left);
    }

    /// <summary>The domain that was left in the storage of another, if there is one.</summary>
    public static Resource? In(ManagerState state, Resource domain) => state.Store.LeftDomains is not { } place ? null
        : state.Store.Root(place.Segment).FirstOrDefault(left => StorageCreation.ShareStorage(left, domain));

    /// <summary>Gives a domain what was left in its storage.</summary>
    public static void Restore(ManagerState state, Resource left, Resource domain)
    {
        CopyBelow(state, left, domain);
        state.Store.Remove(left);
    }

    private static void CopyBelow(ManagerState state, Resource from, Resource to)
    {
        // Permissions, and what is attached such as tags, are the Manager's and not in the storage.
        foreach (OwnedCollection collection in from.OwnedCollections.Where(collection => collection.Segment != "permissions"))
        {
            PlaceModel place = to.Place.Children.First(child => child.Segment == collection.Segment);
            foreach (Resource original in collection.Items.Where(item => item.Target is null).ToArray())
            {
                Resource copy = new(original.Id, place, to, original.Snapshot());
                state.Store.Add(copy);
                CopyBelow(state, original, copy);
            }
        }
    }
}
