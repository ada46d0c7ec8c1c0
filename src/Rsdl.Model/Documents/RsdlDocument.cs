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
    EquatableArray<Problem> Problems);

/// <summary>The version that an RSDL states.</summary>
public sealed record RsdlVersion(int Major, int Minor, int Build, int Revision);

/// <summary>The descriptor of what holds for every link.</summary>
public sealed record RsdlGeneral(string? Href, string? Name, string? Description, EquatableArray<RsdlHeader> Headers);

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

/// <summary>A request header.</summary>
/// <param name="Name">The header's name.</param>
/// <param name="Value">What the document says about its value, such as <c>true|false</c>.</param>
/// <param name="Description">What it is for, if the document tells.</param>
/// <param name="Required">Whether the document calls it required.</param>
/// <param name="Deprecated">Whether the document calls it deprecated.</param>
public sealed record RsdlHeader(string Name, string? Value, string? Description, bool Required, bool Deprecated);

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

/// <summary>A request's body.</summary>
/// <param name="Type">The schema type, if stated.</param>
/// <param name="Required">What the <c>required</c> attribute says; <c>null</c> when it is absent.</param>
/// <param name="Sets">The alternative parameter sets; none means that the document does not say what the body may hold.</param>
public sealed record RsdlBody(string? Type, bool? Required, EquatableArray<RsdlParameterSet> Sets);

/// <summary>One signature of a body.</summary>
/// <param name="Description">What this signature is for, if the document tells.</param>
/// <param name="Deprecated">Whether the document calls it deprecated.</param>
/// <param name="Parameters">Its parameters; may be empty.</param>
public sealed record RsdlParameterSet(string? Description, bool Deprecated, EquatableArray<RsdlParameter> Parameters);

/// <summary>One body parameter: a path into the body.</summary>
/// <param name="Name">The path as written, such as <c>vm.cluster.id|name</c>.</param>
/// <param name="Type">The type as written, such as <c>xs:string</c> or <c>collection</c>.</param>
/// <param name="Required">Whether it is required.</param>
/// <param name="Deprecated">Whether it is deprecated.</param>
/// <param name="Nested">For a collection: the parameters of each item.</param>
/// <param name="Place">Where it stands.</param>
public sealed record RsdlParameter(
    string Name,
    string? Type,
    bool Required,
    bool Deprecated,
    EquatableArray<RsdlParameterSet> Nested,
    SourcePlace Place);
