using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Rsdl.Generator.Plan;

/// <summary>
/// Spreads types over a fixed number of files by a hash of their name, so that an added type changes one file and moves no other.
/// Few files keep the compiler quick at every keystroke, many keep a change of a document small.
/// </summary>
internal static class Bucket
{
    /// <summary>The files of entities.</summary>
    public const int EntityFiles = 24;

    /// <summary>The files of enums and constants.</summary>
    public const int EnumFiles = 4;

    /// <summary>The files of clients.</summary>
    public const int ClientFiles = 20;

    public static IEnumerable<(string HintName, T[] Items)> Split<T>(IEnumerable<T> items, Func<T, string> name, string family, int count)
    {
        ILookup<int, T> buckets = items.ToLookup(item => (int)(Hash(name(item)) % (uint)count));
        return Enumerable.Range(0, count).Select(index => (
            family + "." + index.ToString("d2", CultureInfo.InvariantCulture) + ".g.cs",
            buckets[index].OrderBy(name, StringComparer.Ordinal).ToArray()));
    }

    /// <summary>FNV-1a: the same on every machine, unlike <see cref="string.GetHashCode()"/>.</summary>
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash;
    }
}
