using System;

namespace Rsdl.Runtime;

/// <summary>The name that a type, property or enumerated value has in the documents of the REST API.</summary>
/// <param name="name">The element name, attribute name or enumerated value, exactly as the server writes it.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class WireNameAttribute(string name) : Attribute
{
    /// <summary>The element name, attribute name or enumerated value, exactly as the server writes it.</summary>
    public string Name { get; } = name;
}
