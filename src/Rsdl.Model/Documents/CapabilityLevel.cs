namespace Rsdl.Model.Documents;

/// <summary>The lists of one compatibility level.</summary>
/// <param name="Version">The level, such as <c>3.3</c>; <c>null</c> for lists that stand outside of any level.</param>
/// <param name="Lists">The lists in document order.</param>
public sealed record CapabilityLevel(string? Version, EquatableArray<CapabilityList> Lists);
