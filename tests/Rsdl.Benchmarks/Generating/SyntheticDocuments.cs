using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rsdl.Model.Documents;

namespace Rsdl.Benchmarks.Generating;

/// <summary>
/// Makes an API several times as large: every type, root element and link again under a name with a number. What all resources
/// and actions derive from stays the only one of its kind, as it would in an API of that size.
/// </summary>
internal sealed class SyntheticDocuments
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    /// <summary>The types of which there is one in any API.</summary>
    private static readonly HashSet<string> Single = ["API", "Action", "BaseResource", "BaseResources"];

    private readonly DocumentSet _documents;
    private readonly XElement _schema;
    private readonly HashSet<string> _copied;
    private readonly Dictionary<string, string> _roots;

    private SyntheticDocuments(DocumentSet documents)
    {
        _documents = documents;
        _schema = XDocument.Parse(documents.Schema.Text, LoadOptions.PreserveWhitespace).Root!;
        _copied =
        [
            .. _schema.Elements().Where(IsDefinition).Select(Name).Where(name => !Single.Contains(name)),
        ];
        _roots = _schema.Elements(Xs + "element").Where(root => root.Attribute("type") is not null)
            .DistinctBy(Name).ToDictionary(Name, root => (string)root.Attribute("type")!);
    }

    /// <summary>The documents, multiplied.</summary>
    /// <param name="documents">What they are made from.</param>
    /// <param name="times">How many of each there are.</param>
    public static DocumentSet Multiply(DocumentSet documents, int times)
    {
        SyntheticDocuments maker = new(documents);
        string[] suffixes = [.. Enumerable.Range(2, times - 1).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        return new DocumentSet(string.Create(CultureInfo.InvariantCulture, $"{documents.Name} x{times}"), [
            .. documents.Files.Select(file => file.Kind switch
            {
                DocumentKind.Schema => file with { Text = maker.Schema(suffixes) },
                DocumentKind.Rsdl => file with { Text = maker.Rsdl(suffixes) },
                _ => file,
            }),
        ]);
    }

    private static string Name(XElement definition) => (string)definition.Attribute("name")!;

    private static bool IsDefinition(XElement element) => element.Name.LocalName is "complexType" or "simpleType" or "group";

    private string Schema(string[] suffixes)
    {
        XElement whole = new(_schema);
        foreach (string suffix in suffixes)
        {
            foreach (XElement definition in _schema.Elements())
            {
                bool isCopied = IsDefinition(definition) ? _copied.Contains(Name(definition))
                    : _roots.TryGetValue(Name(definition), out string? type) && _copied.Contains(type);
                if (isCopied)
                {
                    whole.Add(Copy(definition, suffix), "\n");
                }
            }
        }

        return whole.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>A copy whose name has the suffix, as have all names of copied types in it; members keep their names.</summary>
    private XElement Copy(XElement definition, string suffix)
    {
        XElement copy = new(definition);
        copy.SetAttributeValue("name", Name(definition) + suffix);
        foreach (XElement element in copy.DescendantsAndSelf())
        {
            if (element.Name == Xs + "element"
                && (string?)element.Attribute("ref") is { } root && _roots.TryGetValue(root, out string? target))
            {
                element.SetAttributeValue("ref", null);
                element.SetAttributeValue("name", root);
                element.SetAttributeValue("type", target);
            }

            foreach (XAttribute attribute in element.Attributes())
            {
                if (attribute.Name.LocalName is "type" or "base" or "ref" && _copied.Contains(attribute.Value))
                {
                    attribute.Value += suffix;
                }
            }
        }

        return copy;
    }

    private string Rsdl(string[] suffixes)
    {
        XElement whole = XDocument.Parse(_documents.Rsdl.Text, LoadOptions.PreserveWhitespace).Root!;
        string basePath = ((string)whole.Attribute("href")!).Split('?')[0].TrimEnd('/') + "/";
        XElement links = whole.Element("links")!;
        XElement[] multiplied = [.. links.Elements("link").Where(link => Address(link).StartsWith(basePath, StringComparison.Ordinal))];
        foreach (string suffix in suffixes)
        {
            foreach (XElement link in multiplied)
            {
                XElement copy = new(link);
                string[] segments = Address(link)[basePath.Length..].Split('/');
                segments[0] += suffix;
                copy.SetAttributeValue("href", basePath + string.Join('/', segments));
                Rename(copy, suffix);
                links.Add(copy, "\n");
            }
        }

        return whole.ToString(SaveOptions.DisableFormatting);
    }

    private static string Address(XElement link) => (string?)link.Attribute("href") ?? "";

    private void Rename(XElement link, string suffix)
    {
        foreach (XElement type in link.Descendants("type").Where(type => _copied.Contains(type.Value.Trim())))
        {
            string name = type.Value.Trim();
            type.Value = name + suffix;
            foreach (XElement parameter in type.Parent!.Elements("parameters_set").Elements("parameter").Elements("name"))
            {
                string[] path = parameter.Value.Trim().Split('.');
                if (path.Length > 1 && NamesBody(path[0], name))
                {
                    path[0] += suffix;
                    parameter.Value = string.Join('.', path);
                }
            }
        }
    }

    /// <summary>Parameters start with the body's type or its root element, with little care for underscores and case.</summary>
    private bool NamesBody(string segment, string type) =>
        Fold(segment) == Fold(type) || _roots.Any(root => root.Value == type && Fold(root.Key) == Fold(segment));

    private static string Fold(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
