namespace Rsdl.Model.Documents;

/// <summary>A named group of particles.</summary>
public sealed record SchemaGroup(string Name, EquatableArray<SchemaParticle> Particles, SourcePlace Place)
{
    /// <summary>The group's documentation, trimmed, if any.</summary>
    public string? Documentation { get; init; }
}
