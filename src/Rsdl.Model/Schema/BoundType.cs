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

    /// <summary>All members, those of the bases first. A name that a base has too is the base's.</summary>
    public IReadOnlyList<BoundMember> AllMembers => _all ??= Collect();

    public bool DerivesFrom(string typeName) => SelfAndBases().Any(type => type.Name == typeName);

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
        HashSet<(MemberNode, string)> seen = [];
        foreach (BoundType type in SelfAndBases().Reverse())
        {
            all.AddRange(type.OwnMembers.Where(member => seen.Add((member.Node, member.Name))));
        }

        return all;
    }
}
