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
}
