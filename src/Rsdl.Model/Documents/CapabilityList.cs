namespace Rsdl.Model.Documents;

/// <summary>One list of values.</summary>
/// <param name="Name">The list's element, such as <c>disk_formats</c>.</param>
/// <param name="Values">Its values in document order.</param>
/// <param name="Place">Where it stands.</param>
public sealed record CapabilityList(string Name, EquatableArray<CapabilityValue> Values, SourcePlace Place);
