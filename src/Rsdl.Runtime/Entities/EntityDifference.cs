using System;
using System.Linq;

namespace Rsdl.Runtime;

/// <summary>Finds what a partial update must send.</summary>
internal static class EntityDifference
{
    public static Entity? Between(Entity before, Entity after, int depth)
    {
        if (EntityComparison.AreEqual(before, after, depth))
        {
            return null;
        }

        if (after.EntityType.IsList)
        {
            return EntityCopy.Copy(after, depth);
        }

        depth = EntityDepth.Descend(depth);
        Entity difference = after.EntityType.Create();
        foreach (EntityMember member in after.EntityType.Members)
        {
            object? old = before.GetSlot(member.Slot);
            object? wanted = after.GetSlot(member.Slot);
            if (!EntityComparison.ValuesAreEqual(old, wanted, depth))
            {
                SetChange(difference, member, old, wanted, depth);
            }
        }

        AddUnrecognized(difference, before.UnrecognizedOrNull, after.UnrecognizedOrNull);
        return EntityOperations.IsEmpty(difference) ? null : difference;
    }

    private static void SetChange(Entity difference, EntityMember member, object? old, object? wanted, int depth)
    {
        if (!EntityComparison.IsAbsent(wanted))
        {
            difference.SetSlot(member.Slot, old is Entity oldEntity && wanted is Entity wantedEntity
                ? BetweenNested(oldEntity, wantedEntity, depth)
                : EntityCopy.CopyValue(wanted!, depth));
        }
        else if (member.IsRepeated)
        {
            difference.Unrecognized.KeepElement([.. "<"u8, .. member.Utf8Name, .. "></"u8, .. member.Utf8Name, .. ">"u8]);
        }
        else
        {
            difference.SetSlot(member.Slot, member.Kind == EntityMemberKind.Text ? "" : RawValue.Empty);
        }
    }

    private static Entity? BetweenNested(Entity before, Entity after, int depth) =>
        before.EntityType == after.EntityType && HasSameIdentity(before, after)
            ? Between(before, after, depth)
            : EntityCopy.Copy(after, depth);

    private static bool HasSameIdentity(Entity before, Entity after)
    {
        foreach (EntityMember member in after.EntityType.Layout.Attributes.Members)
        {
            if (member.Name is "id" or "href"
                && !EntityComparison.ValuesAreEqual(before.GetSlot(member.Slot), after.GetSlot(member.Slot), 0))
            {
                return false;
            }
        }

        return true;
    }

    private static void AddUnrecognized(Entity difference, UnrecognizedContent? before, UnrecognizedContent? after)
    {
        foreach (var attribute in after?.Attributes ?? [])
        {
            if (before is null || !before.Attributes.Contains(attribute))
            {
                difference.Unrecognized.KeepAttribute(attribute.Key, attribute.Value);
            }
        }

        foreach (ReadOnlyMemory<byte> element in after?.Elements ?? [])
        {
            if (before is null || !before.Elements.Any(known => known.Span.SequenceEqual(element.Span)))
            {
                difference.Unrecognized.KeepElement(element.Span);
            }
        }

        if (after?.Text is { } text && text != before?.Text)
        {
            difference.Unrecognized.AddText(text);
        }
    }
}
