using Rsdl.Model.Documents;
using Rsdl.Model.Enums;

namespace Rsdl.Model.Schema;

/// <summary>A member while the model is being built.</summary>
internal sealed class BoundMember(SchemaParticle particle, string name, MemberNode node)
{
    public SchemaParticle Particle { get; } = particle;

    public string Name { get; } = name;

    public MemberNode Node { get; } = node;

    public ValueKind Kind { get; set; }

    /// <summary>The type that declares it.</summary>
    public BoundType? Owner { get; set; }

    /// <summary>For an entity: its type.</summary>
    public BoundType? Type { get; set; }

    public string? SimpleType { get; set; }

    /// <summary>The list that its values come from, if it has one.</summary>
    public BoundList? List { get; set; }

    public bool Repeated => Particle.Repeated;

    public int Choice { get; set; }
}
