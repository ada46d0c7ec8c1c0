using System;
using System.Collections.Generic;
using System.Linq;

namespace Rsdl.Model.Naming;

/// <summary>Cuts letters that were run together (<c>storagedomains</c>) into words.</summary>
internal static class WordList
{
    private static readonly char[] Blanks = [' ', '\r', '\n'];

    private static readonly HashSet<string> Joined = WithPlurals(Vocabulary.Joined);

    private static readonly HashSet<string> Words = WithPlurals(Vocabulary.Words + " " + Vocabulary.Joined);

    private static readonly Dictionary<string, string[]> Compounds = Vocabulary.Compounds
        .Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .ToDictionary(parts => string.Concat(parts), StringComparer.Ordinal);

    private static readonly int LongestWord = Words.Max(word => word.Length);

    /// <summary>Whether a word in lower case is in the list.</summary>
    public static bool Contains(string word) => Words.Contains(word);

    /// <summary>Whether letters are one word although capitals divide them, as in <c>QoS</c>.</summary>
    public static bool IsJoined(string letters) => Joined.Contains(letters);

    /// <summary>
    /// The fewest words of the list that make up the letters; of several such cuts the one whose earlier words are
    /// longer. Letters that the list cannot make up completely are one word.
    /// </summary>
    public static string[] Segment(string letters)
    {
        if (Compounds.TryGetValue(letters, out var compound))
        {
            return compound;
        }

        if (Words.Contains(letters))
        {
            return [letters];
        }

        var count = new int[letters.Length + 1];
        var length = new int[letters.Length + 1];
        for (var start = letters.Length - 1; start >= 0; start--)
        {
            count[start] = int.MaxValue;
            for (var size = Math.Min(LongestWord, letters.Length - start); size > 0; size--)
            {
                var rest = count[start + size];
                if (rest < count[start] - 1 && Words.Contains(letters.Substring(start, size)))
                {
                    count[start] = rest + 1;
                    length[start] = size;
                }
            }
        }

        if (count[0] == int.MaxValue)
        {
            return [letters];
        }

        var words = new List<string>(count[0]);
        for (var start = 0; start < letters.Length; start += length[start])
        {
            words.Add(letters.Substring(start, length[start]));
        }

        return [.. words];
    }

    private static HashSet<string> WithPlurals(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries))
        {
            words.Add(word);
            words.Add(Inflection.Plural(word));
        }

        return words;
    }
}
