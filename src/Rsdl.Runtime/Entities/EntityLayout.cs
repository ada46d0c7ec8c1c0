using System;

namespace Rsdl.Runtime;

/// <summary>A type's members sorted by where they stand, with the tables that find them by name.</summary>
internal sealed class EntityLayout
{
    public EntityLayout(EntityMember[] members)
    {
        Attributes = new MemberTable(Array.FindAll(members, member => member.IsAttribute));
        Elements = new MemberTable(Array.FindAll(members, member => !member.IsAttribute && !member.IsText));
        Text = Array.Find(members, member => member.IsText);
        Item = Array.Find(members, member => member.IsItem);
    }

    public MemberTable Attributes { get; }

    public MemberTable Elements { get; }

    public EntityMember? Text { get; }

    public EntityMember? Item { get; }
}
