namespace Rsdl.Model.Links;

/// <summary>
/// What makes two places equal: types, operations and sub-collections, without addresses and prose. Value equality decides.
/// </summary>
/// <param name="ListType">The schema type of a list.</param>
/// <param name="ItemType">The schema type of a resource.</param>
/// <param name="CollectionOperations">The collection's operations, without addresses and descriptions.</param>
/// <param name="ResourceOperations">The resources' operations, likewise.</param>
/// <param name="Children">The sub-collections, by the number of their shape.</param>
internal sealed record PlaceShape(
    string ListType,
    string ItemType,
    EquatableArray<OperationModel> CollectionOperations,
    EquatableArray<OperationModel> ResourceOperations,
    EquatableArray<ChildShape> Children);

/// <summary>A sub-collection in a <see cref="PlaceShape"/>.</summary>
/// <param name="PropertyName">The property that leads to it.</param>
/// <param name="Segment">Its path segment.</param>
/// <param name="Shape">The number of its shape.</param>
internal sealed record ChildShape(string PropertyName, string Segment, int Shape);
