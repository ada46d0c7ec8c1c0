namespace Rsdl.Model.Documents;

/// <summary>One document as it was read.</summary>
/// <param name="Path">The document's path, as it was given.</param>
/// <param name="Kind">What the root element says the document is; also when the rest turned out to be malformed.</param>
/// <param name="Rsdl">The content of a well-formed RSDL; otherwise <c>null</c>.</param>
/// <param name="Schema">The content of a well-formed schema; otherwise <c>null</c>.</param>
/// <param name="Capabilities">The content of a well-formed capabilities document; otherwise <c>null</c>.</param>
/// <param name="Overrides">The content of a well-formed overrides document; otherwise <c>null</c>.</param>
/// <param name="Problems">Every problem of the document, those that its content lists included.</param>
public sealed record ParsedDocument(
    string Path,
    DocumentKind Kind,
    RsdlDocument? Rsdl,
    SchemaDocument? Schema,
    CapabilitiesDocument? Capabilities,
    OverridesDocument? Overrides,
    EquatableArray<Problem> Problems);
