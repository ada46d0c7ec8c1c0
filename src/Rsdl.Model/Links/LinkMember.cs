using Rsdl.Model.Access;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Links;

/// <summary>An element or attribute as links see it while they are bound, and what they say of it.</summary>
internal sealed class LinkMember(string name, MemberNode node, bool repeated, LinkType? type, LinkType owner)
{
    public string Name { get; } = name;

    public MemberNode Node { get; } = node;

    public bool Repeated { get; } = repeated;

    /// <summary>For an entity: its type.</summary>
    public LinkType? Type { get; } = type;

    /// <summary>The type that declares it.</summary>
    public LinkType Owner { get; } = owner;

    /// <summary>What the links that were bound so far accept it for.</summary>
    public ElementAccess Access { get; set; }
}
