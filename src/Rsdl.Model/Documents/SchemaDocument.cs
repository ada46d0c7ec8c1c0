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
    EquatableArray<Problem> Problems);

/// <summary>A global element: a representation's root.</summary>
/// <param name="Name">The element's name.</param>
/// <param name="Type">The name of its type.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SchemaRoot(string Name, string Type, SourcePlace Place);

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

/// <summary>A named group of particles.</summary>
public sealed record SchemaGroup(string Name, EquatableArray<SchemaParticle> Particles, SourcePlace Place);

/// <summary>What a particle is.</summary>
public enum SchemaParticleKind
{
    /// <summary>An element with a name and a type.</summary>
    Element,

    /// <summary>A reference to a global element.</summary>
    ElementReference,

    /// <summary>A reference to a group.</summary>
    GroupReference,

    /// <summary>An attribute.</summary>
    Attribute,
}

/// <summary>One member of a complex type or group.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name, or for references the name of what is referred to.</param>
/// <param name="Type">The type's name with its prefix as <c>xs:</c> for schema types; <c>null</c> for references.</param>
/// <param name="Required">Whether the schema demands it (minOccurs of at least one, or use="required").</param>
/// <param name="Repeated">Whether it can occur more than once (maxOccurs greater than one or unbounded).</param>
/// <param name="Choice">The number, from 1 within its type or group, of the <c>xs:choice</c> that it belongs to; 0 for none.</param>
/// <param name="PropertyHint">The <c>jaxb:property</c> name, if any.</param>
/// <param name="Documentation">The member's documentation, trimmed, if any.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SchemaParticle(
    SchemaParticleKind Kind,
    string Name,
    string? Type,
    bool Required,
    bool Repeated,
    int Choice,
    string? PropertyHint,
    string? Documentation,
    SourcePlace Place);

/// <summary>A simple type: a restriction of text, mostly with the values that it allows.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Base">The restricted type, such as <c>xs:string</c>.</param>
/// <param name="Values">The allowed values in document order; empty when the type has no enumeration.</param>
/// <param name="Documentation">The type's documentation, if any.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SchemaSimpleType(
    string Name,
    string Base,
    EquatableArray<string> Values,
    string? Documentation,
    SourcePlace Place);
