namespace Rhev.Emulator.Search;

/// <summary>What a piece of a search is.</summary>
internal enum SearchTokenKind
{
    /// <summary>A name, a keyword or a value without quotes.</summary>
    Word,

    /// <summary>A value in quotes.</summary>
    Quoted,

    /// <summary>A comparison such as <c>!=</c>.</summary>
    Comparison,

    /// <summary><c>(</c>.</summary>
    Open,

    /// <summary><c>)</c>.</summary>
    Close,

    /// <summary>Behind the last piece.</summary>
    End,
}
