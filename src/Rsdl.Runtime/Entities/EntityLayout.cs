using System;
using System.Collections.Generic;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>A type's members sorted by where they stand, with the tables that find them by name.</summary>
internal sealed class EntityLayout
{
    private readonly EntityMember[] _members;
    private (int Slot, XmlTag Start)[]? _attributeStarts;
    private XmlTagPair?[]? _elementTags;

    public EntityLayout(EntityMember[] members)
    {
        _members = members;
        List<EntityMember> attributes = [];
        List<EntityMember> elements = [];
        foreach (EntityMember member in members)
        {
            switch (member.Form)
            {
                case MemberForm.Attribute:
                    attributes.Add(member);
                    break;
                case MemberForm.Text:
                    Text = member;
                    break;
                case MemberForm.Item:
                    Item = member;
                    elements.Add(member);
                    break;
                default:
                    elements.Add(member);
                    break;
            }
        }

        Attributes = new MemberTable([.. attributes]);
        Elements = new MemberTable([.. elements]);
    }

    public MemberTable Attributes { get; }

    public MemberTable Elements { get; }

    /// <summary>The slots of the attributes, in schema order, and what precedes the value of each.</summary>
    public (int Slot, XmlTag Start)[] AttributeStarts => _attributeStarts ??= Array.ConvertAll(
        Attributes.Members.ToArray(), member => (member.Slot, member.AttributeStart));

    /// <summary>The tags of each slot that is an element or repeats one; null for all other slots.</summary>
    public XmlTagPair?[] ElementTags => _elementTags ??= Array.ConvertAll(
        _members, member => member.Form is MemberForm.Element or MemberForm.RepeatedElement ? member.Tags : null);

    public EntityMember? Text { get; }

    public EntityMember? Item { get; }
}
