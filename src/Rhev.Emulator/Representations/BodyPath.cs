using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Rhev.Emulator.Representations;

/// <summary>The paths of signatures, such as <c>cluster.id|name</c>, in a body: names of elements or attributes joined by dots.</summary>
internal static class BodyPath
{
    /// <summary>Each alternative of a path as a path of its own.</summary>
    public static IEnumerable<string> Alternatives(string path)
    {
        int last = path.LastIndexOf('.') + 1;
        return path[last..].Split('|').Select(name => path[..last] + name);
    }

    /// <summary>Whether a body gives a value at a path, all alternatives considered.</summary>
    public static bool IsGiven(XElement body, string path) =>
        Alternatives(path).Any(alternative => IsGivenAt(body, alternative.Split('.')));

    /// <summary>The elements at a path of element names.</summary>
    public static IEnumerable<XElement> Elements(XElement body, string path) =>
        path.Split('.').Aggregate((IEnumerable<XElement>)[body], (elements, name) => elements.Elements(name));

    /// <summary>The path and value of each attribute and of each element without children.</summary>
    public static IEnumerable<(string Path, string Value)> Leaves(XElement body) => body.Attributes()
        .Select(attribute => (attribute.Name.LocalName, attribute.Value))
        .Concat(body.Elements().SelectMany(child => LeavesOf(child, child.Name.LocalName)));

    private static IEnumerable<(string Path, string Value)> LeavesOf(XElement element, string path)
    {
        foreach (XAttribute attribute in element.Attributes())
        {
            yield return ($"{path}.{attribute.Name.LocalName}", attribute.Value);
        }

        foreach ((string, string) leaf in element.Elements().SelectMany(child => LeavesOf(child, $"{path}.{child.Name.LocalName}")))
        {
            yield return leaf;
        }

        if (!element.HasElements && (!element.HasAttributes || element.Value.Length > 0))
        {
            yield return (path, element.Value);
        }
    }

    private static bool IsGivenAt(XElement element, ReadOnlySpan<string> names)
    {
        if (names.Length == 1 && element.Attribute(names[0]) is { Value.Length: > 0 })
        {
            return true;
        }

        foreach (XElement child in element.Elements(names[0]))
        {
            if (names.Length > 1 ? IsGivenAt(child, names[1..]) : child.HasElements || child.HasAttributes || child.Value.Length > 0)
            {
                return true;
            }
        }

        return false;
    }
}
