namespace Rsdl.Model.Enums;

/// <summary>A member that takes its values from a list, in every document of this family of APIs that has both.</summary>
/// <param name="Type">The schema type that declares the member.</param>
/// <param name="Member">The member, or a path of two.</param>
/// <param name="List">The list.</param>
internal sealed record BuiltInBinding(string Type, string Member, string List);
