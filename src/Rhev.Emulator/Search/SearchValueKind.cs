namespace Rhev.Emulator.Search;

/// <summary>How the values of a field compare.</summary>
internal enum SearchValueKind
{
    /// <summary>As text: the same, or a match of a pattern.</summary>
    Text,

    /// <summary>As one of a list of values, whose case and underscores do not matter.</summary>
    Enumerated,

    /// <summary>As one of a list of values that have an order.</summary>
    Ordered,

    /// <summary>As numbers.</summary>
    Number,

    /// <summary>As numbers of bytes, which a search may give in a larger unit.</summary>
    Size,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>As points in time.</summary>
    Time,

    /// <summary>As spans of time: the values are minutes.</summary>
    Duration,
}
