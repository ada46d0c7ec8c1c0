namespace Rsdl.Model.Schema;

/// <summary>A simple type of the schema with the values that it allows.</summary>
/// <param name="WireName">The type's name in the schema.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Values">The allowed values in document order.</param>
/// <param name="Documentation">What the schema says about it, if anything.</param>
public sealed record SimpleTypeModel(string WireName, string Name, EquatableArray<SimpleValueModel> Values, string? Documentation);
