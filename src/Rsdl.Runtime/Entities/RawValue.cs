namespace Rsdl.Runtime;

/// <summary>A simple value together with what stood in the document, where that is not the value's canonical form.</summary>
/// <param name="text">The text as it stood, references resolved.</param>
/// <param name="value">The value that the text means, or null if it means none of the declared kind.</param>
/// <param name="outerXml">The whole element as UTF-8, if it had attributes or child elements of its own; else null.</param>
internal sealed class RawValue(string text, object? value, byte[]? outerXml = null)
{
    /// <summary>An element or attribute without any text.</summary>
    public static RawValue Empty { get; } = new("", null);

    public string Text { get; } = text;

    public object? Value { get; } = value;

    public byte[]? OuterXml { get; } = outerXml;
}
