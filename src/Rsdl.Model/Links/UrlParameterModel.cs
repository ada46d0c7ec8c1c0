using Rsdl.Model.Schema;

namespace Rsdl.Model.Links;

/// <summary>A matrix or query parameter.</summary>
/// <param name="Name">The parameter's name on the wire.</param>
/// <param name="PropertyName">The C# property's name.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="IsQuery">Whether it follows <c>?</c>; otherwise it is a matrix parameter and follows <c>;</c>.</param>
/// <param name="ValueText">What the document says about its value, such as <c>true|false</c>.</param>
/// <param name="Required">Whether the document calls it required.</param>
/// <param name="Deprecated">Whether the document calls it deprecated.</param>
public sealed record UrlParameterModel(
    string Name,
    string PropertyName,
    ValueKind Kind,
    bool IsQuery,
    string? ValueText,
    bool Required,
    bool Deprecated)
{
    /// <summary>
    /// The version of the API that this exists since, where documents of several versions tell and what it belongs to says no more.
    /// </summary>
    public string? Since { get; init; }
}
