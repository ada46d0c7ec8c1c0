using System;
using System.Collections;
using System.Collections.Generic;

namespace Rsdl.Runtime;

/// <summary>The occurrences of a repeated element, in document order. Items are never null.</summary>
/// <typeparam name="T">The element's class, or <see cref="string"/> or another simple type.</typeparam>
public sealed class ElementList<T> : IList<T>, IReadOnlyList<T>, IItemSource
    where T : notnull
{
    private readonly List<object> _items;

    /// <summary>Makes an empty list.</summary>
    public ElementList()
        : this([])
    {
    }

    internal ElementList(List<object> items) => _items = items;

    /// <inheritdoc cref="IReadOnlyCollection{T}.Count"/>
    public int Count => _items.Count;

    List<object> IItemSource.Items => _items;

    bool ICollection<T>.IsReadOnly => false;

    /// <inheritdoc cref="IList{T}.this"/>
    public T this[int index]
    {
        get => StoredItem.Load<T>(_items[index]);
        set => _items[index] = StoredItem.Store(value);
    }

    /// <inheritdoc/>
    public void Add(T item) => _items.Add(StoredItem.Store(item));

    /// <inheritdoc/>
    public void Insert(int index, T item) => _items.Insert(index, StoredItem.Store(item));

    /// <inheritdoc/>
    public int IndexOf(T item) => _items.FindIndex(stored => EqualityComparer<T>.Default.Equals(StoredItem.Load<T>(stored), item));

    /// <inheritdoc/>
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <inheritdoc/>
    public bool Remove(T item)
    {
        int index = IndexOf(item);
        if (index >= 0)
        {
            RemoveAt(index);
        }

        return index >= 0;
    }

    /// <inheritdoc/>
    public void RemoveAt(int index) => _items.RemoveAt(index);

    /// <inheritdoc/>
    public void Clear() => _items.Clear();

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (T item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        foreach (object item in _items)
        {
            yield return StoredItem.Load<T>(item);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
