namespace Rsdl.Model.Documents;

/// <summary>A matrix (<c>;name=value</c>) or query (<c>?name=value</c>) parameter.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Value">What the document says about its value.</param>
/// <param name="Type">The type as written, such as <c>xs:int</c>.</param>
/// <param name="Context">The context as written: <c>matrix</c> or <c>query</c>.</param>
/// <param name="Required">Whether the document calls it required.</param>
/// <param name="Deprecated">Whether the document calls it deprecated.</param>
/// <param name="Place">Where it stands.</param>
public sealed record RsdlUrlParameter(
    string Name,
    string? Value,
    string? Type,
    string? Context,
    bool Required,
    bool Deprecated,
    SourcePlace Place);
