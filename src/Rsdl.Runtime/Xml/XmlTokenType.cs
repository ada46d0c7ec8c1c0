namespace Rsdl.Runtime.Xml;

/// <summary>What <see cref="XmlUtf8Reader"/> stands on.</summary>
public enum XmlTokenType : byte
{
    /// <summary>Nothing has been read yet.</summary>
    None,

    /// <summary>A start tag, or an empty-element tag.</summary>
    StartElement,

    /// <summary>An end tag. An empty-element tag has none.</summary>
    EndElement,

    /// <summary>A run of character data, or one CDATA section.</summary>
    Text,

    /// <summary>The document is read to its end.</summary>
    EndOfDocument,
}
