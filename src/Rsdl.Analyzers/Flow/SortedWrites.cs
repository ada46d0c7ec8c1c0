using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace Rsdl.Analyzers.Flow;

/// <summary>Writes by their places in the text.</summary>
internal sealed class SortedWrites
{
    private readonly ElementWrite[] _writes;
    private readonly int[] _starts;

    public SortedWrites(List<ElementWrite> writes)
    {
        _writes = [.. writes];
        _starts = Array.ConvertAll(_writes, write => write.Property.Syntax.SpanStart);

        // Nearly always they came in the order of the text.
        for (int i = 1; i < _starts.Length; i++)
        {
            if (_starts[i - 1] > _starts[i])
            {
                Array.Sort(_starts, _writes);
                break;
            }
        }
    }

    /// <summary>The writes in a part of the text.</summary>
    public ArraySegment<ElementWrite> In(TextSpan span)
    {
        int first = FirstFrom(span.Start);
        return new ArraySegment<ElementWrite>(_writes, first, FirstFrom(span.End) - first);
    }

    /// <summary>The index of the first write that starts at a position or after it.</summary>
    private int FirstFrom(int position)
    {
        int low = 0;
        int high = _starts.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (_starts[middle] < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
