namespace Rsdl.Model.Documents;

/// <summary>One link: an address and a relation, with what a request needs and what comes back.</summary>
/// <param name="Href">The address with its placeholders, as written.</param>
/// <param name="Rel">The relation: get, add, update, delete, or an action's name.</param>
/// <param name="Description">What the link does, if the document tells.</param>
/// <param name="HttpMethod">The HTTP method as written; <c>null</c> when missing.</param>
/// <param name="Headers">Request headers.</param>
/// <param name="UrlParameters">Matrix and query parameters.</param>
/// <param name="Body">The body, when the link states a type or parameters for it.</param>
/// <param name="ResponseType">The schema type of the response, if any.</param>
/// <param name="Place">Where it stands.</param>
public sealed record RsdlLink(
    string Href,
    string Rel,
    string? Description,
    string? HttpMethod,
    EquatableArray<RsdlHeader> Headers,
    EquatableArray<RsdlUrlParameter> UrlParameters,
    RsdlBody? Body,
    string? ResponseType,
    SourcePlace Place);
