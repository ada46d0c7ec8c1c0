namespace Rsdl.Model.Documents;

/// <summary>One value of a list.</summary>
/// <param name="Text">The value: the item's text, or what names an item that has attributes or children.</param>
/// <param name="Description">What the document says about it, if anything.</param>
public sealed record CapabilityValue(string Text, string? Description);
