using System;

namespace Rhev.Emulator.Search;

/// <summary>A piece of a search.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, without quotes.</param>
/// <param name="Position">Where it begins in the search, from 0.</param>
internal readonly record struct SearchToken(SearchTokenKind Kind, string Text, int Position)
{
    public bool Is(string keyword) => Kind == SearchTokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
