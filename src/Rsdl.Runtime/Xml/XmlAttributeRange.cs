namespace Rsdl.Runtime.Xml;

/// <summary>Where an attribute's name and its value between the quotes lie in the document.</summary>
internal readonly record struct XmlAttributeRange(int NameStart, int NameLength, int ValueStart, int ValueLength);
