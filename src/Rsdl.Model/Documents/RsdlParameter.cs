namespace Rsdl.Model.Documents;

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
