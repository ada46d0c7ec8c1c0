namespace Rsdl.Model.Links;

/// <summary>One link of the API, resolved against the schema.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Relation">The relation as the document names it.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The address below the API's base, with <c>{id}</c> for each placeholder.</param>
/// <param name="Name">The C# method's name without <c>Async</c>, such as <c>Start</c>.</param>
/// <param name="Description">What it does, as the document says.</param>
/// <param name="UrlParameters">Matrix and query parameters.</param>
/// <param name="Headers">Request headers that a caller can set.</param>
/// <param name="BodyType">The schema type of the request's body, if it has one.</param>
/// <param name="Signatures">
/// The alternatives of what the body may hold. None means that the document does not tell: unknown, not nothing.
/// </param>
/// <param name="ResponseType">The schema type of the response, if it has one.</param>
public sealed record OperationModel(
    OperationKind Kind,
    string Relation,
    string Method,
    string Path,
    string Name,
    string? Description,
    EquatableArray<UrlParameterModel> UrlParameters,
    EquatableArray<HeaderModel> Headers,
    string? BodyType,
    EquatableArray<SignatureModel> Signatures,
    string? ResponseType)
{
    /// <summary>
    /// The version of the API that this exists since, where documents of several versions tell and what it belongs to says no more.
    /// </summary>
    public string? Since { get; init; }
}
