using System;

namespace Rsdl.Runtime;

/// <summary>Says which element or attribute of the XML a generated property stands for, and what the API's links allow for it.</summary>
/// <param name="name">The name on the wire; empty for the element's own text.</param>
/// <param name="access">What some link of the API accepts; <see cref="ElementAccess.Unknown"/> when the API does not tell.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ElementAttribute(string name, ElementAccess access = ElementAccess.Unknown) : Attribute
{
    /// <summary>Marks the property of an element's own text.</summary>
    /// <param name="access">What some link of the API accepts.</param>
    public ElementAttribute(ElementAccess access = ElementAccess.Unknown)
        : this("", access)
    {
    }

    /// <summary>The name on the wire; empty for the element's own text.</summary>
    public string Name { get; } = name;

    /// <summary>What some link of the API accepts.</summary>
    public ElementAccess Access { get; } = access;
}
