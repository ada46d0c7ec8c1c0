using System;

namespace Rsdl.Runtime;

/// <summary>A document is well-formed, but no type of representation is known for its root element.</summary>
/// <param name="rootName">The name of the root element.</param>
public sealed class UnknownRootElementException(string rootName)
    : FormatException($"No representation has the root element <{rootName}>.")
{
    /// <summary>The name of the root element.</summary>
    public string RootName { get; } = rootName;
}
