namespace Rsdl.Model.Schema;

/// <summary>Where in the XML a member lives.</summary>
public enum MemberNode
{
    /// <summary>A child element.</summary>
    Element,

    /// <summary>An attribute.</summary>
    Attribute,

    /// <summary>The element's own text (a type with simple content).</summary>
    Text,
}
