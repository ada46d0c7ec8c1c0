namespace Rsdl.Runtime;

/// <summary>How a search compares a property with a value.</summary>
public enum SearchOperator
{
    /// <summary><c>=</c>: the same value, or a match of the pattern.</summary>
    Equal,

    /// <summary><c>!=</c>: another value, or no match of the pattern.</summary>
    NotEqual,

    /// <summary><c>&lt;</c>: a smaller or earlier value.</summary>
    Less,

    /// <summary><c>&lt;=</c>: the same or a smaller or earlier value.</summary>
    LessOrEqual,

    /// <summary><c>&gt;</c>: a greater or later value.</summary>
    Greater,

    /// <summary><c>&gt;=</c>: the same or a greater or later value.</summary>
    GreaterOrEqual,
}
