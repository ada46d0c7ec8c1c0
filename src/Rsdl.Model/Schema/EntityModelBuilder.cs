using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Access;
using Rsdl.Model.Enums;
using Rsdl.Model.Naming;

namespace Rsdl.Model.Schema;

/// <summary>Makes the entities, with C# names, of a bound schema.</summary>
internal sealed class EntityModelBuilder(
    BoundSchema schema,
    IReadOnlyDictionary<string, string> typeNames,
    NameOverrides overrides,
    AccessFacts access,
    List<Problem> problems)
{
    /// <summary>What every generated entity has already; a property of that name gets a suffix.</summary>
    public static readonly string[] ReservedMembers =
    [
        "Unrecognized", "EntityDefinition", "SlotCount", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize",
        "ReferenceEquals",
        "GetBoolean", "GetDateTime", "GetDecimal", "GetDouble", "GetEntity", "GetEntityType", "GetEnum", "GetInt32", "GetInt64", "GetList",
        "GetText",
        "SetBoolean", "SetDateTime", "SetDecimal", "SetDouble", "SetEntity", "SetEnum", "SetInt32", "SetInt64", "SetList", "SetText",
    ];

    /// <summary>What every generated list has beside <see cref="ReservedMembers"/>.</summary>
    public static readonly string[] ReservedListMembers =
    [
        "Count", "Item", "Items", "Add", "AddRange", "Clear", "Contains", "CopyTo", "IndexOf", "Insert", "Remove", "RemoveAt",
        "IsReadOnly", "GetEnumerator", "Capacity",
    ];

    private static readonly HashSet<string> ReservedInEntities = new(ReservedMembers, StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> ReservedInLists =
        new(ReservedMembers.Concat(ReservedListMembers), StringComparer.OrdinalIgnoreCase);

    private readonly StringPool _strings = new();
    private readonly Dictionary<string, string> _singleNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _repeatedNames = new(StringComparer.Ordinal);
    private readonly Dictionary<BoundType, IReadOnlyDictionary<string, string>> _memberNames = [];

    public List<EntityModel> Build(EnumModelBuilder enums)
    {
        HashSet<BoundType?> bases = [.. schema.Types.Values.Select(PlainBase)];
        return
        [
            .. schema.Types.Values.OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => new EntityModel(
                type.Name,
                type.General?.Name ?? type.Name,
                typeNames[type.Name],
                PlainBase(type)?.Name,
                type.Item is not null,
                Members(type, enums).ToEquatableArray(),
                type.RootElement,
                bases.Contains(type),
                type.Source.Documentation)),
        ];
    }

    /// <summary>The nearest base that is no list; lists are flat in C#, since a class has one base.</summary>
    private static BoundType? PlainBase(BoundType type) =>
        type.Item is not null ? null : type.SelfAndBases().Skip(1).FirstOrDefault(ancestor => ancestor.Item is null);

    private IEnumerable<MemberModel> Members(BoundType type, EnumModelBuilder enums)
    {
        IReadOnlyDictionary<string, string> names = MemberNames(type);
        return Declared(type).Select(member => Member(type, member, member == type.Item ? "" : _strings.Share(names[Key(member)]), enums));
    }

    /// <summary>The members that the C# class declares: those that its C# base does not have.</summary>
    private static IEnumerable<BoundMember> Declared(BoundType type) => type.AllMembers.Skip(PlainBase(type)?.AllMembers.Count ?? 0);

    /// <summary>Names are given from the base down, so that a derived type cannot rename what its base has.</summary>
    private IReadOnlyDictionary<string, string> MemberNames(BoundType type)
    {
        if (_memberNames.TryGetValue(type, out IReadOnlyDictionary<string, string>? known))
        {
            return known;
        }

        BoundMember[] named = [.. Declared(type).Where(member => member != type.Item)];
        IReadOnlyDictionary<string, string> names = NameScope.Assign(
            named.Select(member => (Key(member), Preferred(type, member))),
            () => OpenScope(type),
            "Element",
            out IReadOnlyList<string> renamed);
        if (renamed.Count > 0)
        {
            problems.AddRange(named.Where(member => renamed.Contains(Key(member))).Select(member => new Problem(
                ProblemKind.NameClash,
                $"'{member.Name}' of type '{type.Name}' is called '{names[Key(member)]}' in C#, since its own name is taken",
                member.Particle.Place)));
        }

        _memberNames.Add(type, names);
        return names;
    }

    private NameScope OpenScope(BoundType type)
    {
        NameScope scope = new(type.Item is null ? ReservedInEntities : ReservedInLists);
        scope.Reserve([typeNames[type.Name]]);
        for (BoundType? ancestor = PlainBase(type); ancestor is not null; ancestor = PlainBase(ancestor))
        {
            scope.Reserve(MemberNames(ancestor).Values);
        }

        return scope;
    }

    private static string Key(BoundMember member) => member.Node switch
    {
        MemberNode.Attribute => "@" + member.Name,
        MemberNode.Text => "#",
        _ => member.Name,
    };

    private string Preferred(BoundType type, BoundMember member)
    {
        BoundType owner = member.Owner ?? type;
        if (overrides.MemberName((owner.General ?? owner).Name, member.Name) is { } given)
        {
            return given;
        }

        if (member.Node == MemberNode.Text)
        {
            return "Value";
        }

        // The same names come again in type after type.
        Dictionary<string, string> known = member.Repeated ? _repeatedNames : _singleNames;
        if (!known.TryGetValue(member.Name, out string? preferred))
        {
            string name = CSharpName.ToPascalCase(member.Name);
            preferred = member.Repeated ? CSharpName.Plural(name) : name;
            known.Add(member.Name, preferred);
        }

        return preferred;
    }

    private MemberModel Member(BoundType type, BoundMember member, string name, EnumModelBuilder enums) => new(
        member.Name,
        name,
        member.Node,
        member.Kind,
        member.Type?.Name,
        member.List is { IsOpen: false } closed ? enums.NameOf(closed) : null,
        member.List is { IsOpen: true } open ? enums.NameOf(open) : null,
        member.Repeated,
        member == type.Item,
        member.Particle.Required,
        member.Choice,
        access.Of(type, member),
        member.Particle.Documentation);
}
