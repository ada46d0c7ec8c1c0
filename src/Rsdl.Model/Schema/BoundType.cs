using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Documents;
using Rsdl.Model.Enums;

namespace Rsdl.Model.Schema;

/// <summary>A complex type while the model is being built: own members resolved, bases linked.</summary>
internal sealed class BoundType(SchemaType source)
{
    private List<BoundMember>? _all;

    public SchemaType Source { get; } = source;

    public string Name => Source.Name;

    public BoundType? Base { get; set; }

    public List<BoundMember> OwnMembers { get; } = [];

    /// <summary>The item of a list type; <c>null</c> for any other type.</summary>
    public BoundMember? Item { get; set; }

    public string? RootElement { get; set; }

    /// <summary>
    /// For a type made for members whose own members have lists of their own: the type of the schema that it stands for.
    /// </summary>
    public BoundType? General { get; set; }

    /// <summary>For such a type: the list that it is named by.</summary>
    public BoundList? Specialisation { get; set; }

    /// <summary>All members, those of the bases first; of several texts the first. No other name occurs twice.</summary>
    public IReadOnlyList<BoundMember> AllMembers => _all ??= Collect();

    public bool DerivesFrom(string typeName)
    {
        for (BoundType? type = this; type is not null; type = type.Base)
        {
            if (type.Name == typeName)
            {
                return true;
            }
        }

        return false;
    }

    public IEnumerable<BoundType> SelfAndBases()
    {
        for (BoundType? type = this; type is not null; type = type.Base)
        {
            yield return type;
        }
    }

    private List<BoundMember> Collect()
    {
        List<BoundMember> all = [];
        bool hasText = false;
        foreach (BoundType type in SelfAndBases().Reverse())
        {
            foreach (BoundMember member in type.OwnMembers.Where(member => !hasText || member.Node != MemberNode.Text))
            {
                hasText |= member.Node == MemberNode.Text;
                all.Add(member);
            }
        }

        return all;
    }
}
