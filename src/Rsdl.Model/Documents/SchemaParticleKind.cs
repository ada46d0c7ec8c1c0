namespace Rsdl.Model.Documents;

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
