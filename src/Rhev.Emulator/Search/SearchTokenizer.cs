using System;
using System.Collections.Generic;
using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Search;

/// <summary>Takes the text of a search apart into names, comparisons and values.</summary>
internal static class SearchTokenizer
{
    private static readonly string[] Comparisons = ["!=", "<=", ">=", "=", "<", ">"];

    /// <param name="text">The search.</param>
    /// <param name="start">Where to begin.</param>
    /// <exception cref="FaultException">A quote has no end, or a comparison is none.</exception>
    public static List<SearchToken> Read(string text, int start)
    {
        List<SearchToken> tokens = [];
        int i = start;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            SearchToken token = text[i] switch
            {
                '"' => Quoted(text, i),
                '(' => new SearchToken(SearchTokenKind.Open, "(", i),
                ')' => new SearchToken(SearchTokenKind.Close, ")", i),
                '=' or '<' or '>' or '!' => Comparison(text, i),
                _ => new SearchToken(SearchTokenKind.Word, text[i..EndOfWord(text, i)], i),
            };
            tokens.Add(token);
            i += token.Text.Length + (token.Kind == SearchTokenKind.Quoted ? 2 : 0);
        }

        tokens.Add(new SearchToken(SearchTokenKind.End, "", text.Length));
        return tokens;
    }

    private static SearchToken Quoted(string text, int start)
    {
        int end = text.IndexOf('"', start + 1);
        return end < 0
            ? throw SearchFault.At(text, start, "the quote has no end; expected another '\"' behind the value")
            : new SearchToken(SearchTokenKind.Quoted, text[(start + 1)..end], start);
    }

    private static SearchToken Comparison(string text, int start) =>
        Comparisons.FirstOrDefault(one => text.AsSpan(start).StartsWith(one, StringComparison.Ordinal)) is { } comparison
            ? new SearchToken(SearchTokenKind.Comparison, comparison, start)
            : throw SearchFault.At(text, start, "'!' is no comparison; expected one of =, !=, <, <=, >, >=");

    // Parentheses within a word belong to it as long as they match, as in name=vm(1).
    private static int EndOfWord(string text, int start)
    {
        int depth = 0;
        int i = start;
        for (; i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('"' or '=' or '<' or '>' or '!'); i++)
        {
            if (text[i] == '(')
            {
                depth++;
            }
            else if (text[i] == ')' && --depth < 0)
            {
                break;
            }
        }

        return i;
    }
}
