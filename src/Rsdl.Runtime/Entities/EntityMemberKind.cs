namespace Rsdl.Runtime;

#pragma warning disable CA1720 // The kinds are named after the .NET types that the properties have.

/// <summary>What the content of an entity's member is.</summary>
public enum EntityMemberKind
{
    /// <summary>Text, as it stands; a <see cref="string"/>.</summary>
    Text,

    /// <summary><c>true</c> or <c>false</c>; a <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>A whole number of at most 32 bits; an <see cref="int"/>.</summary>
    Int32,

    /// <summary>A whole number of at most 64 bits; a <see cref="long"/>.</summary>
    Int64,

    /// <summary>A decimal number; a <see cref="decimal"/>.</summary>
    Decimal,

    /// <summary>A floating-point number; a <see cref="double"/>.</summary>
    Double,

    /// <summary>A point in time; a <see cref="System.DateTimeOffset"/>.</summary>
    DateTime,

    /// <summary>An <see cref="Runtime.Entity"/> of its own.</summary>
    Entity,
}
