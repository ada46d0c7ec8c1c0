using System;
using System.Runtime.CompilerServices;

namespace Rsdl.Runtime.Xml;

/// <summary>Where the names of the open elements lie in the document; an array is needed only beyond 32 of them.</summary>
internal struct XmlOpenElements
{
    private const int InlineCapacity = 32;

    private InlineNames _inline;
    private (int Start, int Length)[]? _more;

    public int Count { get; private set; }

    public void Push(int nameStart, int nameLength)
    {
        if (Count < InlineCapacity)
        {
            _inline[Count++] = (nameStart, nameLength);
            return;
        }

        int index = Count - InlineCapacity;
        if (_more is null || index == _more.Length)
        {
            Array.Resize(ref _more, Math.Max(InlineCapacity, index * 2));
        }

        _more[index] = (nameStart, nameLength);
        Count++;
    }

    public readonly (int Start, int Length) Peek() =>
        Count <= InlineCapacity ? _inline[Count - 1] : _more![Count - InlineCapacity - 1];

    public void Pop() => Count--;

    [InlineArray(InlineCapacity)]
    private struct InlineNames
    {
        private (int Start, int Length) _first;
    }
}
