using System;
using System.Collections.Immutable;
using System.Linq;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Rsdl.Benchmarks.Generating;

/// <summary>A schema to which one element is added.</summary>
internal static class SchemaEdit
{
    /// <summary>The added element.</summary>
    public const string ElementName = "brand_new";

    private const string Element = $"""<xs:element name="{ElementName}" type="xs:string" minOccurs="0" maxOccurs="1"/>""";

    /// <summary>The name of the type that gets the element: that of virtual machines, or else the first that has a sequence.</summary>
    public static string FindType(Document schema)
    {
        XNamespace xs = "http://www.w3.org/2001/XMLSchema";
        XElement root = XDocument.Parse(schema.Text).Root!;
        string? vm = root.Elements(xs + "element").FirstOrDefault(element => (string?)element.Attribute("name") == "vm")?
            .Attribute("type")?.Value;
        XElement[] types = [.. root.Elements(xs + "complexType").Where(type => type.Descendants(xs + "sequence").Any())];
        return (string)(types.FirstOrDefault(type => (string?)type.Attribute("name") == vm) ?? types[0]).Attribute("name")!;
    }

    /// <summary>The schema with the element at the start of the type's sequence; nothing else in the text differs.</summary>
    public static string Apply(Document schema)
    {
        int type = schema.Text.IndexOf($"<xs:complexType name=\"{FindType(schema)}\"", StringComparison.Ordinal);
        int sequence = schema.Text.IndexOf("<xs:sequence>", type, StringComparison.Ordinal);
        return schema.Text.Insert(sequence + "<xs:sequence>".Length, Element);
    }

    /// <summary>The additional file of the schema before and after.</summary>
    public static (AdditionalText Before, AdditionalText After) Texts(DocumentSet documents, ImmutableArray<AdditionalText> texts) => (
        texts.Single(text => text.Path == documents.Schema.Path),
        new MemoryText(documents.Schema.Path, Apply(documents.Schema)));
}
