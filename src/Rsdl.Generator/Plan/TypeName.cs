namespace Rsdl.Generator.Plan;

/// <summary>What emitted code must know about a type that it refers to.</summary>
/// <param name="WireName">The type's name in the schema.</param>
/// <param name="Name">The C# class.</param>
internal sealed record TypeName(string WireName, string Name);
