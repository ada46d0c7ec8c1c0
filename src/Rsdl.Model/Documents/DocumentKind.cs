namespace Rsdl.Model.Documents;

/// <summary>What a document is, told by its root element.</summary>
public enum DocumentKind
{
    /// <summary>The root element is none of the known ones, or the text ends or breaks before it.</summary>
    Unknown,

    /// <summary>A description of links: root element <c>rsdl</c>.</summary>
    Rsdl,

    /// <summary>A description of representations: root element <c>schema</c> of the XML Schema namespace.</summary>
    Schema,

    /// <summary>The values that each compatibility level knows: root element <c>capabilities</c>.</summary>
    Capabilities,

    /// <summary>Corrections that a user makes to the other documents.</summary>
    Overrides,
}
