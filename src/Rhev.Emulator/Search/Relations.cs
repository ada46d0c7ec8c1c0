using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours;
using Rhev.Emulator.State;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rhev.Emulator.Search;

/// <summary>
/// Finds how kinds of resources belong together: one refers to the other, has it in a sub-collection, is attached to it; or both by
/// way of a third, as machines belong to a data center by their cluster and to users by permissions.
/// </summary>
internal sealed class Relations(ManagerState state)
{
    /// <summary>The relation that a word names; <c>null</c> when there is none.</summary>
    public Relation? Find(PlaceModel place, string word)
    {
        if (place.Children.FirstOrDefault(child => SearchWords.Names(word, child)) is { } below)
        {
            return new Relation(state.Schema.RootPlace(below.ItemType) ?? below, resource => Below(resource, below.Segment));
        }

        PlaceModel? target = state.Documents.Model.Collections.FirstOrDefault(root => SearchWords.Names(word, root))
            ?? References(place.ItemType).Where(member => SearchWords.Plain(member.WireName) == SearchWords.Plain(word))
                .Select(member => state.Schema.RootPlace(member.EntityType)).FirstOrDefault();
        if (target is null)
        {
            return null;
        }

        Relation[] ways = [.. new[] { Direct(place, target), ByItems(place, target) }.OfType<Relation>()];
        return ways is [] ? ByReference(place, target) : new Relation(target, resource => ways.SelectMany(way => way.Of(resource)));
    }

    private Relation? Direct(PlaceModel place, PlaceModel target)
    {
        List<Func<Resource, IEnumerable<Resource>>> ways = [];
        foreach (MemberModel member in References(place.ItemType).Where(member => member.EntityType == target.ItemType))
        {
            ways.Add(resource => Referred(resource, [member.WireName], target));
        }

        foreach (MemberModel list in Lists(place.ItemType))
        {
            if (ItemOf(list) is { } item && item.EntityType == target.ItemType)
            {
                ways.Add(resource => Referred(resource, [list.WireName, item.WireName], target));
            }
        }

        if (place.Children.FirstOrDefault(child => child.ItemType == target.ItemType) is { } below)
        {
            ways.Add(resource => Below(resource, below.Segment));
        }

        foreach (MemberModel back in References(target.ItemType).Where(member => member.EntityType == place.ItemType))
        {
            // Many resources ask for those that refer to them: they are sorted once.
            Lazy<ILookup<string, Resource>> referring = new(() => state.Store.Root(target.Segment)
                .Where(resource => resource.Get(back.WireName + "/@id") is not null)
                .ToLookup(resource => resource.Get(back.WireName + "/@id")!, StringComparer.OrdinalIgnoreCase));
            ways.Add(resource => referring.Value[resource.Id]);
        }

        if (target.Children.Any(child => child.ItemType == place.ItemType))
        {
            ways.Add(resource => resource.Attachments.Select(attachment => attachment.Owner).OfType<Resource>()
                .Where(owner => owner.Place.ItemType == target.ItemType));
        }

        return ways.Count == 0 ? null : new Relation(target, resource => ways.SelectMany(way => way(resource)));
    }

    private Relation? ByItems(PlaceModel place, PlaceModel target)
    {
        if (CarrierOf(place, target) is not { } carrier)
        {
            return null;
        }

        if (place.ItemElement is not ("user" or "group"))
        {
            return Items(place, carrier, target) is { } items ? new Relation(target, items) : null;
        }

        // Permissions are kept with what they are for.
        if (Items(target, carrier, place) is not { } back)
        {
            return null;
        }

        Lazy<ILookup<string, Resource>> permitted = new(() => state.Store.Root(target.Segment)
            .SelectMany(resource => back(resource).Select(user => (user.Id, resource)))
            .ToLookup(pair => pair.Id, pair => pair.resource, StringComparer.OrdinalIgnoreCase));
        return new Relation(target, resource => permitted.Value[resource.Id]);
    }

    private Func<Resource, IEnumerable<Resource>>? Items(PlaceModel place, string carrier, PlaceModel target) =>
        place.Children.FirstOrDefault(child => child.ItemElement == carrier) is { } below
        && Direct(state.Schema.RootPlace(below.ItemType) ?? below, target) is { } onward
            ? resource => Carriers(resource, below).SelectMany(onward.Of)
            : null;

    // A search asks for what is given on the object itself.
    private IEnumerable<Resource> Carriers(Resource resource, PlaceModel place) =>
        place.ItemElement == "permission" ? resource.Below(place.Segment) : Below(resource, place.Segment);

    /// <summary>What stands between two kinds of resource: permissions make users belong to what they may use.</summary>
    private static string? CarrierOf(PlaceModel place, PlaceModel target) => (place.ItemElement, target.ItemElement) switch
    {
        (_, "user" or "group") or ("user" or "group", _) => "permission",
        ("host", "network") => "host_nic",
        (_, "network") => "nic",
        (_, "storage_domain") => "disk",
        _ => null,
    };

    private Relation? ByReference(PlaceModel place, PlaceModel target)
    {
        foreach (MemberModel member in References(place.ItemType))
        {
            PlaceModel between = state.Schema.RootPlace(member.EntityType)!;
            if (Direct(between, target) is { } onward)
            {
                return new Relation(target, resource => Referred(resource, [member.WireName], between).SelectMany(onward.Of));
            }
        }

        return null;
    }

    private IEnumerable<Resource> Below(Resource resource, string segment)
    {
        Resource owner = resource.Target ?? resource;
        return owner.Place.Children.FirstOrDefault(child => child.Segment == segment) is { } place
            ? BehaviourCatalog.Collection(state, owner, place).Items
            : [];
    }

    private IEnumerable<Resource> Referred(Resource resource, string[] path, PlaceModel target)
    {
        IEnumerable<XElement> found = [resource.Data];
        foreach (string step in path)
        {
            found = found.Elements(step);
        }

        return found.Select(reference => state.Store.FindRoot(target.Segment, (string?)reference.Attribute("id")))
            .OfType<Resource>()
            .Concat(resource.Target is { } attached ? Referred(attached, path, target) : []);
    }

    private IEnumerable<MemberModel> References(string type) =>
        state.Schema.Members(type).Where(member => state.Schema.RootPlace(member.EntityType) is not null);

    private IEnumerable<MemberModel> Lists(string type) =>
        state.Schema.Members(type).Where(member => member.EntityType is { } entity && state.Schema.IsList(entity));

    private MemberModel? ItemOf(MemberModel list) => state.Schema.Members(list.EntityType!).FirstOrDefault(member => member.IsItem);
}
