namespace Rsdl.Model.Documents;

/// <summary>A simple type: a restriction of text, mostly with the values that it allows.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Base">The restricted type, such as <c>xs:string</c>.</param>
/// <param name="Values">The allowed values in document order; empty when the type has no enumeration.</param>
/// <param name="Documentation">The type's documentation, if any.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SchemaSimpleType(
    string Name,
    string Base,
    EquatableArray<SchemaValue> Values,
    string? Documentation,
    SourcePlace Place);
