namespace Rsdl.Runtime.Xml;

/// <summary>How raw bytes become text.</summary>
internal enum XmlTextForm : byte
{
    /// <summary>References are replaced, line ends become line feeds.</summary>
    Content,

    /// <summary>Line ends become line feeds.</summary>
    CData,

    /// <summary>References are replaced, literal tabs and line ends become blanks.</summary>
    Attribute,
}
