using System.Collections.Generic;

namespace Rsdl.Runtime;

/// <summary>Copies entities deeply.</summary>
internal static class EntityCopy
{
    public static Entity Copy(Entity entity, int depth)
    {
        depth = EntityDepth.Descend(depth);
        Entity copy = entity.EntityType.Create();
        for (int i = entity.EntityType.SlotCount - 1; i >= 0; i--)
        {
            if (entity.GetSlot(i) is { } value)
            {
                copy.SetSlot(i, CopyValue(value, depth));
            }
        }

        foreach (object item in entity.GetItems() ?? [])
        {
            copy.AddItem(CopyValue(item, depth));
        }

        if (entity.UnrecognizedOrNull is { IsEmpty: false } unrecognized)
        {
            unrecognized.CopyTo(copy.Unrecognized);
        }

        return copy;
    }

    /// <summary>Copies a slot's value: entities and lists anew, immutable values as they are.</summary>
    public static object CopyValue(object value, int depth) => value is Entity entity
        ? Copy(entity, depth)
        : IItemSource.Of(value) is { } items ? items.ConvertAll(item => CopyValue(item, depth)) : value;
}
