using System;
using System.Runtime.CompilerServices;

namespace Rsdl.Runtime.Xml;

/// <summary>The attributes of one start tag; an array is needed only beyond 16 of them, and then kept for later tags.</summary>
internal struct XmlAttributeList
{
    private const int InlineCapacity = 16;

    private InlineRanges _inline;
    private XmlAttributeRange[]? _more;

    public int Count { get; private set; }

    public readonly XmlAttributeRange this[int index] =>
        index < InlineCapacity ? _inline[index] : _more![index - InlineCapacity];

    public void Clear() => Count = 0;

    public void Add(XmlAttributeRange attribute)
    {
        if (Count < InlineCapacity)
        {
            _inline[Count++] = attribute;
            return;
        }

        int index = Count - InlineCapacity;
        if (_more is null || index == _more.Length)
        {
            Array.Resize(ref _more, Math.Max(InlineCapacity, index * 2));
        }

        _more[index] = attribute;
        Count++;
    }

    /// <summary>The offset of the first attribute name that occurred before in the tag; -1 for none.</summary>
    public readonly int IndexOfDuplicate(ReadOnlySpan<byte> data)
    {
        if (Count > InlineCapacity)
        {
            return IndexOfDuplicateByHash(data);
        }

        for (int i = 1; i < Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (HaveSameName(data, _inline[i], _inline[j]))
                {
                    return _inline[i].NameStart;
                }
            }
        }

        return -1;
    }

    // Comparing all pairs of very many attributes would let a hostile document take quadratic time.
    private readonly int IndexOfDuplicateByHash(ReadOnlySpan<byte> data)
    {
        int[] slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Count * 2)];
        for (int i = 0; i < Count; i++)
        {
            XmlAttributeRange attribute = this[i];
            HashCode hash = default;
            hash.AddBytes(data.Slice(attribute.NameStart, attribute.NameLength));
            int slot = hash.ToHashCode() & (slots.Length - 1);
            for (; slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
            {
                if (HaveSameName(data, attribute, this[slots[slot] - 1]))
                {
                    return attribute.NameStart;
                }
            }

            slots[slot] = i + 1;
        }

        return -1;
    }

    private static bool HaveSameName(ReadOnlySpan<byte> data, in XmlAttributeRange left, in XmlAttributeRange right) =>
        left.NameLength == right.NameLength
        && data.Slice(left.NameStart, left.NameLength).SequenceEqual(data.Slice(right.NameStart, right.NameLength));

    [InlineArray(InlineCapacity)]
    private struct InlineRanges
    {
        private XmlAttributeRange _first;
    }
}
