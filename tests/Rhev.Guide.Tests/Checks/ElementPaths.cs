using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Rhev.Guide.Tests.Checks;

/// <summary>The elements and attributes of a document as paths such as <c>vm/cluster/@id</c> and <c>vm/link[start]</c>.</summary>
internal static class ElementPaths
{
    /// <summary>Every element and attribute; addresses are left out, since a Manager chooses them.</summary>
    public static IEnumerable<string> All(XElement element) =>
        Nodes(element, element.Name.LocalName).Select(node => node.Path).Distinct();

    /// <summary>The path and value of every attribute but addresses, and of every element without children.</summary>
    public static IEnumerable<(string Path, string Value)> Leaves(XElement element) =>
        Nodes(element, element.Name.LocalName).Where(node => node.Value is not null).Select(node => (node.Path, node.Value!));

    private static IEnumerable<(string Path, string? Value)> Nodes(XElement element, string path)
    {
        yield return (path, element.HasElements || (element.HasAttributes && element.Value.Length == 0) ? null : element.Value.Trim());
        foreach (XAttribute attribute in element.Attributes().Where(attribute => attribute.Name.LocalName is not ("href" or "rel")))
        {
            yield return ($"{path}/@{attribute.Name.LocalName}", attribute.Value);
        }

        foreach (XElement child in element.Elements())
        {
            string name = child.Name == "link" ? $"link[{(string?)child.Attribute("rel")}]" : child.Name.LocalName;
            foreach ((string Path, string? Value) node in Nodes(child, $"{path}/{name}"))
            {
                yield return node;
            }
        }
    }
}
