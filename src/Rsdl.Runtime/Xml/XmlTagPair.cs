namespace Rsdl.Runtime.Xml;

/// <summary>The tags of an element whose name is known to be one, made once for all its occurrences.</summary>
/// <param name="utf8Name">The name.</param>
internal sealed class XmlTagPair(byte[] utf8Name)
{
    /// <summary>The start tag without its end, for attributes to follow: <c>&lt;name</c>.</summary>
    public XmlTag OpenStart { get; } = new([(byte)'<', .. utf8Name]);

    /// <summary>The start tag: <c>&lt;name&gt;</c>.</summary>
    public XmlTag Start { get; } = new([(byte)'<', .. utf8Name, (byte)'>']);

    /// <summary>The element with <c>true</c> as its text.</summary>
    public XmlTag True { get; } = new([(byte)'<', .. utf8Name, .. ">true</"u8, .. utf8Name, (byte)'>']);

    /// <summary>The element with <c>false</c> as its text.</summary>
    public XmlTag False { get; } = new([(byte)'<', .. utf8Name, .. ">false</"u8, .. utf8Name, (byte)'>']);

    /// <summary>The end tag: <c>&lt;/name&gt;</c>.</summary>
    public XmlTag End { get; } = new([(byte)'<', (byte)'/', .. utf8Name, (byte)'>']);
}
