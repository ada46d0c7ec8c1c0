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

    private readonly Dictionary<(string Type, string Member), string?> _bindings = [];
    private readonly SortedDictionary<string, (BoundType Type, Child[] Children)> _specialTypes = new(StringComparer.Ordinal);

    /// <summary>Binds the members that the model knows of, then those that the user names, which win.</summary>
    /// <returns>Types made for members whose own members have a list of their own, such as a machine's status.</returns>
    public IReadOnlyList<BoundType> Bind(OverridesDocument? overrides)
    {
        BindSimpleTypes();
        CollectBindings(overrides);
        foreach (IGrouping<(string Type, string Member), KeyValuePair<(string Type, string Member), string?>> group in _bindings
            .GroupBy(binding => (binding.Key.Type, Member: binding.Key.Member.Split('.')[0])))
        {
            Bind(group.Key.Type, group.Key.Member, group);
        }

        // Only now, since a special type has the members of the general one with what was bound to these.
        foreach ((BoundType type, Child[] children) in _specialTypes.Values)
        {
            CopyMembers(type, children);
        }

        BoundType[] special = [.. _specialTypes.Values.Select(entry => entry.Type)];
        foreach (BoundMember member in schema.Types.Values.Concat(special).SelectMany(type => type.OwnMembers))
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

        return special;
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

    private void CollectBindings(OverridesDocument? overrides)
    {
        foreach (BuiltInBinding binding in BuiltInBindings.All.Where(binding => lists.ContainsKey(binding.List)))
        {
            _bindings[(binding.Type, binding.Member)] = binding.List;
        }

        foreach (BindingOverride binding in overrides?.Bindings ?? default)
        {
            if (Check(binding) is { } why)
            {
                problems.Add(new Problem(
                    ProblemKind.UnknownBinding,
                    $"The binding of '{binding.Member}' of '{binding.Type}' is left out: {why}",
                    binding.Place));
            }
            else
            {
                _bindings[(binding.Type, binding.Member)] = binding.List;
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
            member = FindChild(member, path[1]);
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

        List<Child> children = [];
        foreach (KeyValuePair<(string Type, string Member), string?> binding in bindings)
        {
            BoundList? list = binding.Value is null ? null : lists[binding.Value];
            if (binding.Key.Member == memberName)
            {
                member.List = member.Kind == ValueKind.Text ? list : null;
            }
            else if (list is not null
                && FindChild(member, binding.Key.Member.Substring(memberName.Length + 1)) is { Kind: ValueKind.Text } child)
            {
                children.Add(new Child(child.Name, list));
            }
        }

        if (children.Count > 0 && member.Type is { } general)
        {
            member.Type = Specialise(general, children);
        }
    }

    /// <summary>A type like the general one whose members have these lists; one for each combination of lists.</summary>
    private BoundType Specialise(BoundType general, List<Child> children)
    {
        Child[] ordered =
        [
            .. children.OrderBy(child => child.Name == "state" ? 0 : 1).ThenBy(child => child.Name, StringComparer.Ordinal),
        ];
        string name = general.Name + "."
            + string.Join(".", ordered.Select(child => child.Name == "state" ? child.List.Name : child.Name + "." + child.List.Name));
        while (schema.Types.ContainsKey(name))
        {
            name += ".";
        }

        if (_specialTypes.TryGetValue(name, out (BoundType Type, Child[] Children) known))
        {
            return known.Type;
        }

        BoundType special = new(general.Source with { Name = name, Base = null })
        {
            General = general,
            Specialisation = ordered[0].List,
        };
        _specialTypes.Add(name, (special, ordered));
        return special;
    }

    private static void CopyMembers(BoundType special, Child[] children)
    {
        foreach (BoundMember member in special.General!.AllMembers)
        {
            BoundMember copy = new(member.Particle, member.Name, member.Node)
            {
                Owner = special,
                Kind = member.Kind,
                Type = member.Type,
                SimpleType = member.SimpleType,
                Choice = member.Choice,
                List = children.FirstOrDefault(child => child.Name == member.Name)?.List ?? member.List,
            };
            special.OwnMembers.Add(copy);
            if (member == special.General.Item)
            {
                special.Item = copy;
            }
        }
    }

    private BoundMember? FindOwn(string type, string member) =>
        schema.Types.TryGetValue(type, out BoundType? owner) ? owner.OwnMembers.FirstOrDefault(own => own.Name == member) : null;

    private static BoundMember? FindChild(BoundMember? member, string child) =>
        member?.Type?.AllMembers.FirstOrDefault(candidate => candidate.Name == child);

    /// <summary>A member of a member's type, and the list of its values.</summary>
    private sealed record Child(string Name, BoundList List);
}
