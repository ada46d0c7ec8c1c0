using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Access;

/// <summary>What all links together say of the members of a schema.</summary>
internal sealed class AccessFacts
{
    private static readonly TypeAccess Nothing = new("", false, false, default);

    private readonly Dictionary<string, TypeAccess> _types;

    public AccessFacts(EquatableArray<TypeAccess> types) =>
        _types = types.ToDictionary(type => type.Type, StringComparer.Ordinal);

    /// <summary>What the links say of a member that a type has, be it its own or that of a base.</summary>
    public ElementAccess Of(BoundType type, BoundMember member)
    {
        TypeAccess owner = Find(member.Owner ?? type);
        foreach (MemberAccess access in owner.Members)
        {
            if (access.Name == member.Name && access.Node == member.Node)
            {
                return access.Access;
            }
        }

        bool everyLinkTells = owner.IsNamed && !owner.IsOpen && !Find(type).IsOpen;
        return everyLinkTells ? ElementAccess.ReadOnly : ElementAccess.Unknown;
    }

    private TypeAccess Find(BoundType type) => _types.TryGetValue(type.Name, out TypeAccess? access) ? access : Nothing;
}

/// <summary>What links say of a type.</summary>
/// <param name="Type">The type's name in the schema.</param>
/// <param name="IsNamed">Whether some link names the members that it accepts.</param>
/// <param name="IsOpen">Whether some link accepts the type, or one that derives from it, without saying which members.</param>
/// <param name="Members">The type's own members that some link accepts.</param>
internal sealed record TypeAccess(string Type, bool IsNamed, bool IsOpen, EquatableArray<MemberAccess> Members)
{
    public static TypeAccess Of(LinkType type) => new(
        type.Name,
        type.HasAccessFacts,
        type.HasOpenAccess,
        type.OwnMembers.Where(member => member.Access != ElementAccess.Unknown)
            .Select(member => new MemberAccess(member.Node, member.Name, member.Access)).ToEquatableArray());
}

/// <summary>What links accept a member for.</summary>
/// <param name="Node">Element or attribute.</param>
/// <param name="Name">The member's name in the schema.</param>
/// <param name="Access">What it is accepted for.</param>
internal sealed record MemberAccess(MemberNode Node, string Name, ElementAccess Access);
