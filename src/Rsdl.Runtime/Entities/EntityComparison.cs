using System;
using System.Collections.Generic;
using System.Linq;

namespace Rsdl.Runtime;

/// <summary>Compares entities by content.</summary>
internal static class EntityComparison
{
    public static bool AreEqual(Entity? first, Entity? second, int depth)
    {
        if (ReferenceEquals(first, second))
        {
            return true;
        }

        if (first is null || second is null || first.EntityType != second.EntityType)
        {
            return false;
        }

        depth = EntityDepth.Descend(depth);
        for (int i = 0; i < first.EntityType.SlotCount; i++)
        {
            if (!ValuesAreEqual(first.GetSlot(i), second.GetSlot(i), depth))
            {
                return false;
            }
        }

        return ItemsAreEqual(first.GetItems(), second.GetItems(), depth)
            && AreEqual(first.UnrecognizedOrNull, second.UnrecognizedOrNull);
    }

    /// <summary>Whether a slot's value writes nothing.</summary>
    public static bool IsAbsent(object? value) => value is null || IItemSource.Of(value) is { Count: 0 };

    public static bool ValuesAreEqual(object? first, object? second, int depth)
    {
        if (IsAbsent(first) || IsAbsent(second))
        {
            return IsAbsent(first) && IsAbsent(second);
        }

        if (first is Entity || second is Entity)
        {
            return first is Entity && second is Entity && AreEqual((Entity)first, (Entity)second, depth);
        }

        if (first is RawValue || second is RawValue)
        {
            return AreEqual(first as RawValue ?? new RawValue("", first), second as RawValue ?? new RawValue("", second));
        }

        return IItemSource.Of(first) is { } items ? ItemsAreEqual(items, IItemSource.Of(second), depth) : first!.Equals(second);
    }

    private static bool AreEqual(RawValue first, RawValue second)
    {
        if (first.OuterXml is not null || second.OuterXml is not null)
        {
            return first.OuterXml.AsSpan().SequenceEqual(second.OuterXml);
        }

        return first.Value is null && second.Value is null ? first.Text == second.Text : Equals(first.Value, second.Value);
    }

    private static bool ItemsAreEqual(List<object>? first, List<object>? second, int depth)
    {
        if (first is not { Count: > 0 } || second is not { Count: > 0 })
        {
            return first is not { Count: > 0 } && second is not { Count: > 0 };
        }

        for (int i = 0; i < first.Count && first.Count == second.Count; i++)
        {
            if (!ValuesAreEqual(first[i], second[i], depth))
            {
                return false;
            }
        }

        return first.Count == second.Count;
    }

    private static bool AreEqual(UnrecognizedContent? first, UnrecognizedContent? second)
    {
        if (first is not { IsEmpty: false } || second is not { IsEmpty: false })
        {
            return first is not { IsEmpty: false } && second is not { IsEmpty: false };
        }

        return first.Text == second.Text
            && first.Attributes.Count == second.Attributes.Count
            && !first.Attributes.Except(second.Attributes).Any()
            && first.Elements.Count == second.Elements.Count
            && first.Elements.Zip(second.Elements).All(pair => pair.First.Span.SequenceEqual(pair.Second.Span));
    }
}
