using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Rsdl.Live.Tests.Harness;

/// <summary>
/// What a document says, as System.Xml reads it: one line for each element and attribute, below the element that it belongs to.
/// The order of attributes and of elements with different names does not count, nor does white space between elements.
/// </summary>
internal static class XmlShape
{
    /// <summary>The lines of a document, in which elements of one name under one parent stand in the document's order.</summary>
    public static string[] Of(byte[] utf8) => Of(utf8, (element, _) => element.Name.ToString());

    /// <summary>The lines of a document, in which no order counts at all.</summary>
    public static string[] WithoutOrder(byte[] utf8) => Of(utf8, (_, lines) => string.Join('\n', lines));

    private static string[] Of(byte[] utf8, Func<XElement, string[], string> sortKey) => Lines(Load(utf8), sortKey);

    private static XElement Load(byte[] utf8) => XDocument.Load(new MemoryStream(utf8), LoadOptions.PreserveWhitespace).Root!;

    private static string[] Lines(XElement element, Func<XElement, string[], string> sortKey) =>
    [
        $"{element.Name} = {TextOf(element)}",
        .. element.Attributes().Select(attribute => $" @{attribute.Name} = {attribute.Value}").Order(StringComparer.Ordinal),
        .. element.Elements()
            .Select(child => (Child: child, Lines: Lines(child, sortKey)))
            .OrderBy(child => sortKey(child.Child, child.Lines), StringComparer.Ordinal)
            .SelectMany(child => child.Lines)
            .Select(line => " " + line),
    ];

    private static string TextOf(XElement element)
    {
        string text = string.Concat(element.Nodes().OfType<XText>().Select(node => node.Value));
        return element.HasElements ? string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))) : text;
    }
}
