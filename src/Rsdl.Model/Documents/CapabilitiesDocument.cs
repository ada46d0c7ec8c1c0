namespace Rsdl.Model.Documents;

/// <summary>What one capabilities document says: the values of every list, level by level.</summary>
/// <param name="Path">The document's path.</param>
/// <param name="Levels">The compatibility levels in document order.</param>
/// <param name="Problems">What could not be used.</param>
public sealed record CapabilitiesDocument(
    string Path,
    EquatableArray<CapabilityLevel> Levels,
    EquatableArray<Problem> Problems);
