using Rsdl.Model.Documents;

namespace Rsdl.Model.Versions;

/// <summary>A document with the version of the API that its user says it describes.</summary>
/// <param name="Version">The version, such as <c>3.5</c>; <c>null</c> for a document that belongs to every version.</param>
/// <param name="Document">The document as it was read.</param>
public sealed record VersionedDocument(string? Version, ParsedDocument Document);
