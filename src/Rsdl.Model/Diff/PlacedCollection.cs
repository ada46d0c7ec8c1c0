using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Links;

namespace Rsdl.Model.Diff;

/// <summary>A collection with what leads to it.</summary>
/// <param name="Place">The collection.</param>
/// <param name="Owner">The C# class that has a property for it.</param>
/// <param name="Parent">The address of the collection whose resources it belongs to; <c>null</c> for a root collection.</param>
internal sealed record PlacedCollection(PlaceModel Place, string Owner, string? Parent)
{
    /// <summary>The property that leads to it.</summary>
    public string Property => Owner + "." + Place.PropertyName;

    /// <summary>All collections of an API.</summary>
    public static IEnumerable<PlacedCollection> AllOf(ApiModel api, string apiName) => All(api.Collections, apiName, null);

    /// <summary>The links of the collection and of its resources, each with its C# method.</summary>
    public IEnumerable<(string Member, OperationModel Operation)> Operations => Place.CollectionOperations
        .Select(operation => ($"{Place.Client}Collection.{operation.Name}Async", operation))
        .Concat(Place.ResourceOperations.Select(operation => ($"{Place.Client}Resource.{operation.Name}Async", operation)));

    private static IEnumerable<PlacedCollection> All(IEnumerable<PlaceModel> places, string owner, string? parent) => places.SelectMany(
        place => All(place.Children, place.Client + "Resource", place.Path).Prepend(new PlacedCollection(place, owner, parent)));
}
