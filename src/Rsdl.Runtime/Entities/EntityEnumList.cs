using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Rsdl.Runtime;

/// <summary>
/// The base of generated representations that wrap a list of enumerated values, such as the usages of a network: a list of the values,
/// known or not, that may have members of its own.
/// </summary>
/// <typeparam name="TEnum">The known values.</typeparam>
public abstract class EntityEnumList<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>
    : Entity, IList<OpenEnum<TEnum>>, IReadOnlyList<OpenEnum<TEnum>>
    where TEnum : struct, Enum
{
    private List<object>? _stored;
    private ElementList<string>? _texts;

    /// <inheritdoc cref="IReadOnlyCollection{T}.Count"/>
    public int Count => _stored?.Count ?? 0;

    bool ICollection<OpenEnum<TEnum>>.IsReadOnly => false;

    private ElementList<string> Texts => _texts ??= new ElementList<string>(_stored ??= []);

    /// <inheritdoc cref="IList{T}.this"/>
    public OpenEnum<TEnum> this[int index]
    {
        get => OpenEnum<TEnum>.FromWire(Texts[index]);
        set => Texts[index] = value.Wire;
    }

    /// <inheritdoc/>
    public void Add(OpenEnum<TEnum> item) => Texts.Add(item.Wire);

    /// <inheritdoc/>
    public void Insert(int index, OpenEnum<TEnum> item) => Texts.Insert(index, item.Wire);

    /// <inheritdoc/>
    public int IndexOf(OpenEnum<TEnum> item)
    {
        for (int i = 0; i < Count; i++)
        {
            if (this[i] == item)
            {
                return i;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public bool Contains(OpenEnum<TEnum> item) => IndexOf(item) >= 0;

    /// <inheritdoc/>
    public bool Remove(OpenEnum<TEnum> item)
    {
        int index = IndexOf(item);
        if (index < 0)
        {
            return false;
        }

        RemoveAt(index);
        return true;
    }

    /// <inheritdoc/>
    public void RemoveAt(int index) => Texts.RemoveAt(index);

    /// <inheritdoc/>
    public void Clear() => Texts.Clear();

    /// <inheritdoc/>
    public void CopyTo(OpenEnum<TEnum>[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (OpenEnum<TEnum> item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<OpenEnum<TEnum>> GetEnumerator() => Texts.Select(OpenEnum<TEnum>.FromWire).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal sealed override List<object>? GetItems() => _stored;

    internal sealed override void AddItem(object item)
    {
        _stored ??= new List<object>(EntityType.UsualItems);
        _stored.Add(item);
        EntityType.NoteItems(_stored.Count);
    }
}
