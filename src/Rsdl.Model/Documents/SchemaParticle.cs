namespace Rsdl.Model.Documents;

/// <summary>One member of a complex type or group.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name, or for references the name of what is referred to.</param>
/// <param name="Type">The type's name with its prefix as <c>xs:</c> for schema types; <c>null</c> for references.</param>
/// <param name="Required">Whether the schema demands it (minOccurs of at least one, or use="required");
/// within a choice: when the particle's alternative is taken.</param>
/// <param name="Repeated">Whether it can occur more than once (maxOccurs greater than one or unbounded).</param>
/// <param name="Choice">The number, from 1 within its type or group, of the innermost <c>xs:choice</c> that it
/// belongs to; 0 for none.</param>
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
    SourcePlace Place)
{
    /// <summary>Every choice that the particle is part of, outermost first; <see cref="Choice"/> numbers the innermost.</summary>
    public EquatableArray<SchemaAlternative> Alternatives { get; init; }

    /// <summary>The value that an absent or empty member stands for, if any.</summary>
    public string? Default { get; init; }

    /// <summary>The only value that the member can have, if any.</summary>
    public string? Fixed { get; init; }
}
