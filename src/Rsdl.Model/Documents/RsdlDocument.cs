namespace Rsdl.Model.Documents;

/// <summary>What one RSDL document says, before anything is resolved.</summary>
/// <param name="Path">The document's path.</param>
/// <param name="Href">The document's own address, such as <c>/api?rsdl</c>.</param>
/// <param name="Description">What the document says of itself.</param>
/// <param name="Version">The API's version, if the document tells.</param>
/// <param name="SchemaHref">The address of the schema.</param>
/// <param name="General">What holds for every link.</param>
/// <param name="Links">Every link in document order.</param>
/// <param name="Problems">What could not be used.</param>
public sealed record RsdlDocument(
    string Path,
    string? Href,
    string? Description,
    RsdlVersion? Version,
    string? SchemaHref,
    RsdlGeneral? General,
    EquatableArray<RsdlLink> Links,
    EquatableArray<Problem> Problems)
{
    /// <summary>The relation that the document states for itself.</summary>
    public string? Rel { get; init; }

    /// <summary>The relation of the schema.</summary>
    public string? SchemaRel { get; init; }

    /// <summary>The file name of the schema.</summary>
    public string? SchemaName { get; init; }

    /// <summary>What the document says of the schema.</summary>
    public string? SchemaDescription { get; init; }
}
