namespace Rsdl.Model.Links;

/// <summary>A collection at one place of the resource tree, with the resources in it.</summary>
/// <param name="Segment">The path segment, such as <c>nics</c>.</param>
/// <param name="Path">The address below the API's base, with <c>{id}</c> for each placeholder.</param>
/// <param name="PropertyName">The C# property that leads here from the parent, such as <c>Nics</c>.</param>
/// <param name="Client">The name of the client type that serves this place (<see cref="ClientModel.Name"/>).</param>
/// <param name="ListType">The schema type that a list answers.</param>
/// <param name="ItemType">The schema type of one resource.</param>
/// <param name="ItemElement">The element name of one resource.</param>
/// <param name="CollectionOperations">Links of the collection itself.</param>
/// <param name="ResourceOperations">Links of each resource in it.</param>
/// <param name="Children">Sub-collections of each resource in it.</param>
public sealed record PlaceModel(
    string Segment,
    string Path,
    string PropertyName,
    string Client,
    string ListType,
    string ItemType,
    string ItemElement,
    EquatableArray<OperationModel> CollectionOperations,
    EquatableArray<OperationModel> ResourceOperations,
    EquatableArray<PlaceModel> Children)
{
    /// <summary>
    /// The version of the API that this exists since, where documents of several versions tell and what it belongs to says no more.
    /// </summary>
    public string? Since { get; init; }
}
