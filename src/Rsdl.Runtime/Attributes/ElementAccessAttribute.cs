using System;

namespace Rsdl.Runtime;

/// <summary>Tells analyzers and readers what a client may do with the element behind a property.</summary>
/// <param name="access">What the links of the RSDL allow.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ElementAccessAttribute(ElementAccess access) : Attribute
{
    /// <summary>What the links of the RSDL allow.</summary>
    public ElementAccess Access { get; } = access;
}
