using Rsdl.Model.Schema;

namespace Rsdl.Model.Links;

/// <summary>A request header that a caller can set.</summary>
/// <param name="Name">The header's name.</param>
/// <param name="PropertyName">The C# property's name.</param>
/// <param name="Kind">Boolean or text.</param>
/// <param name="ValueText">What the document says about its value, such as <c>201-created</c>.</param>
/// <param name="Description">What it is for, if the document tells.</param>
/// <param name="Required">Whether the document calls it required.</param>
/// <param name="Deprecated">Whether the document calls it deprecated.</param>
public sealed record HeaderModel(
    string Name,
    string PropertyName,
    ValueKind Kind,
    string? ValueText,
    string? Description,
    bool Required,
    bool Deprecated)
{
    /// <summary>
    /// The version of the API that this exists since, where documents of several versions tell and what it belongs to says no more.
    /// </summary>
    public string? Since { get; init; }
}
