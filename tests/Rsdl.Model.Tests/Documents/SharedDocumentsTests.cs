using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Xml.Linq;
using Rsdl.Model.Documents;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Model.Tests.Documents;

/// <summary>The readers against real documents: nothing that a document says is missing from the records.</summary>
public class SharedDocumentsTests
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";
    private static readonly XNamespace Jaxb = "http://java.sun.com/xml/ns/jaxb";

    [SharedTheory]
    [InlineData("3.3", 408, 324, 1148, 175, 401, 2, 6)]
    [InlineData("3.5", 618, 441, 1625, 222, 538, 21, 6)]
    public void Every_link_of_a_real_rsdl_is_read(
        string version, int links, int described, int parameters, int urlParameters, int headers, int deprecated, int deprecatedSets)
    {
        RsdlDocument document = ReadRsdl(version);

        List<RsdlParameterSet> sets = [.. AllSets(document)];
        List<RsdlParameter> all = [.. sets.SelectMany(set => set.Parameters)];
        Assert.Equal(links, document.Links.Count);
        Assert.Equal(described, document.Links.Count(link => link.Description is not null));
        Assert.Equal(parameters, all.Count);
        Assert.Equal(urlParameters, document.Links.Sum(link => link.UrlParameters.Count));
        Assert.Equal(headers, document.Links.Sum(link => link.Headers.Count));
        Assert.Equal(deprecated, all.Count(parameter => parameter.Deprecated));
        Assert.Equal(deprecatedSets, sets.Count(set => set.Deprecated));
        Assert.Equal(6, document.Links.Count(link => link.Body?.Required == false));
        Assert.Empty(document.Problems);
    }

    [SharedTheory]
    [InlineData("3.3", 229, 205, 49, 116, 4, 8)]
    [InlineData("3.5", 306, 282, 56, 157, 4, 8)]
    public void Every_type_of_a_real_schema_is_read(
        string version, int types, int roots, int attributes, int lists, int simpleTypes, int groups)
    {
        SchemaDocument schema = ReadSchema(version);

        List<SchemaParticle> particles = [.. AllParticles(schema)];
        Assert.Equal(types, schema.Types.Count);
        Assert.Equal(roots, schema.Roots.Count);
        Assert.Equal(attributes, particles.Count(particle => particle.Kind == SchemaParticleKind.Attribute));
        Assert.Equal(lists, particles.Count(particle => particle.Repeated));
        Assert.Equal(simpleTypes, schema.SimpleTypes.Count);
        Assert.Equal(groups, schema.Groups.Count);
    }

    [SharedFact]
    public void The_only_problems_of_the_real_schemas_are_two_misspelt_annotations()
    {
        Assert.Equal(["jaxbroperty", "jaxbroperty"], ReadSchema("3.3").Problems.Select(problem => problem.Message.Split('\'')[1]));
        Assert.Empty(ReadSchema("3.5").Problems);
    }

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void The_records_of_a_real_rsdl_say_what_its_elements_say(string version)
    {
        XElement root = Load(version, "rsdl.xml");
        RsdlDocument document = ReadRsdl(version);

        Assert.Equal(root.Element("links")!.Elements().Select(DescribeLink), document.Links.Select(Describe));
        Assert.Equal(
            root.Element("general")!.Descendants("header").Select(DescribeHeader), document.General!.Headers.Select(Describe));
        Assert.Equal(root.Element("description")!.Value, document.Description);
        Assert.Equal(Join(root.Attributes()), $"{document.Href} {document.Rel}");
        Assert.Equal(
            Join(root.Element("version")!.Attributes()),
            $"{document.Version!.Major} {document.Version.Minor} {document.Version.Build} {document.Version.Revision}");
        Assert.Equal(Join(root.Element("schema")!.Attributes()), $"{document.SchemaHref} {document.SchemaRel}");
        Assert.Equal(Join(root.Element("schema")!.Elements()), $"{document.SchemaName} {document.SchemaDescription}");
        Assert.Equal(Join(root.Element("general")!.Attributes()), $"{document.General.Href} {document.General.Rel}");
        Assert.Equal(
            root.Element("general")!.Element("description")!.Value + root.Element("general")!.Element("name")!.Value,
            document.General.Description + document.General.Name);
    }

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void The_records_of_a_real_schema_say_what_its_elements_say(string version)
    {
        XElement root = Load(version, "api.xsd");
        SchemaDocument schema = ReadSchema(version);

        Assert.Equal(
            root.Elements(Xs + "element").Select(element => $"{element.Attribute("name")?.Value} {element.Attribute("type")?.Value}"),
            schema.Roots.Select(element => $"{element.Name} {element.Type}"));
        Assert.Equal(
            root.Elements(Xs + "simpleType").Select(type =>
                $"{type.Attribute("name")?.Value} {Join(type.Descendants().Attributes())}"),
            schema.SimpleTypes.Select(type => $"{type.Name} {type.Base} {string.Join(' ', type.Values.Select(value => value.Value))}"));
        Assert.Equal(
            root.Elements(Xs + "complexType").Select(DescribeType),
            schema.Types.Select(type => Describe(type)));
        Assert.Equal(
            root.Elements(Xs + "group").Select(group => $"{group.Attribute("name")?.Value}: {DescribeParticles(group)}"),
            schema.Groups.Select(group => $"{group.Name}: {Describe(group.Particles)}"));
    }

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void Every_binding_name_of_a_real_schema_is_kept(string version)
    {
        XElement root = Load(version, "api.xsd");
        SchemaDocument schema = ReadSchema(version);

        IEnumerable<XElement> properties = root.Descendants(Jaxb + "property").Concat(root.Descendants("jaxbroperty"));
        Assert.Equal(
            Sorted(properties.Attributes("name").Select(name => name.Value)),
            Sorted(AllParticles(schema).Select(particle => particle.PropertyHint).OfType<string>()));
        Assert.Equal(
            Sorted(root.Descendants(Jaxb + "class").Attributes("name").Select(name => name.Value)),
            Sorted(schema.Types.Select(type => type.ClassHint).OfType<string>()));
    }

    private static string DescribeLink(XElement link)
    {
        XElement request = link.Element("request")!;
        XElement? body = request.Element("body");
        return string.Join(
            '\n',
            [
                link.Attribute("href")?.Value, link.Attribute("rel")?.Value, Fold(link.Element("description")?.Value),
                request.Element("http_method")?.Value, link.Element("response")?.Value.Trim(),
                body?.Element("type")?.Value, body?.Attribute("required")?.Value,
                .. request.Descendants("header").Select(DescribeHeader),
                .. request.Elements("url").Descendants("parameter").Select(parameter => "url " + DescribeElement(parameter)),
                .. request.Elements("body").Elements("parameters_set").Select(DescribeSet),
            ]);
    }

    private static string Describe(RsdlLink link) => string.Join(
        '\n',
        [
            link.Href, link.Rel, link.Description, link.HttpMethod, link.ResponseType,
            link.Body?.Type, link.Body?.Required?.ToString().ToLowerInvariant(),
            .. link.Headers.Select(Describe),
            .. link.UrlParameters.Select(parameter => "url "
                + Describe(parameter.Name, parameter.Value, parameter.Type, parameter.Context, parameter.Required, parameter.Deprecated)
                + " @" + parameter.Place.Line + ":" + parameter.Place.Column),
            .. link.Body?.Sets.Select(Describe) ?? [],
        ]);

    private static string DescribeHeader(XElement header) =>
        $"header {header.Element("name")?.Value} {header.Element("value")?.Value} {Fold(header.Element("description")?.Value)} "
        + (header.Attribute("required")?.Value == "true");

    private static string Describe(RsdlHeader header) =>
        $"header {header.Name} {header.Value} {header.Description} {header.Required}";

    private static string DescribeSet(XElement set) =>
        $"set '{Fold(set.Element("description")?.Value)}' {set.Element("deprecated")?.Value == "true"} ["
        + string.Join('\n', set.Elements("parameter").Select(parameter =>
            DescribeElement(parameter) + string.Join(' ', parameter.Elements("parameters_set").Select(DescribeSet)))) + "]";

    private static string Describe(RsdlParameterSet set) =>
        $"set '{set.Description}' {set.Deprecated} ["
        + string.Join('\n', set.Parameters.Select(parameter =>
            Describe(parameter.Name, null, parameter.Type, null, parameter.Required, parameter.Deprecated)
            + " @" + parameter.Place.Line + ":" + parameter.Place.Column
            + string.Join(' ', parameter.Nested.Select(Describe)))) + "]";

    private static string DescribeElement(XElement parameter)
    {
        System.Xml.IXmlLineInfo place = parameter;
        return Describe(
            parameter.Element("name")!.Value,
            parameter.Element("value")?.Value,
            parameter.Attribute("type")?.Value,
            parameter.Attribute("context")?.Value,
            parameter.Attribute("required")?.Value == "true",
            parameter.Element("deprecated")?.Value == "true") + $" @{place.LineNumber}:{place.LinePosition}";
    }

    private static string Describe(string name, string? value, string? type, string? context, bool required, bool deprecated) =>
        $"{name} = {value} : {type} in {context} {required} {deprecated}";

    private static string DescribeType(XElement type)
    {
        string? extended = type.Descendants(Xs + "extension").Attributes("base").SingleOrDefault()?.Value;
        string derivation = type.Element(Xs + "simpleContent") is null ? $"base {extended} text " : $"base  text {extended}";
        return $"{type.Attribute("name")?.Value} {derivation}: {DescribeParticles(type)}";
    }

    private static string Describe(SchemaType type) =>
        $"{type.Name} base {type.Base} text {type.TextType}: {Describe(type.Particles)}";

    private static string DescribeParticles(XElement owner) => string.Join(
        '\n',
        owner.Descendants()
            .Where(element => element.Name == Xs + "element" || element.Name == Xs + "attribute" || element.Name == Xs + "group")
            .Select(DescribeParticle));

    private static string DescribeParticle(XElement particle)
    {
        bool attribute = particle.Name == Xs + "attribute";
        bool required = attribute ? particle.Attribute("use")?.Value == "required" : particle.Attribute("minOccurs")?.Value != "0";
        bool repeated = particle.Attribute("maxOccurs") is { Value: not "1" };
        System.Xml.IXmlLineInfo place = particle;
        return $"{particle.Name.LocalName} {particle.Attribute("name")?.Value}{particle.Attribute("ref")?.Value} "
            + $"{particle.Attribute("type")?.Value} {required} {repeated} choice {particle.Parent!.Name == Xs + "choice"} "
            + $"@{place.LineNumber}:{place.LinePosition}";
    }

    private static string Describe(EquatableArray<SchemaParticle> particles) => string.Join('\n', particles.Select(Describe));

    private static string Describe(SchemaParticle particle)
    {
        string kind = particle.Kind switch
        {
            SchemaParticleKind.Attribute => "attribute",
            SchemaParticleKind.GroupReference => "group",
            _ => "element",
        };
        return $"{kind} {particle.Name} {particle.Type} {particle.Required} {particle.Repeated} choice {particle.Choice > 0} "
            + $"@{particle.Place.Line}:{particle.Place.Column}";
    }

    private static IEnumerable<RsdlParameterSet> AllSets(RsdlDocument document) =>
        document.Links.SelectMany(link => link.Body?.Sets ?? default).SelectMany(WithNested);

    private static IEnumerable<RsdlParameterSet> WithNested(RsdlParameterSet set) =>
        [set, .. set.Parameters.SelectMany(parameter => parameter.Nested).SelectMany(WithNested)];

    private static IEnumerable<SchemaParticle> AllParticles(SchemaDocument schema) =>
        schema.Types.SelectMany(type => type.Particles).Concat(schema.Groups.SelectMany(group => group.Particles));

    private static RsdlDocument ReadRsdl(string version) => Read(version, "rsdl.xml").Rsdl!;

    private static SchemaDocument ReadSchema(string version) => Read(version, "api.xsd").Schema!;

    private static ParsedDocument Read(string version, string file)
    {
        string path = RepositoryFiles.SharedPath("documents", version, file);
        return DocumentReader.Read(path, File.ReadAllText(path), CancellationToken.None);
    }

    private static XElement Load(string version, string file) =>
        XDocument.Load(RepositoryFiles.SharedPath("documents", version, file), LoadOptions.SetLineInfo).Root!;

    private static string? Fold(string? text) =>
        text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Join(IEnumerable<XAttribute> attributes) => string.Join(' ', attributes.Select(attribute => attribute.Value));

    private static string Join(IEnumerable<XElement> elements) => string.Join(' ', elements.Select(element => element.Value));

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
