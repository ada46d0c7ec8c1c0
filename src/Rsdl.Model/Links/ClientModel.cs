namespace Rsdl.Model.Links;

/// <summary>
/// A pair of client types, one for a collection and one for its resources, that serves every place of the
/// tree with the same shape.
/// </summary>
/// <param name="Name">The stem of both C# names: <c>Vm</c> makes <c>VmCollection</c> and <c>VmResource</c>.</param>
/// <param name="ListType">The schema type that a list answers.</param>
/// <param name="ItemType">The schema type of one resource.</param>
/// <param name="Places">The addresses that it serves, ordered.</param>
/// <param name="CollectionOperations">Operations of the collection; paths are those of the first place.</param>
/// <param name="ResourceOperations">Operations of each resource; paths are those of the first place.</param>
/// <param name="Children">What leads to the sub-collections of each resource.</param>
public sealed record ClientModel(
    string Name,
    string ListType,
    string ItemType,
    EquatableArray<string> Places,
    EquatableArray<OperationModel> CollectionOperations,
    EquatableArray<OperationModel> ResourceOperations,
    EquatableArray<ChildModel> Children)
{
    /// <summary>
    /// The version of the API that this exists since, where documents of several versions tell and what it belongs to says no more.
    /// </summary>
    public string? Since { get; init; }
}
