using Rsdl.Model.Schema;

namespace Rsdl.Model.Links;

/// <summary>What nested parameters are about.</summary>
/// <param name="Type">The item's type; <c>null</c> when the item has no members, or was not found.</param>
/// <param name="Element">The item's element name.</param>
internal sealed record ParameterScope(LinkType? Type, string Element)
{
    /// <summary>Whether a nested name means the item itself, which has no members (<c>usage</c> below <c>usages.usage</c>).</summary>
    public bool IsItem(string name) => Type is null && LooseName.Equal(name.Trim(), Element);
}
