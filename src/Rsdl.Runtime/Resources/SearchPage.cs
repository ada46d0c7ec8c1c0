using System;
using System.Globalization;

namespace Rsdl.Runtime;

/// <summary>The part of a search that asks for a page.</summary>
internal static class SearchPage
{
    private const string Keyword = "page";

    /// <summary>Whether a search asks for a page: it has the word, and after it a number, outside of quotes.</summary>
    public static bool IsIn(string? search)
    {
        bool isInQuotes = false;
        bool beginsWord = true;
        for (int i = 0; i < search?.Length; i++)
        {
            if (!isInQuotes && beginsWord && IsAt(search.AsSpan(i)))
            {
                return true;
            }

            isInQuotes ^= search[i] == '"';
            beginsWord = search[i] == '"' || char.IsWhiteSpace(search[i]);
        }

        return false;
    }

    /// <summary>A search with the number of a page at its end.</summary>
    public static string Add(string? search, int number) => string.Create(
        CultureInfo.InvariantCulture, $"{(string.IsNullOrWhiteSpace(search) ? "" : search + " ")}{Keyword} {number}");

    private static bool IsAt(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Keyword, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<char> after = text[Keyword.Length..];
        ReadOnlySpan<char> number = after.TrimStart();
        return number.Length < after.Length && number is [>= '0' and <= '9', ..];
    }
}
