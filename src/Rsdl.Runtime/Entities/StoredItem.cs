using System;

namespace Rsdl.Runtime;

/// <summary>Converts list items between their class and the form in which lists keep them.</summary>
internal static class StoredItem
{
    public static T Load<T>(object item) => item is T typed ? typed : (T)((RawValue)item).Value!;

    public static object Store<T>(T item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item;
    }
}
