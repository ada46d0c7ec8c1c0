namespace Rsdl.Model.Documents;

/// <summary>One signature of a body.</summary>
/// <param name="Description">What this signature is for, if the document tells.</param>
/// <param name="Deprecated">Whether the document calls it deprecated.</param>
/// <param name="Parameters">Its parameters; may be empty.</param>
public sealed record RsdlParameterSet(string? Description, bool Deprecated, EquatableArray<RsdlParameter> Parameters);
