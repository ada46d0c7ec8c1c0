using System;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rsdl.Runtime.Xml;

/// <summary>The attributes of one start tag; an array is needed only beyond 16 of them, and then kept for later tags.</summary>
internal struct XmlAttributeList
{
    private const int InlineCapacity = 16;

    public int Count;

    private InlineRanges _inline;
    private XmlAttributeRange[]? _more;

    [UnscopedRef]
    public readonly ref readonly XmlAttributeRange this[int index] =>
        ref (uint)index < InlineCapacity ? ref Unsafe.Add(ref Unsafe.AsRef(in _inline.First), index) : ref _more![index - InlineCapacity];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int nameStart, int nameLength, int valueStart, int valueLength, bool isLiteral)
    {
        int index = Count++;
        ref XmlAttributeRange attribute = ref (uint)index < InlineCapacity
            ? ref Unsafe.Add(ref _inline.First, index)
            : ref More(index - InlineCapacity);
        attribute.NameStart = nameStart;
        attribute.NameLength = nameLength;
        attribute.ValueStart = valueStart;
        attribute.ValueLength = valueLength;
        attribute.IsLiteral = isLiteral;
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
                if (HaveSameName(data, in this[i], in this[j]))
                {
                    return this[i].NameStart;
                }
            }
        }

        return -1;
    }

    // Comparing all pairs of very many attributes would let a hostile document take quadratic time.
    private readonly int IndexOfDuplicateByHash(ReadOnlySpan<byte> data)
    {
        int[] slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)Count * 2)];
        for (int i = 0; i < Count; i++)
        {
            ref readonly XmlAttributeRange attribute = ref this[i];
            HashCode hash = default;
            hash.AddBytes(data.Slice(attribute.NameStart, attribute.NameLength));
            int slot = hash.ToHashCode() & (slots.Length - 1);
            for (; slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
            {
                if (HaveSameName(data, in attribute, in this[slots[slot] - 1]))
                {
                    return attribute.NameStart;
                }
            }

            slots[slot] = i + 1;
        }

        return -1;
    }

    private ref XmlAttributeRange More(int index)
    {
        if (_more is null || index == _more.Length)
        {
            Array.Resize(ref _more, Math.Max(InlineCapacity, index * 2));
        }

        return ref _more[index];
    }

    private static bool HaveSameName(ReadOnlySpan<byte> data, in XmlAttributeRange left, in XmlAttributeRange right) =>
        left.NameLength == right.NameLength
        && data.Slice(left.NameStart, left.NameLength).SequenceEqual(data.Slice(right.NameStart, right.NameLength));

    [InlineArray(InlineCapacity)]
    private struct InlineRanges
    {
        // Others are found from here: a span of its own would be compiled apart from all others.
        public XmlAttributeRange First;
    }
}
