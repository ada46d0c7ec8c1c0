using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Documents;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Enums;

/// <summary>Gives members the list that their values come from.</summary>
internal sealed class EnumBinder(BoundSchema schema, IReadOnlyDictionary<string, BoundList> lists, List<Problem> problems)
{
    private const string EventType = "Event";
    private const string EventCodeMember = "code";

    private readonly Dictionary<string, BoundType> _specialTypes = new(StringComparer.Ordinal);

    /// <summary>Binds the members that the model knows of, then those that the user names, which win.</summary>
    /// <returns>Types made for members whose own members have a list of their own, such as a machine's status.</returns>
    public IReadOnlyCollection<BoundType> Bind(OverridesDocument? overrides)
    {
        BindSimpleTypes();
        SortedDictionary<(string Type, string Member), string?> bindings = [];
        foreach (BuiltInBinding binding in BuiltInBindings.All.Where(binding => lists.ContainsKey(binding.List)))
        {
            bindings[(binding.Type, binding.Member)] = binding.List;
        }

        foreach (BindingOverride binding in overrides?.Bindings ?? default)
        {
            if (Check(binding) is { } why)
            {
                problems.Add(new Problem(ProblemKind.UnknownBinding, $"The binding of '{binding.Member}' of '{binding.Type}' is left out: {why}", binding.Place));
            }
            else
            {
                bindings[(binding.Type, binding.Member)] = binding.List;
            }
        }

        foreach (IGrouping<(string Type, string Member), KeyValuePair<(string Type, string Member), string?>> group in bindings
            .GroupBy(binding => (binding.Key.Type, Member: binding.Key.Member.Split('.')[0])))
        {
            Bind(group.Key.Type, group.Key.Member, group);
        }

        foreach (BoundMember member in schema.Types.Values.Concat(_specialTypes.Values).SelectMany(type => type.OwnMembers))
        {
            if (member.List is { } list)
            {
                list.IsUsed = true;
            }
        }

        if (FindOwn(EventType, EventCodeMember) is { Kind: ValueKind.Int32 } code)
        {
            code.Kind = ValueKind.EventCode;
        }

        return _specialTypes.Values;
    }

    private void BindSimpleTypes()
    {
        foreach (BoundMember member in schema.Types.Values.SelectMany(type => type.OwnMembers))
        {
            if (member.SimpleType is { } simpleType && lists.TryGetValue(simpleType, out BoundList? list))
            {
                member.List = list;
            }
        }
    }

    private string? Check(BindingOverride binding)
    {
        string[] path = binding.Member.Split('.');
        if (!schema.Types.ContainsKey(binding.Type))
        {
            return $"the schema has no type '{binding.Type}'";
        }

        BoundMember? member = FindOwn(binding.Type, path[0]);
        if (path.Length == 2)
        {
            member = member?.Type?.Find(path[1]);
        }

        return member is null || path.Length > 2 ? "the type itself declares no such member"
            : member.Kind != ValueKind.Text ? "the member is no text"
            : binding.List is { } list && !lists.ContainsKey(list) ? $"there is no list '{list}'"
            : null;
    }

    private void Bind(string type, string memberName, IEnumerable<KeyValuePair<(string Type, string Member), string?>> bindings)
    {
        if (FindOwn(type, memberName) is not { } member)
        {
            return;
        }

        List<(string Child, BoundList List)> children = [];
        foreach (KeyValuePair<(string Type, string Member), string?> binding in bindings)
        {
            BoundList? list = binding.Value is null ? null : lists[binding.Value];
            if (binding.Key.Member == memberName)
            {
                member.List = member.Kind == ValueKind.Text ? list : null;
            }
            else if (list is not null && member.Type?.Find(binding.Key.Member.Substring(memberName.Length + 1)) is { Kind: ValueKind.Text } child)
            {
                children.Add((child.Name, list));
            }
        }

        if (children.Count > 0 && member.Type is { } general)
        {
            member.Type = Specialise(general, children);
        }
    }

    /// <summary>A type like the general one whose members have these lists; one for each combination of lists.</summary>
    private BoundType Specialise(BoundType general, List<(string Child, BoundList List)> children)
    {
        (string Child, BoundList List)[] ordered = [.. children.OrderBy(child => child.Child == "state" ? 0 : 1).ThenBy(child => child.Child, StringComparer.Ordinal)];
        string key = general.Name + "." + string.Join(".", ordered.Select(child => child.List.Name));
        if (_specialTypes.TryGetValue(key, out BoundType? special))
        {
            return special;
        }

        special = new BoundType(general.Source with { Name = key, Base = null })
        {
            General = general,
            Specialisation = ordered[0].List,
            Item = general.Item,
        };
        special.OwnMembers.AddRange(general.AllMembers.Select(member => new BoundMember(member.Particle, member.Name, member.Node)
        {
            Owner = special,
            Kind = member.Kind,
            Type = member.Type,
            SimpleType = member.SimpleType,
            Choice = member.Choice,
            List = ordered.FirstOrDefault(child => child.Child == member.Name).List ?? member.List,
        }));
        _specialTypes.Add(key, special);
        return special;
    }

    private BoundMember? FindOwn(string type, string member) =>
        schema.Types.TryGetValue(type, out BoundType? owner) ? owner.OwnMembers.FirstOrDefault(own => own.Name == member) : null;
}
