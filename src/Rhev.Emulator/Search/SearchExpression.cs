namespace Rhev.Emulator.Search;

/// <summary>The criteria of a search as a tree.</summary>
internal abstract record SearchExpression
{
    /// <summary>Both apply.</summary>
    internal sealed record Conjunction(SearchExpression Left, SearchExpression Right) : SearchExpression;

    /// <summary>One of them applies.</summary>
    internal sealed record Disjunction(SearchExpression Left, SearchExpression Right) : SearchExpression;

    /// <summary>The other does not apply.</summary>
    internal sealed record Negation(SearchExpression Operand) : SearchExpression;

    /// <summary>A field compares with a value.</summary>
    internal sealed record Criterion(SearchToken Field, string Comparison, SearchToken Value) : SearchExpression;

    /// <summary>A text stands in one of the fields that are texts.</summary>
    internal sealed record FreeText(SearchToken Text) : SearchExpression;
}
