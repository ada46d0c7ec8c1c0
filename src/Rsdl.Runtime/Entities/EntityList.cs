using System.Collections;
using System.Collections.Generic;

namespace Rsdl.Runtime;

/// <summary>
/// The base of generated representations that wrap a list, such as the disks of a virtual machine: a list of the items that
/// may have members of its own. Items are never null.
/// </summary>
/// <typeparam name="T">The item's class, or <see cref="string"/> or another simple type.</typeparam>
public abstract class EntityList<T> : Entity, IList<T>, IReadOnlyList<T>
    where T : notnull
{
    // A list, or links that nobody has asked for yet.
    private object? _stored;
    private ElementList<T>? _items;

    /// <inheritdoc cref="IReadOnlyCollection{T}.Count"/>
    public int Count => GetItems()?.Count ?? 0;

    bool ICollection<T>.IsReadOnly => false;

    // Made when the list is first used as such: reading and writing documents need only what is stored.
    private ElementList<T> Items => _items ??= new ElementList<T>(GetItems() ?? StoreItems([]));

    /// <inheritdoc cref="IList{T}.this"/>
    public T this[int index]
    {
        get => Items[index];
        set => Items[index] = value;
    }

    /// <inheritdoc/>
    public void Add(T item) => Items.Add(item);

    /// <inheritdoc/>
    public void Insert(int index, T item) => Items.Insert(index, item);

    /// <inheritdoc/>
    public int IndexOf(T item) => Items.IndexOf(item);

    /// <inheritdoc/>
    public bool Contains(T item) => Items.Contains(item);

    /// <inheritdoc/>
    public bool Remove(T item) => Items.Remove(item);

    /// <inheritdoc/>
    public void RemoveAt(int index) => Items.RemoveAt(index);

    /// <inheritdoc/>
    public void Clear() => Items.Clear();

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex) => Items.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal sealed override bool HasItems => _stored is not null;

    internal sealed override List<object>? GetItems() => _stored as List<object> ?? (_stored as LinkRun)?.Items;

    internal sealed override void AddItem(object item)
    {
        List<object> items = GetItems() ?? StoreItems(new List<object>(EntityType.UsualItems));
        items.Add(item);
        EntityType.NoteItems(items.Count);
    }

    internal sealed override void SetItems(LinkRun links) => _stored = links;

    private List<object> StoreItems(List<object> items)
    {
        _stored = items;
        return items;
    }
}
