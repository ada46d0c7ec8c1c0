namespace Rsdl.Model.Documents;

/// <summary>Says what a list is called, and which values it has besides those of the capabilities.</summary>
/// <param name="List">The list.</param>
/// <param name="Name">The C# name; <c>null</c> to keep it.</param>
/// <param name="Values">Values with their C# names, where these are to differ or the capabilities lack the value.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ListOverride(string List, string? Name, EquatableArray<ValueOverride> Values, SourcePlace Place);
