using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Access;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours.Access;

/// <summary>
/// All permissions. Each is kept once, with the object that it is for; users and groups, and what is below the object, show it too.
/// </summary>
internal static class PermissionBook
{
    private const string Segment = "permissions";

    /// <summary>Whether a resource is somebody who has permissions.</summary>
    public static bool IsHolder(Resource? resource) => resource?.Place.ItemElement is "user" or "group";

    /// <summary>What a user has, by groups as well; or what a group has.</summary>
    public static IEnumerable<Resource> HeldBy(ManagerState state, Resource holder)
    {
        if (holder.Place.ItemElement != "user")
        {
            return GivenTo(state, holder);
        }

        Grants grants = new(state, holder);
        return All(state).Where(grants.Include);
    }

    /// <summary>What is given on an object, and on all that it is part of.</summary>
    public static IEnumerable<Resource> HoldingFor(ManagerState state, Resource secured) =>
        new ParentFinder(state.Store).Chain(secured).SelectMany(one => one.Below(Segment));

    /// <summary>The object that a permission is for, when there is one that keeps permissions.</summary>
    public static (Resource Secured, PlaceModel Place)? ObjectOf(ManagerState state, Resource permission)
    {
        foreach (XElement reference in permission.Data.Elements())
        {
            string? type = state.Schema.Element(permission.Place.ItemType, reference.Name.LocalName)?.EntityType;
            if (state.Schema.RootPlace(type) is { } place
                && state.Store.FindRoot(place.Segment, (string?)reference.Attribute("id")) is { } found
                && !IsHolder(found)
                && place.Children.FirstOrDefault(child => child.Segment == Segment) is { } permissions)
            {
                return (found, permissions);
            }
        }

        return null;
    }

    /// <summary>The objects on which somebody has a role.</summary>
    public static IEnumerable<Resource> ObjectsWith(ManagerState state, Resource role) =>
        All(state).Where(permission => permission.Get("role/@id") == role.Id).Select(permission => permission.Owner!);

    /// <summary>Takes away all that a user or a group was given.</summary>
    public static void Forget(ManagerState state, Resource holder)
    {
        foreach (Resource permission in GivenTo(state, holder).ToArray())
        {
            state.Store.Remove(permission);
        }
    }

    /// <summary>Gives on an object what is given on another.</summary>
    public static void Copy(ManagerState state, Resource from, Resource to) =>
        Subresources.Copy(state, from, to, Segment, keepIds: false, (_, data) =>
            // Who has taken the one machine out of its pool has not taken the other.
            data.Element(VmPools.TakenBy) is null);

    private static IEnumerable<Resource> GivenTo(ManagerState state, Resource holder) =>
        All(state).Where(permission => permission.Get(holder.Place.ItemElement + "/@id") == holder.Id);

    private static IEnumerable<Resource> All(ManagerState state) => state.Store.RootPlaces
        .Where(Keeps).SelectMany(place => state.Store.Root(place.Segment)).SelectMany(Below)
        .OrderBy(permission => permission.Order);

    private static IEnumerable<Resource> Below(Resource resource) => resource.OwnedCollections.SelectMany(collection =>
        collection.Segment == Segment ? collection.Items
        : resource.Place.Children.Any(child => child.Segment == collection.Segment && Keeps(child)) ? collection.Items.SelectMany(Below)
        : []);

    private static bool Keeps(PlaceModel place) => place.Children.Any(child => child.Segment == Segment || Keeps(child));
}
