using System.Collections.Generic;

namespace Rsdl.Model.Naming;

/// <summary>Splits a name into its words, all in lower case.</summary>
internal static class NameWords
{
    /// <summary>A word of a name.</summary>
    /// <param name="Text">Letters or digits, in lower case; never empty.</param>
    /// <param name="IsTail">Whether these letters belong to the number before them, as in <c>7x64</c>.</param>
    internal readonly record struct Word(string Text, bool IsTail);

    public static List<Word> Split(string name)
    {
        var words = new List<Word>();
        var start = 0;
        for (var index = 0; index <= name.Length; index++)
        {
            if (index == name.Length || !char.IsLetterOrDigit(name[index]))
            {
                if (index > start)
                {
                    AddChunk(words, name.Substring(start, index - start));
                }

                start = index + 1;
            }
        }

        return words;
    }

    private static void AddChunk(List<Word> words, string chunk)
    {
        var start = 0;
        while (start < chunk.Length)
        {
            var end = EndOfPiece(chunk, start);
            var joinedEnd = end < chunk.Length ? EndOfPiece(chunk, end) : end;
            if (WordList.IsJoined(Lower(chunk, start, joinedEnd)))
            {
                end = joinedEnd;
            }

            AddPiece(words, chunk, start, end);
            start = end;
        }
    }

    private static void AddPiece(List<Word> words, string chunk, int start, int end)
    {
        var text = Lower(chunk, start, end);
        if (char.IsDigit(text[0]))
        {
            words.Add(new Word(text, IsTail: false));
            return;
        }

        var parts = WordList.Segment(text);
        var isUnknown = parts.Length == 1 && !WordList.Contains(text);
        var isTail = isUnknown && start > 0 && char.IsDigit(chunk[start - 1]) && char.IsLower(chunk[start]);
        foreach (var part in parts)
        {
            words.Add(new Word(part, isTail));
        }
    }

    private static string Lower(string chunk, int start, int end) => chunk.Substring(start, end - start).ToLowerInvariant();

    private static int EndOfPiece(string chunk, int start)
    {
        var end = start + 1;
        while (end < chunk.Length && !IsBoundary(chunk, end))
        {
            end++;
        }

        return end;
    }

    private static bool IsBoundary(string chunk, int index)
    {
        var previous = chunk[index - 1];
        var current = chunk[index];
        if (char.IsDigit(previous) != char.IsDigit(current))
        {
            return true;
        }

        if (!char.IsUpper(current))
        {
            return false;
        }

        return !char.IsUpper(previous)
            || (index + 1 < chunk.Length && char.IsLower(chunk[index + 1]) && !IsPluralEnding(chunk, index + 1));
    }

    // The s of VMs and CPUs, which ends a run of capitals without beginning a word.
    private static bool IsPluralEnding(string chunk, int index) =>
        chunk[index] == 's' && (index + 1 == chunk.Length || !char.IsLower(chunk[index + 1]));
}
