using System.Collections.Generic;

namespace Rsdl.Runtime;

/// <summary>A type's members sorted by where they stand, with the tables that find them by name.</summary>
internal sealed class EntityLayout
{
    public EntityLayout(EntityMember[] members)
    {
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

    public EntityMember? Text { get; }

    public EntityMember? Item { get; }
}
