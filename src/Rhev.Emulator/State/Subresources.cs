using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rsdl.Model.Links;

namespace Rhev.Emulator.State;

/// <summary>What is below a resource, by the segment of its collection, wherever it lives.</summary>
internal static class Subresources
{
    /// <summary>The resources of a sub-collection; none when the API has no such collection there.</summary>
    public static Resource[] Of(ManagerState state, Resource owner, string segment) =>
        PlaceOf(owner, segment) is { } place ? [.. state.Store.Collection(owner, place).Items] : [];

    /// <summary>Adds a resource to a sub-collection, if the API has it there.</summary>
    /// <param name="state">The Manager's state.</param>
    /// <param name="owner">The resource that has the collection.</param>
    /// <param name="segment">The segment of the collection.</param>
    /// <param name="data">The data of the new resource without references to its owner.</param>
    /// <param name="id">Its id; <c>null</c> for a new one.</param>
    public static Resource? Add(ManagerState state, Resource owner, string segment, XElement data, string? id = null)
    {
        if (PlaceOf(owner, segment) is not { } place)
        {
            return null;
        }

        id ??= Guid.NewGuid().ToString();
        data.Name = place.ItemElement;
        data.SetAttributeValue("id", null);
        Resource added;
        if (state.Store.ScopeOf(owner, place) is { } scope)
        {
            scope.Refer(data, owner.Id);
            added = new Resource(id, state.Schema.RootPlace(place.ItemType)!, null, data);
        }
        else
        {
            if (state.Schema.Element(place.ItemType, owner.Place.ItemElement)?.EntityType == owner.Place.ItemType)
            {
                XmlPath.Set(data, $"{owner.Place.ItemElement}/@id", owner.Id);
            }

            added = new Resource(id, place, owner, data);
        }

        state.Store.Add(added);
        return added;
    }

    /// <summary>Copies what a sub-collection holds to that of another resource.</summary>
    /// <param name="state">The Manager's state.</param>
    /// <param name="from">The resource whose sub-collection is copied.</param>
    /// <param name="to">The resource that gets the copies.</param>
    /// <param name="segment">The segment of both collections.</param>
    /// <param name="keepIds">Whether the copies have the ids of their originals.</param>
    /// <param name="adjust">What becomes of the data of a copy, given its original; <c>false</c> leaves it out.</param>
    public static List<Resource> Copy(
        ManagerState state,
        Resource from,
        Resource to,
        string segment,
        bool keepIds,
        Func<Resource, XElement, bool>? adjust = null)
    {
        List<Resource> copies = [];
        foreach (Resource original in Of(state, from, segment))
        {
            XElement data = original.Snapshot();
            data.Elements().Where(element => element.Name.LocalName is "vm" or "template" or "snapshot").Remove();
            if (adjust?.Invoke(original, data) != false
                && Add(state, to, segment, data, keepIds ? original.Id : null) is { } copy)
            {
                copies.Add(copy);
            }
        }

        return copies;
    }

    /// <summary>Removes everything from a sub-collection.</summary>
    public static void Clear(ManagerState state, Resource owner, string segment)
    {
        foreach (Resource resource in Of(state, owner, segment))
        {
            state.Store.Remove(resource);
        }
    }

    private static PlaceModel? PlaceOf(Resource owner, string segment) =>
        owner.Place.Children.FirstOrDefault(child => child.Segment == segment);
}
