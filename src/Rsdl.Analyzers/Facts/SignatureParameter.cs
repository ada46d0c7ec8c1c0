using System.Collections.Immutable;

namespace Rsdl.Analyzers.Facts;

/// <summary>One parameter of a signature.</summary>
/// <param name="Path">The names of the elements from the body's root, or from the item of a collection, without the last one.</param>
/// <param name="Alternatives">The last name; several where exactly one of them is given.</param>
/// <param name="Required">Whether it must be given; for nested parameters: in each item.</param>
/// <param name="Deprecated">Whether the API announces that it will stop accepting it.</param>
/// <param name="IsCollection">Whether the path leads to a repeated element.</param>
/// <param name="Nested">For a collection: the parameters of each item, by path from the item.</param>
internal sealed record SignatureParameter(
    ImmutableArray<string> Path,
    ImmutableArray<string> Alternatives,
    bool Required,
    bool Deprecated,
    bool IsCollection,
    ImmutableArray<SignatureParameter> Nested);
