using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Rsdl.Runtime;

/// <summary>Tells the representations whose properties have wanted values.</summary>
internal sealed class EntityFilter
{
    private readonly List<Condition> _conditions = [];

    private EntityFilter()
    {
    }

    /// <returns>The filter; null if nothing is wanted.</returns>
    /// <exception cref="ArgumentException">The type has no property with such a path; the message tells what it has.</exception>
    public static EntityFilter? Create(IReadOnlyDictionary<string, string>? wanted, EntityType type)
    {
        if (wanted is not { Count: > 0 })
        {
            return null;
        }

        EntityFilter filter = new();
        foreach ((string path, string value) in wanted)
        {
            EntityMember[] members = [.. Resolve(type, path)];
            filter._conditions.Add(new(members, GetCanonicalText(members[^1], value)));
        }

        return filter;
    }

    public bool Matches(Entity entity) => _conditions.TrueForAll(condition => condition.IsMetBy(entity, 0));

    private static IEnumerable<EntityMember> Resolve(EntityType type, string path)
    {
        EntityType? current = type;
        EntityMember? member = null;
        foreach (string name in path.Split('.'))
        {
            if (current is null)
            {
                throw new ArgumentException($"Matching '{path}': '{member}' has a value and no properties.");
            }

            member = current.Members.FirstOrDefault(candidate => candidate.Name == name && !candidate.IsText)
                ?? throw new ArgumentException($"Matching '{path}': {current} has no '{name}'; it has {Names(current)}.");
            yield return member;
            current = member.Kind == EntityMemberKind.Entity ? member.EntityType : null;
        }

        if (current is not null)
        {
            yield return current.Members.FirstOrDefault(candidate => candidate.IsText)
                ?? throw new ArgumentException($"Matching '{path}': '{member}' has no value of its own; it has {Names(current)}.");
        }
    }

    private static string Names(EntityType type) => string.Join(
        ", ", type.Members.Where(member => !member.IsText).Select(member => member.Name).Distinct().Order(StringComparer.Ordinal));

    private static string GetCanonicalText(EntityMember member, string value) => member.Kind == EntityMemberKind.Text
        ? value
        : GetText(SimpleValue.Parse(member.Kind, Encoding.UTF8.GetBytes(value)));

    private static string GetText(object value)
    {
        switch (value)
        {
            case string or JoinedText:
                return value.ToString()!;
            case RawValue raw:
                return raw.Value is { } known ? GetText(known) : raw.Text;
            default:
                Span<byte> buffer = stackalloc byte[SimpleValue.LongestText];
                return Encoding.UTF8.GetString(SimpleValue.Format(value, buffer));
        }
    }

    /// <summary>What the value at the end of a path must be.</summary>
    private sealed record Condition(EntityMember[] Path, string Wanted)
    {
        public bool IsMetBy(Entity entity, int depth)
        {
            object? value = Path[depth].IsItem ? entity.GetItems() : entity.GetSlot(Path[depth].Slot);
            return IItemSource.Of(value) is { } items ? items.Exists(item => IsMetByValue(item, depth)) : IsMetByValue(value, depth);
        }

        private bool IsMetByValue(object? value, int depth) => depth + 1 < Path.Length
            ? value is Entity entity && IsMetBy(entity, depth + 1)
            : value is not null && string.Equals(
                GetText(value), Wanted, Path[depth].IsEnumerated ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }
}
