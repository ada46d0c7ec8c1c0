namespace Rsdl.Model.Documents;

/// <summary>A global element: a representation's root.</summary>
/// <param name="Name">The element's name.</param>
/// <param name="Type">The name of its type.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SchemaRoot(string Name, string Type, SourcePlace Place)
{
    /// <summary>The element's documentation, trimmed, if any.</summary>
    public string? Documentation { get; init; }
}
