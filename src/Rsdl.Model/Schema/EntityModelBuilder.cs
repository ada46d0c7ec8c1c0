using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Access;
using Rsdl.Model.Naming;

namespace Rsdl.Model.Schema;

/// <summary>Makes the entities, with C# names, of a bound schema.</summary>
internal sealed class EntityModelBuilder(BoundSchema schema, List<Problem> problems)
{
    /// <summary>What every generated entity has already; a property of that name gets a suffix.</summary>
    public static readonly string[] ReservedMembers =
    [
        "Unrecognized", "EntityDefinition", "SlotCount", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
    ];

    /// <summary>What every generated list has beside <see cref="ReservedMembers"/>.</summary>
    public static readonly string[] ReservedListMembers =
    [
        "Count", "Item", "Items", "Add", "AddRange", "Clear", "Contains", "CopyTo", "IndexOf", "Insert", "Remove", "RemoveAt", "IsReadOnly",
        "GetEnumerator", "Capacity",
    ];

    /// <summary>C# names of complex and simple types by schema name.</summary>
    public IReadOnlyDictionary<string, string> TypeNames { get; } = NameScope.Assign(
        schema.Types.Keys.Concat(schema.SimpleTypes.Select(type => type.Name)).Distinct().Select(name => (name, CSharpName.ToPascalCase(name))),
        [],
        "Type",
        out _);

    public List<EntityModel> Build()
    {
        HashSet<BoundType> bases = [.. schema.Types.Values.Select(PlainBase).Where(type => type is not null).Select(type => type!)];
        return
        [
            .. schema.Types.Values.OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => new EntityModel(
                type.Name,
                TypeNames[type.Name],
                PlainBase(type)?.Name,
                type.Item is not null,
                Members(type).ToEquatableArray(),
                type.RootElement,
                bases.Contains(type),
                type.Source.Documentation)),
        ];
    }

    public List<SimpleTypeModel> SimpleTypes() =>
    [
        .. schema.SimpleTypes.OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => new SimpleTypeModel(
                type.Name,
                TypeNames[type.Name],
                type.Values.Select(value => new SimpleValueModel(value.Value, value.Documentation)).ToEquatableArray(),
                type.Documentation)),
    ];

    /// <summary>The nearest base that is no list; lists are flat in C#, since a class has one base.</summary>
    private static BoundType? PlainBase(BoundType type) =>
        type.Item is not null ? null : type.SelfAndBases().Skip(1).FirstOrDefault(ancestor => ancestor.Item is null);

    private IEnumerable<MemberModel> Members(BoundType type)
    {
        BoundType? plainBase = PlainBase(type);
        HashSet<BoundMember> inherited = plainBase is null ? [] : [.. plainBase.AllMembers];
        BoundMember[] own = [.. type.AllMembers.Where(member => !inherited.Contains(member))];

        // Names are given from the base down, so that a derived type cannot rename what its base has.
        HashSet<string> reserved = new(ReservedMembers, StringComparer.OrdinalIgnoreCase) { TypeNames[type.Name] };
        if (type.Item is not null)
        {
            reserved.UnionWith(ReservedListMembers);
        }

        reserved.UnionWith(plainBase is null ? [] : InheritedNames(plainBase));
        IReadOnlyDictionary<string, string> names = NameScope.Assign(
            own.Where(member => member != type.Item).Select(member => (Key(member), Preferred(member))), reserved, "Element", out IReadOnlyList<string> renamed);
        foreach (string key in renamed)
        {
            BoundMember member = own.First(candidate => Key(candidate) == key);
            problems.Add(new Problem(ProblemKind.NameClash, $"'{member.Name}' of type '{type.Name}' is called '{names[key]}' in C#, since its own name is taken", member.Particle.Place));
        }

        return own.Select(member => Member(type, member, member == type.Item ? "" : names[Key(member)]));
    }

    private static IEnumerable<string> InheritedNames(BoundType type)
    {
        foreach (BoundType ancestor in type.SelfAndBases().Where(ancestor => ancestor.Item is null))
        {
            foreach (BoundMember member in ancestor.OwnMembers)
            {
                yield return Preferred(member);
            }
        }
    }

    private static string Key(BoundMember member) => member.Node switch
    {
        MemberNode.Attribute => "@" + member.Name,
        MemberNode.Text => "#",
        _ => member.Name,
    };

    private static string Preferred(BoundMember member)
    {
        if (member.Node == MemberNode.Text)
        {
            return "Value";
        }

        string name = CSharpName.ToPascalCase(member.Name);
        return member.Repeated ? CSharpName.Plural(name) : name;
    }

    private static MemberModel Member(BoundType type, BoundMember member, string name) => new(
        member.Name,
        name,
        member.Node,
        member.Kind,
        member.Type?.Name,
        member.SimpleType,
        member.Repeated,
        member == type.Item,
        member.Particle.Required,
        member.Choice,
        Access(type, member),
        member.Particle.Documentation);

    private static ElementAccess Access(BoundType type, BoundMember member)
    {
        BoundType owner = member.Owner ?? type;
        bool nothingAcceptsIt = member.Access == ElementAccess.Unknown && owner.HasAccessFacts && !owner.HasOpenAccess && !type.HasOpenAccess;
        return nothingAcceptsIt ? ElementAccess.ReadOnly : member.Access;
    }
}
