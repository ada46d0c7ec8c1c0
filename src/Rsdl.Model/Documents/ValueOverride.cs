namespace Rsdl.Model.Documents;

/// <summary>One value of a <see cref="ListOverride"/>.</summary>
/// <param name="Text">The value on the wire.</param>
/// <param name="Name">The C# name; <c>null</c> for the one that follows from the text.</param>
public sealed record ValueOverride(string Text, string? Name);
