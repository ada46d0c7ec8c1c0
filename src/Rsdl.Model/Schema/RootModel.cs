namespace Rsdl.Model.Schema;

/// <summary>A global element: what a document's root may be.</summary>
/// <param name="Element">The element's name.</param>
/// <param name="EntityType">The schema name of its type.</param>
public sealed record RootModel(string Element, string EntityType);
