using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Access;
using Rsdl.Model.Documents;
using Rsdl.Model.Naming;

namespace Rsdl.Model.Schema;

/// <summary>Makes the entities, with C# names, of a bound schema.</summary>
internal sealed class EntityModelBuilder
{
    /// <summary>What every generated entity has already; a property of that name gets a suffix.</summary>
    public static readonly string[] ReservedMembers =
    [
        "Unrecognized", "EntityDefinition", "SlotCount", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize",
        "ReferenceEquals",
    ];

    /// <summary>What every generated list has beside <see cref="ReservedMembers"/>.</summary>
    public static readonly string[] ReservedListMembers =
    [
        "Count", "Item", "Items", "Add", "AddRange", "Clear", "Contains", "CopyTo", "IndexOf", "Insert", "Remove", "RemoveAt",
        "IsReadOnly", "GetEnumerator", "Capacity",
    ];

    private readonly BoundSchema _schema;
    private readonly List<Problem> _problems;
    private readonly Dictionary<BoundType, IReadOnlyDictionary<string, string>> _memberNames = [];

    public EntityModelBuilder(BoundSchema schema, List<Problem> problems)
    {
        _schema = schema;
        _problems = problems;
        Dictionary<string, SourcePlace> places = new(StringComparer.Ordinal);
        foreach (SchemaSimpleType type in schema.SimpleTypes)
        {
            places[type.Name] = type.Place;
        }

        foreach (BoundType type in schema.Types.Values)
        {
            places[type.Name] = type.Source.Place;
        }

        TypeNames = NameScope.Assign(
            places.Keys.Select(name => (name, CSharpName.ToPascalCase(name))), [], "Type", out IReadOnlyList<string> renamed);
        foreach (string name in renamed)
        {
            ReportRename($"Type '{name}'", TypeNames[name], places[name]);
        }
    }

    /// <summary>C# names of complex and simple types by schema name.</summary>
    public IReadOnlyDictionary<string, string> TypeNames { get; }

    public List<EntityModel> Build()
    {
        HashSet<BoundType?> bases = [.. _schema.Types.Values.Select(PlainBase)];
        return
        [
            .. _schema.Types.Values.OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => new EntityModel(
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
        .. _schema.SimpleTypes.OrderBy(type => type.Name, StringComparer.Ordinal)
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
        IReadOnlyDictionary<string, string> names = MemberNames(type);
        return Declared(type).Select(member => Member(type, member, member == type.Item ? "" : names[Key(member)]));
    }

    /// <summary>The members that the C# class declares: those that its C# base does not have.</summary>
    private static BoundMember[] Declared(BoundType type) =>
        [.. type.AllMembers.Except(PlainBase(type)?.AllMembers ?? [])];

    /// <summary>Names are given from the base down, so that a derived type cannot rename what its base has.</summary>
    private IReadOnlyDictionary<string, string> MemberNames(BoundType type)
    {
        if (_memberNames.TryGetValue(type, out IReadOnlyDictionary<string, string>? known))
        {
            return known;
        }

        HashSet<string> reserved = new(ReservedMembers, StringComparer.OrdinalIgnoreCase) { TypeNames[type.Name] };
        reserved.UnionWith(type.Item is null ? [] : ReservedListMembers);
        for (BoundType? ancestor = PlainBase(type); ancestor is not null; ancestor = PlainBase(ancestor))
        {
            reserved.UnionWith(MemberNames(ancestor).Values);
        }

        BoundMember[] named = [.. Declared(type).Where(member => member != type.Item)];
        IReadOnlyDictionary<string, string> names = NameScope.Assign(
            named.Select(member => (Key(member), Preferred(member))), reserved, "Element", out IReadOnlyList<string> renamed);
        foreach (BoundMember member in named.Where(member => renamed.Contains(Key(member))))
        {
            ReportRename($"'{member.Name}' of type '{type.Name}'", names[Key(member)], member.Particle.Place);
        }

        _memberNames.Add(type, names);
        return names;
    }

    private void ReportRename(string what, string name, SourcePlace place) => _problems.Add(new Problem(
        ProblemKind.NameClash, $"{what} is called '{name}' in C#, since its own name is taken", place));

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
        bool everyLinkTells = owner.HasAccessFacts && !owner.HasOpenAccess && !type.HasOpenAccess;
        return member.Access == ElementAccess.Unknown && everyLinkTells ? ElementAccess.ReadOnly : member.Access;
    }
}
