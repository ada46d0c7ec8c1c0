namespace Rsdl.Model.Documents;

/// <summary>What a user's overrides say. They replace what the model would find out by itself.</summary>
/// <param name="Path">The document's path.</param>
/// <param name="Bindings">Which members take their values from which list.</param>
/// <param name="Lists">Lists that are renamed, extended or new.</param>
/// <param name="Names">C# names of types and members.</param>
/// <param name="Problems">What could not be used.</param>
public sealed record OverridesDocument(
    string Path,
    EquatableArray<BindingOverride> Bindings,
    EquatableArray<ListOverride> Lists,
    EquatableArray<NameOverride> Names,
    EquatableArray<Problem> Problems);
