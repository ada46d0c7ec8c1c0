namespace Rsdl.Model.Schema;

/// <summary>One value that a simple type allows.</summary>
/// <param name="Value">The value on the wire.</param>
/// <param name="Documentation">What the schema says about it, if anything.</param>
public sealed record SimpleValueModel(string Value, string? Documentation);
