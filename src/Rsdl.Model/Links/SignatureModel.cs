namespace Rsdl.Model.Links;

/// <summary>One alternative of what a body may hold.</summary>
/// <param name="Description">What this alternative is for, if the document tells.</param>
/// <param name="Deprecated">Whether the document calls it deprecated.</param>
/// <param name="Parameters">The parameters, by path.</param>
public sealed record SignatureModel(string? Description, bool Deprecated, EquatableArray<SignatureParameter> Parameters);
