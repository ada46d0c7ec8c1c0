namespace Rsdl.Model.Documents;

/// <summary>One value that a simple type allows.</summary>
/// <param name="Value">The value.</param>
/// <param name="Documentation">The value's documentation, if any.</param>
public sealed record SchemaValue(string Value, string? Documentation);
