using System;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>A type's members sorted by where they stand, with the tables that find them by name.</summary>
internal sealed class EntityLayout
{
    // Fields, here and in what else a first call needs: properties are methods, which have to be compiled before they are called.
    public readonly EntityType? BaseType;
    public readonly EntityMember[] Members;
    public readonly MemberTable Attributes;
    public readonly MemberTable Elements;
    public readonly EntityMember? Text;
    public readonly EntityMember? Item;

    private (int Slot, XmlTag Start)[]? _attributeStarts;
    private XmlTagPair?[]? _elementTags;

    public EntityLayout(EntityType? baseType, EntityMember[] members)
    {
        BaseType = baseType;
        Members = members;
        var attributes = new EntityMember[members.Length];
        var elements = new EntityMember[members.Length];
        int attributeCount = 0;
        int elementCount = 0;
        foreach (EntityMember member in members)
        {
            if (member.Form == MemberForm.Attribute)
            {
                attributes[attributeCount++] = member;
            }
            else if (member.Form == MemberForm.Text)
            {
                Text = member;
            }
            else
            {
                elements[elementCount++] = member;
                Item = member.Form == MemberForm.Item ? member : Item;
            }
        }

        Attributes = new MemberTable(attributes[..attributeCount]);
        Elements = new MemberTable(elements[..elementCount]);
    }

    /// <summary>The slots of the attributes, in schema order, and what precedes the value of each.</summary>
    public (int Slot, XmlTag Start)[] AttributeStarts => _attributeStarts ??= Array.ConvertAll(
        Attributes.Members.ToArray(), member => (member.Slot, member.AttributeStart));

    /// <summary>The tags of each slot that is an element or repeats one; null for all other slots.</summary>
    public XmlTagPair?[] ElementTags => _elementTags ??= Array.ConvertAll(
        Members, member => member.Form is MemberForm.Element or MemberForm.RepeatedElement ? member.Tags : null);
}
