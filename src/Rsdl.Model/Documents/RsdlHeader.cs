namespace Rsdl.Model.Documents;

/// <summary>A request header.</summary>
/// <param name="Name">The header's name.</param>
/// <param name="Value">What the document says about its value, such as <c>true|false</c>.</param>
/// <param name="Description">What it is for, if the document tells.</param>
/// <param name="Required">Whether the document calls it required.</param>
/// <param name="Deprecated">Whether the document calls it deprecated.</param>
public sealed record RsdlHeader(string Name, string? Value, string? Description, bool Required, bool Deprecated);
