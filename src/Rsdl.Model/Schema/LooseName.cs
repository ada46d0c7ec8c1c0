using System;
using System.Collections.Generic;

namespace Rsdl.Model.Schema;

/// <summary>Names as careless documents spell them: case and underscores do not count.</summary>
internal sealed class LooseName : IEqualityComparer<string>
{
    private LooseName()
    {
    }

    /// <summary>Compares names in this way.</summary>
    public static LooseName Comparer { get; } = new();

    public static bool Equal(string left, string right)
    {
        int i = 0;
        int j = 0;
        while (true)
        {
            i = Skip(left, i);
            j = Skip(right, j);
            if (i == left.Length || j == right.Length)
            {
                return i == left.Length && j == right.Length;
            }

            if (Fold(left[i++]) != Fold(right[j++]))
            {
                return false;
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => x is null || y is null ? ReferenceEquals(x, y) : Equal(x, y);

    /// <inheritdoc/>
    public int GetHashCode(string obj)
    {
        int hash = 17;
        for (int i = Skip(obj, 0); i < obj.Length; i = Skip(obj, i + 1))
        {
            hash = unchecked((hash * 31) + Fold(obj[i]));
        }

        return hash;
    }

    private static int Skip(string name, int index)
    {
        while (index < name.Length && name[index] == '_')
        {
            index++;
        }

        return index;
    }

    private static char Fold(char c) => c is >= 'a' and <= 'z' ? (char)(c - 'a' + 'A') : c < 128 ? c : char.ToUpperInvariant(c);
}
