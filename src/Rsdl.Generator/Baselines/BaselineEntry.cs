namespace Rsdl.Generator.Baselines;

/// <summary>One line of a baseline.</summary>
/// <param name="Name">The C# name below the SDK's namespace.</param>
/// <param name="Type">The C# type of a member; <c>null</c> for types and values.</param>
/// <param name="Meaning">What stood behind it in the documents.</param>
/// <param name="IsObsolete">Whether the name is a former one that is kept on purpose.</param>
/// <param name="Line">The one-based line.</param>
internal sealed record BaselineEntry(string Name, string? Type, string Meaning, bool IsObsolete, int Line);
