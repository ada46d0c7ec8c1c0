namespace Rsdl.Runtime.Xml;

/// <summary>Where an attribute's name and its value between the quotes lie in the document.</summary>
internal struct XmlAttributeRange
{
    public int NameStart;
    public int NameLength;
    public int ValueStart;
    public int ValueLength;

    /// <summary>Whether the value is written as it is: without references, tabs and line ends.</summary>
    public bool IsLiteral;
}
