namespace Rsdl.Model.Documents;

/// <summary>A complex type.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Base">The complex type that it extends, if any.</param>
/// <param name="TextType">For simple content: the type of the element's text, such as <c>xs:boolean</c>.</param>
/// <param name="Particles">Own content in document order; groups are references.</param>
/// <param name="Documentation">The type's documentation, trimmed, if any.</param>
/// <param name="ClassHint">The <c>jaxb:class</c> name, if any.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SchemaType(
    string Name,
    string? Base,
    string? TextType,
    EquatableArray<SchemaParticle> Particles,
    string? Documentation,
    string? ClassHint,
    SourcePlace Place);
