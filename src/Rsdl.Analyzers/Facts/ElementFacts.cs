using System.Collections.Immutable;

namespace Rsdl.Analyzers.Facts;

/// <summary>What a property says of the element or attribute that it stands for.</summary>
/// <param name="Name">The name on the wire; empty for the element's own text.</param>
/// <param name="Access">What some link of the API accepts.</param>
internal sealed record ElementFacts(string Name, ElementAccess Access)
{
    /// <summary>The way to the element from what it is an element of.</summary>
    public ImmutableArray<string> Path { get; } = ImmutableArray.Create(Name);

    /// <summary>
    /// Whether no link accepts the element. An identifier or address refers to a resource: what a link accepts of those is told by
    /// its signature only.
    /// </summary>
    public bool IsReadOnly => (Access & ElementAccess.ReadOnly) != 0 && Name is not ("id" or "href");
}
