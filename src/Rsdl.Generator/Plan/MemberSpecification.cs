using System.Text;
using Rsdl.Model.Schema;

namespace Rsdl.Generator.Plan;

/// <summary>The members of a type as text. The grammar is that of <c>EntityTypes</c> in the runtime.</summary>
internal static class MemberSpecification
{
    public static string Of(EntityModel entity)
    {
        StringBuilder text = new();
        foreach (MemberModel member in entity.Members)
        {
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            Append(text, member);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, MemberModel member)
    {
        text.Append(member.IsItem ? "*" : member.Node switch { MemberNode.Attribute => "@", MemberNode.Text => "#", _ => "" });
        text.Append(member.WireName).Append(':');
        char kind = member.Kind switch
        {
            ValueKind.Boolean => 'b',
            ValueKind.Int32 or ValueKind.EventCode => 'i',
            ValueKind.Int64 => 'l',
            ValueKind.Decimal => 'm',
            ValueKind.Double => 'd',
            ValueKind.DateTime => 't',
            ValueKind.Entity => 'e',
            _ => member.Enum is null ? 's' : 'n',
        };
        text.Append(member.Repeated && !member.IsItem ? char.ToUpperInvariant(kind) : kind);
        if (member.EntityType is { } type)
        {
            text.Append('=').Append(type);
        }
    }
}
