namespace Rsdl.Model.Documents;

/// <summary>Says which list a member takes its values from.</summary>
/// <param name="Type">The schema type.</param>
/// <param name="Member">The member, or a path of two such as <c>status.state</c>.</param>
/// <param name="List">The list; <c>null</c> for none, which makes the member plain text.</param>
/// <param name="Place">Where it stands.</param>
public sealed record BindingOverride(string Type, string Member, string? List, SourcePlace Place);
