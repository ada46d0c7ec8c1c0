using System;
using System.Runtime.CompilerServices;

namespace Rsdl.Runtime.Xml;

/// <summary>Where the names of the open elements lie in the document; an array is needed only beyond 32 of them.</summary>
internal struct XmlOpenElements
{
    private const int InlineCapacity = 32;
    private const int StartShift = 32;

    public int Count;

    // Start and length in one value: two small stores read back as one would stall the processor.
    private InlineNames _inline;
    private long[]? _more;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(int nameStart, int nameLength)
    {
        long name = ((long)nameStart << StartShift) | (uint)nameLength;
        int index = Count++;
        if ((uint)index < InlineCapacity)
        {
            Unsafe.Add(ref _inline.First, index) = name;
            return;
        }

        PushMore(index - InlineCapacity, name);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Peek(out int nameStart, out int nameLength)
    {
        int index = Count - 1;
        long name = (uint)index < InlineCapacity ? Unsafe.Add(ref Unsafe.AsRef(in _inline.First), index) : _more![index - InlineCapacity];
        nameStart = (int)(name >> StartShift);
        nameLength = (int)name;
    }

    public void Pop() => Count--;

    private void PushMore(int index, long name)
    {
        if (_more is null || index == _more.Length)
        {
            Array.Resize(ref _more, Math.Max(InlineCapacity, index * 2));
        }

        _more[index] = name;
    }

    [InlineArray(InlineCapacity)]
    private struct InlineNames
    {
        // Others are found from here: a span of its own would be compiled apart from all others.
        public long First;
    }
}
