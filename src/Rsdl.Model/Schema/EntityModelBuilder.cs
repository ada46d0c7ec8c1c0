using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Access;
using Rsdl.Model.Enums;
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

    private readonly BoundSchema _schema;
    private readonly NameOverrides _overrides;
    private readonly List<Problem> _problems;
    private readonly StringPool _strings = new();
    private readonly Dictionary<string, string> _typeNames = new(StringComparer.Ordinal);
    private readonly Dictionary<BoundType, IReadOnlyDictionary<string, string>> _memberNames = [];

    public EntityModelBuilder(BoundSchema schema, NameOverrides overrides, List<Problem> problems)
    {
        _schema = schema;
        _overrides = overrides;
        _problems = problems;

        // Types of the schema come first, so that none loses its name to one made for a member's values.
        AssignTypeNames(schema.Types.Values.Where(type => type.General is null));
        AssignTypeNames(schema.Types.Values.Where(type => type.General is not null));
    }

    /// <summary>C# names of complex types by schema name.</summary>
    public IReadOnlyDictionary<string, string> TypeNames => _typeNames;

    public List<EntityModel> Build(EnumModelBuilder enums)
    {
        HashSet<BoundType?> bases = [.. _schema.Types.Values.Select(PlainBase)];
        return
        [
            .. _schema.Types.Values.OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => new EntityModel(
                type.Name,
                type.General?.Name ?? type.Name,
                TypeNames[type.Name],
                PlainBase(type)?.Name,
                type.Item is not null,
                Members(type, enums).ToEquatableArray(),
                type.RootElement,
                bases.Contains(type),
                type.Source.Documentation)),
        ];
    }

    private void AssignTypeNames(IEnumerable<BoundType> types)
    {
        IReadOnlyDictionary<string, string> names = NameScope.Assign(
            types.Select(type => (type.Name, _overrides.TypeName(type.Name) ?? PreferredTypeName(type))),
            _typeNames.Values,
            "Type",
            out IReadOnlyList<string> renamed);
        foreach (KeyValuePair<string, string> name in names)
        {
            _typeNames.Add(name.Key, name.Value);
        }

        foreach (string name in renamed)
        {
            ReportRename($"Type '{name}'", _typeNames[name], _schema.Types[name].Source.Place);
        }
    }

    /// <summary>A type made for one member's values is named by their list: that of <c>vm_states</c> is <c>VmStatus</c>.</summary>
    private static string PreferredTypeName(BoundType type)
    {
        if (type.General is not { } general || type.Specialisation is not { } list)
        {
            return CSharpName.ToPascalCase(type.Name);
        }

        string name = CSharpName.Singular(CSharpName.ToPascalCase(list.Name));
        string generalName = CSharpName.ToPascalCase(general.Name);
        string? ending = new[] { "State", "Status", generalName }
            .FirstOrDefault(candidate => name.EndsWith(candidate, StringComparison.Ordinal));
        return name.Substring(0, name.Length - (ending?.Length ?? 0)) + generalName;
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
            named.Select(member => (Key(member), Preferred(type, member))), reserved, "Element", out IReadOnlyList<string> renamed);
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

    private string Preferred(BoundType type, BoundMember member)
    {
        BoundType owner = member.Owner ?? type;
        if (_overrides.MemberName((owner.General ?? owner).Name, member.Name) is { } given)
        {
            return given;
        }

        if (member.Node == MemberNode.Text)
        {
            return "Value";
        }

        string name = CSharpName.ToPascalCase(member.Name);
        return member.Repeated ? CSharpName.Plural(name) : name;
    }

    private static MemberModel Member(BoundType type, BoundMember member, string name, EnumModelBuilder enums) => new(
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
        Access(type, member),
        member.Particle.Documentation);

    private static ElementAccess Access(BoundType type, BoundMember member)
    {
        BoundType owner = member.Owner ?? type;
        bool everyLinkTells = owner.HasAccessFacts && !owner.HasOpenAccess && !type.HasOpenAccess;
        return member.Access == ElementAccess.Unknown && everyLinkTells ? ElementAccess.ReadOnly : member.Access;
    }
}
