namespace Rsdl.Model.Documents;

/// <summary>Says what a type or a member is called in C#.</summary>
/// <param name="Type">The schema type.</param>
/// <param name="Member">The member; <c>null</c> for the type itself.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Place">Where it stands.</param>
public sealed record NameOverride(string Type, string? Member, string Name, SourcePlace Place);
