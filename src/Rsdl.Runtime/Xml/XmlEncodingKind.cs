namespace Rsdl.Runtime.Xml;

/// <summary>The encodings that <see cref="XmlEncoding"/> knows.</summary>
internal enum XmlEncodingKind
{
    Utf8,
    Ascii,
    Latin1,
    Utf16LittleEndian,
    Utf16BigEndian,
}
