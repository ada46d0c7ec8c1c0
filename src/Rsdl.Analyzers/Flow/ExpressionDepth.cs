namespace Rsdl.Analyzers.Flow;

/// <summary>How deep expressions are looked into; what lies deeper counts as unknown.</summary>
internal static class ExpressionDepth
{
    /// <summary>More than people write; guards the stack.</summary>
    public const int Most = 200;
}
