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
    private readonly ElementList<T> _items = [];

    /// <inheritdoc cref="IReadOnlyCollection{T}.Count"/>
    public int Count => _items.Count;

    bool ICollection<T>.IsReadOnly => false;

    /// <inheritdoc cref="IList{T}.this"/>
    public T this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    /// <inheritdoc/>
    public void Add(T item) => _items.Add(item);

    /// <inheritdoc/>
    public void Insert(int index, T item) => _items.Insert(index, item);

    /// <inheritdoc/>
    public int IndexOf(T item) => _items.IndexOf(item);

    /// <inheritdoc/>
    public bool Contains(T item) => _items.Contains(item);

    /// <inheritdoc/>
    public bool Remove(T item) => _items.Remove(item);

    /// <inheritdoc/>
    public void RemoveAt(int index) => _items.RemoveAt(index);

    /// <inheritdoc/>
    public void Clear() => _items.Clear();

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal sealed override List<object>? GetItems() => ((IItemSource)_items).Items;

    internal sealed override void AddItem(object item) => ((IItemSource)_items).Items.Add(item);
}
