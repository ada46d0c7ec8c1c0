namespace Rsdl.Model.Links;

/// <summary>One parameter of a body: a path of element names from the body's root, resolved against the schema.</summary>
/// <param name="Path">
/// The path below the root, such as <c>cluster.id|name</c>: names joined by dots, the last one possibly
/// alternatives of which exactly one is given.
/// </param>
/// <param name="Required">Whether it must be given; for nested parameters: in each item.</param>
/// <param name="Deprecated">Whether the document calls it deprecated.</param>
/// <param name="IsCollection">Whether the path leads to a repeated element.</param>
/// <param name="Nested">For a collection: the parameters of each item, by path from the item.</param>
public sealed record SignatureParameter(
    string Path,
    bool Required,
    bool Deprecated,
    bool IsCollection,
    EquatableArray<SignatureParameter> Nested);
