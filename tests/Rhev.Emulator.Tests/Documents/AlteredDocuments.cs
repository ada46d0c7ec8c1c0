using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Rsdl.Tests;

namespace Rhev.Emulator.Tests.Documents;

/// <summary>The documents of RHEV 3.3 with something more in them, as documents of later versions have it.</summary>
internal sealed class AlteredDocuments
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    private readonly XDocument _rsdl = XDocument.Parse(Read("rsdl.xml"));
    private readonly XDocument _schema = XDocument.Parse(Read("api.xsd"));

    /// <summary>The texts, for <see cref="EmulatorOptions.Documents"/>.</summary>
    public IReadOnlyList<(string Name, string Text)> Texts =>
        [("rsdl.xml", _rsdl.ToString()), ("api.xsd", _schema.ToString()), ("capabilities.xml", Read("capabilities.xml"))];

    /// <summary>Adds the type of a resource, its element, and the type and element of its list.</summary>
    /// <param name="type">The type; that of its list is the same with an <c>s</c>.</param>
    /// <param name="element">The element.</param>
    /// <param name="list">The element of the list.</param>
    /// <param name="members">Its members as <c>name type</c>.</param>
    public AlteredDocuments Resource(string type, string element, string list, params string[] members)
    {
        string lists = type.EndsWith('y') ? type[..^1] + "ies" : type + "s";
        Add(Element(element, type), Element(list, lists));
        Add(Extension(type, "BaseResource", [.. members.Select(Member)]));
        XElement item = Member($"{element} {type}");
        item.SetAttributeValue("maxOccurs", "unbounded");
        Add(Extension(lists, "BaseResources", item));
        return this;
    }

    /// <summary>Adds a type that is no resource.</summary>
    public AlteredDocuments Type(string type, params string[] members)
    {
        Add(new XElement(
            Xs + "complexType", new XAttribute("name", type), new XElement(Xs + "sequence", members.Select(Member))));
        return this;
    }

    /// <summary>Adds members, as <c>name type</c>, to a type.</summary>
    public AlteredDocuments Members(string type, params string[] members)
    {
        _schema.Root!.Elements(Xs + "complexType").Single(one => (string?)one.Attribute("name") == type)
            .Descendants(Xs + "sequence").First().Add(members.Select(Member));
        return this;
    }

    /// <summary>Adds a collection with links to list it and add to it, and to get, update and remove what is in it.</summary>
    /// <param name="href">The address of the collection.</param>
    /// <param name="id">What stands for the id in the address of a resource.</param>
    /// <param name="type">The type of the resource.</param>
    /// <param name="parameters">What the addition takes; required where it ends with <c>!</c>.</param>
    public AlteredDocuments Collection(string href, string id, string type, params string[] parameters)
    {
        string one = $"{href}/{{{id}:id}}";
        string lists = type.EndsWith('y') ? type[..^1] + "ies" : type + "s";
        Link(href, "get", "GET", null, lists, []);
        Link(href, "add", "POST", type, type, parameters);
        Link(one, "get", "GET", null, type, []);
        Link(one, "update", "PUT", type, type, [.. parameters.Select(parameter => parameter.TrimEnd('!'))]);
        Link(one, "delete", "DELETE", null, null, []);
        return this;
    }

    /// <summary>Has every signature of a link take more parameters.</summary>
    public AlteredDocuments Accept(string href, string relation, params string[] parameters)
    {
        XElement link = _rsdl.Descendants("link")
            .Single(one => (string?)one.Attribute("href") == href && (string?)one.Attribute("rel") == relation);
        foreach (XElement signature in link.Element("request")!.Element("body")!.Elements("parameters_set"))
        {
            signature.Add(parameters.Select(Parameter));
        }

        return this;
    }

    private static string Read(string file) => File.ReadAllText(RepositoryFiles.FilePath("schema", "rhev-3.3", file));

    private static XElement Element(string name, string type) =>
        new(Xs + "element", new XAttribute("name", name), new XAttribute("type", type));

    private static XElement Member(string member)
    {
        string[] parts = member.Split(' ');
        XElement element = Element(parts[0], parts[1].TrimEnd('*'));
        element.SetAttributeValue("minOccurs", "0");
        if (parts[1].EndsWith('*'))
        {
            element.SetAttributeValue("maxOccurs", "unbounded");
        }

        return element;
    }

    private static XElement Extension(string type, string extended, params XElement[] members) => new(
        Xs + "complexType",
        new XAttribute("name", type),
        new XElement(
            Xs + "complexContent",
            new XElement(Xs + "extension", new XAttribute("base", extended), new XElement(Xs + "sequence", members))));

    private static XElement Parameter(string parameter) => new(
        "parameter",
        new XAttribute("required", parameter.EndsWith('!') ? "true" : "false"),
        new XAttribute("type", "xs:string"),
        new XElement("name", parameter.TrimEnd('!')));

    private void Add(params XElement[] definitions) => _schema.Root!.Add(definitions.Cast<object>().ToArray());

    private void Link(string href, string relation, string method, string? body, string? answer, string[] parameters) =>
        _rsdl.Root!.Element("links")!.Add(new XElement(
            "link",
            new XAttribute("href", href),
            new XAttribute("rel", relation),
            new XElement(
                "request",
                new XElement("http_method", method),
                new XElement(
                    "body",
                    body is null ? null : new XElement("type", body),
                    parameters.Length == 0 ? null : new XElement("parameters_set", parameters.Select(Parameter)))),
            answer is null ? null : new XElement("response", new XElement("type", answer))));
}
