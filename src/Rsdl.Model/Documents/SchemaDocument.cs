namespace Rsdl.Model.Documents;

/// <summary>What one XML schema document says, name by name, before anything is resolved.</summary>
/// <param name="Path">The document's path.</param>
/// <param name="Types">Complex types in document order.</param>
/// <param name="SimpleTypes">Simple types in document order.</param>
/// <param name="Groups">Element groups in document order.</param>
/// <param name="Roots">Global elements in document order.</param>
/// <param name="Problems">What could not be used.</param>
public sealed record SchemaDocument(
    string Path,
    EquatableArray<SchemaType> Types,
    EquatableArray<SchemaSimpleType> SimpleTypes,
    EquatableArray<SchemaGroup> Groups,
    EquatableArray<SchemaRoot> Roots,
    EquatableArray<Problem> Problems)
{
    /// <summary>The schema's own documentation, if any.</summary>
    public string? Documentation { get; init; }
}
