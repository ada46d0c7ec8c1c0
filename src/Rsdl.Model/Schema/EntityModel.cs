namespace Rsdl.Model.Schema;

/// <summary>One complex type of the schema as a C# class.</summary>
/// <param name="WireName">The type's name in the schema; for a type made for one member's values, that name with the lists.</param>
/// <param name="SchemaType">The type's name in the schema.</param>
/// <param name="Name">The name of the C# class.</param>
/// <param name="BaseType">The schema name of the entity that the C# class derives from; <c>null</c> for none.</param>
/// <param name="IsList">Whether the type is a list of items (<c>disks</c> of <c>disk</c>).</param>
/// <param name="Members">
/// Members in schema order: a list type's are complete, with those of its bases; any other's are those
/// that <paramref name="BaseType"/> does not have.
/// </param>
/// <param name="RootElement">The element that holds this type at the root of a document; <c>null</c> when there is none.</param>
/// <param name="HasDerivedTypes">Whether another entity derives from this one.</param>
/// <param name="Documentation">What the schema says about it, if anything.</param>
public sealed record EntityModel(
    string WireName,
    string SchemaType,
    string Name,
    string? BaseType,
    bool IsList,
    EquatableArray<MemberModel> Members,
    string? RootElement,
    bool HasDerivedTypes,
    string? Documentation)
{
    /// <summary>
    /// The version of the API that this exists since, where documents of several versions tell and what it belongs to says no more.
    /// </summary>
    public string? Since { get; init; }
}
