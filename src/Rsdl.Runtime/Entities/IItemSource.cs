using System.Collections.Generic;

namespace Rsdl.Runtime;

/// <summary>Lets code that does not know the item's class see the items of a repeated element.</summary>
internal interface IItemSource
{
    /// <summary>The items as slots keep values: entities, strings, boxes, raw values.</summary>
    List<object> Items { get; }

    /// <summary>The items in the value of a repeated element's slot; null if it has none.</summary>
    static List<object>? Of(object? value) => value as List<object> ?? (value as IItemSource)?.Items;
}
