using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Links;

/// <summary>A type as links see it while they are bound, and what they say of it.</summary>
internal sealed class LinkType(string name, string className, string? rootElement)
{
    private List<LinkMember>? _all;
    private Dictionary<string, LinkMember>? _byName;

    public string Name { get; } = name;

    public string ClassName { get; } = className;

    public string? RootElement { get; } = rootElement;

    public LinkType? Base { get; set; }

    public List<LinkMember> OwnMembers { get; } = [];

    /// <summary>The item of a list type; <c>null</c> for any other type.</summary>
    public LinkMember? Item { get; set; }

    /// <summary>Whether some link names the members of this type that it accepts.</summary>
    public bool HasAccessFacts { get; private set; }

    /// <summary>Whether some link accepts this type, or one that derives from it, without saying which members.</summary>
    public bool HasOpenAccess { get; private set; }

    /// <summary>All members, those of the bases first.</summary>
    public IReadOnlyList<LinkMember> AllMembers => _all ??= [.. SelfAndBases().Reverse().SelectMany(type => type.OwnMembers)];

    public void MarkAccessFacts()
    {
        foreach (LinkType type in SelfAndBases())
        {
            type.HasAccessFacts = true;
        }
    }

    public void MarkOpenAccess()
    {
        foreach (LinkType type in SelfAndBases())
        {
            type.HasOpenAccess = true;
        }
    }

    public bool DerivesFrom(string typeName) => SelfAndBases().Any(type => type.Name == typeName);

    /// <summary>Finds a member: by its very name first (element before attribute), then ignoring case and underscores.</summary>
    public LinkMember? Find(string name)
    {
        if (_byName is null)
        {
            _byName = new Dictionary<string, LinkMember>(StringComparer.Ordinal);
            Index(MemberNode.Element);
            Index(MemberNode.Attribute);
        }

        return _byName.TryGetValue(name, out LinkMember? found)
            ? found
            : AllMembers.FirstOrDefault(member => LooseName.Equal(member.Name, name));
    }

    private IEnumerable<LinkType> SelfAndBases()
    {
        for (LinkType? type = this; type is not null; type = type.Base)
        {
            yield return type;
        }
    }

    private void Index(MemberNode node)
    {
        foreach (LinkMember member in AllMembers)
        {
            if (member.Node == node && !_byName!.ContainsKey(member.Name))
            {
                _byName.Add(member.Name, member);
            }
        }
    }
}
