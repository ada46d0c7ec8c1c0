using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace Rsdl.Runtime.Tests.Entities;

/// <summary>
/// What a document says, as System.Xml reads it, whatever the order of elements: one line for each element's path with its
/// text, and for each attribute. In elements with child elements, white space around text does not count.
/// </summary>
internal static class XmlFacts
{
    public static string[] Of(byte[] utf8)
    {
        XElement root = XDocument.Load(new MemoryStream(utf8), LoadOptions.PreserveWhitespace).Root!;
        var facts = new List<string>();
        Add(root, "", facts);
        facts.Sort(string.CompareOrdinal);
        return [.. facts];
    }

    public static string[] Of(string xml) => Of(Encoding.UTF8.GetBytes(xml));

    private static void Add(XElement element, string parent, List<string> facts)
    {
        string path = $"{parent}/{element.Name}";
        string text = string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value));
        facts.Add($"{path} = {(element.HasElements ? string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))) : text)}");
        facts.AddRange(element.Attributes().Select(attribute => $"{path}@{attribute.Name} = {attribute.Value}"));
        foreach (XElement child in element.Elements())
        {
            Add(child, path, facts);
        }
    }
}
