using System;
using System.Linq;
using System.Threading;
using Rsdl.Model.Documents;
using Xunit;

namespace Rsdl.Model.Tests.Documents;

public class XsdReaderTests
{
    [Fact]
    public void Everything_that_a_schema_can_say_is_in_the_records()
    {
        SchemaAlternative card = new(1, 2);
        var expected = new SchemaDocument(
            "a.xml",
            Of(
                new SchemaType(
                    "Cart",
                    "Base",
                    null,
                    Of(
                        Element("owner", "xs:string", At(23, 12)) with { Required = true, Default = "me" },
                        new SchemaParticle(
                            SchemaParticleKind.ElementReference, "item", null, false, true, 0, "Items", null, At(24, 12)),
                        Element("cash", "xs:decimal", At(26, 14)) with { Choice = 1, Alternatives = Of(new SchemaAlternative(1, 1)) },
                        new SchemaParticle(SchemaParticleKind.GroupReference, "Card", null, false, false, 1, null, null, At(28, 16))
                        {
                            Alternatives = Of(card),
                        },
                        Element("pin", "xs:int", At(30, 18)) with { Choice = 2, Alternatives = Of(card, new SchemaAlternative(2, 1)) },
                        Element("sign", "xs:string", At(32, 18)) with { Choice = 2, Alternatives = Of(card, new SchemaAlternative(2, 3)) },
                        new SchemaParticle(
                            SchemaParticleKind.Attribute, "id", "xs:string", true, false, 0, "Key", "The key.", At(37, 10))
                        {
                            Fixed = "7",
                        }),
                    "A cart. With wheels.",
                    "ShoppingCart",
                    At(12, 4)),
                new SchemaType(
                    "Flag",
                    null,
                    "xs:boolean",
                    Of(new SchemaParticle(SchemaParticleKind.Attribute, "priority", "xs:int", false, false, 0, null, null, At(49, 42))),
                    null,
                    null,
                    At(47, 4))),
            Of(new SchemaSimpleType(
                "Colour", "xs:string", Of(new SchemaValue("RED", null), new SchemaValue("BLUE", "Sky.")), "Paint.", At(60, 4))),
            Of(new SchemaGroup(
                "Card",
                Of(Element("number", "xs:string", At(55, 8)) with { Required = true, Repeated = true, PropertyHint = "Numbers" }),
                At(52, 4))
            {
                Documentation = "A card.",
            }),
            Of(new SchemaRoot("cart", "Cart", At(8, 4)) { Documentation = "What is bought." }),
            default)
        {
            Documentation = "A shop.",
        };

        ParsedDocument document = DocumentReader.Read("a.xml", SampleDocuments.Schema, CancellationToken.None);

        Assert.Equal(new ParsedDocument("a.xml", DocumentKind.Schema, null, expected, null, null, default), document);
    }

    [Fact]
    public void An_anonymous_complex_type_is_named_after_its_element()
    {
        SchemaDocument schema = Read(
            """
            <xs:element name="box"><xs:complexType><xs:sequence>
            <xs:element name="lid"><xs:complexType><xs:attribute name="colour" type="xs:string"/></xs:complexType></xs:element>
            </xs:sequence></xs:complexType></xs:element>
            """);

        Assert.Equal(["box_lid", "box"], schema.Types.Select(type => type.Name));
        Assert.Equal("box_lid", Assert.Single(schema.Types[1].Particles).Type);
        Assert.Equal("colour", Assert.Single(schema.Types[0].Particles).Name);
        Assert.Equal("box", Assert.Single(schema.Roots).Type);
        Assert.Empty(schema.Problems);
    }

    [Fact]
    public void An_anonymous_simple_type_is_its_base_or_named_after_its_member()
    {
        const string Plain = "<xs:simpleType><xs:restriction base='xs:int'/></xs:simpleType>";
        const string Values =
            "<xs:simpleType><xs:restriction base='xs:string'><xs:enumeration value='on'/></xs:restriction></xs:simpleType>";
        SchemaDocument schema = Read(
            $"""
            <xs:element name="size">{Plain}</xs:element><xs:element name="mode">{Values}</xs:element>
            <xs:complexType name="T">
            <xs:sequence><xs:element name="a">{Plain}</xs:element><xs:element name="b">{Values}</xs:element></xs:sequence>
            <xs:attribute name="c">{Plain}</xs:attribute><xs:attribute name="d">{Values}</xs:attribute>
            </xs:complexType>
            """);

        Assert.Equal(["xs:int", "mode"], schema.Roots.Select(root => root.Type));
        Assert.Equal(["xs:int", "T_b", "xs:int", "T_d"], schema.Types[0].Particles.Select(particle => particle.Type));
        Assert.Equal(["mode", "T_b", "T_d"], schema.SimpleTypes.Select(type => type.Name));
        Assert.All(schema.SimpleTypes, type => Assert.Equal(Of(new SchemaValue("on", null)), type.Values));
        Assert.Empty(schema.Problems);
    }

    [Fact]
    public void What_states_no_type_is_of_any_type()
    {
        SchemaDocument schema = Read(
            "<xs:element name='r'/>"
                + "<xs:complexType name='T'><xs:all><xs:element name='a'/></xs:all><xs:attribute name='b'/></xs:complexType>");

        Assert.Equal("xs:anyType", schema.Roots[0].Type);
        Assert.Equal(["xs:anyType", "xs:anySimpleType"], schema.Types[0].Particles.Select(particle => particle.Type));
    }

    [Theory]
    [InlineData("", true, false)]
    [InlineData("minOccurs='0'", false, false)]
    [InlineData("minOccurs='2' maxOccurs='3'", true, true)]
    [InlineData("maxOccurs='1'", true, false)]
    [InlineData("maxOccurs='unbounded'", true, true)]
    public void Occurrences_of_a_sequence_hold_for_its_members(string occurrences, bool required, bool repeated)
    {
        SchemaDocument schema = Read(
            $"<xs:group name='g'><xs:sequence {occurrences}><xs:element name='a' type='T'/><xs:group ref='h'/></xs:sequence></xs:group>");

        Assert.Equal([required, required], schema.Groups[0].Particles.Select(particle => particle.Required));
        Assert.Equal([repeated, repeated], schema.Groups[0].Particles.Select(particle => particle.Repeated));
    }

    [Fact]
    public void A_schema_may_use_the_default_namespace_for_its_own_language()
    {
        SchemaDocument schema = DocumentReader.Read(
            "a.xml",
            "<schema xmlns='http://www.w3.org/2001/XMLSchema' xmlns:t='urn:t'><element name='a' type='int'/>"
                + "<element name='b' type='t:B'/></schema>",
            CancellationToken.None).Schema!;

        Assert.Equal(["xs:int", "B"], schema.Roots.Select(root => root.Type));
    }

    [Fact]
    public void A_misspelt_binding_name_is_taken_and_reported()
    {
        SchemaDocument schema = AssertProblem(
            "<xs:group name='g'><xs:sequence><xs:annotation><xs:appinfo><jaxbroperty name='As'/></xs:appinfo></xs:annotation>"
                + "<xs:element name='a' maxOccurs='2'/></xs:sequence></xs:group>",
            ProblemKind.UnsupportedContent,
            "Element 'jaxbroperty' is taken for the 'jaxb:property' that was meant",
            60);

        Assert.Equal("As", schema.Groups[0].Particles[0].PropertyHint);
    }

    [Fact]
    public void A_restriction_is_read_as_an_extension()
    {
        SchemaDocument schema = AssertProblem(
            "<xs:complexType name='A'><xs:complexContent><xs:restriction base='B'><xs:attribute name='c'/></xs:restriction>"
                + "</xs:complexContent></xs:complexType>",
            ProblemKind.UnsupportedContent,
            "Element 'xs:restriction' of 'B' is read as an extension",
            45);

        Assert.Equal("B", schema.Types[0].Base);
        Assert.Equal("c", Assert.Single(schema.Types[0].Particles).Name);
    }

    [Fact]
    public void A_restriction_of_any_type_derives_from_nothing()
    {
        SchemaDocument schema = Read(
            "<xs:complexType name='A'><xs:complexContent><xs:restriction base='xs:anyType'/></xs:complexContent></xs:complexType>");

        Assert.Null(schema.Types[0].Base);
        Assert.Empty(schema.Problems);
    }

    [Theory]
    [InlineData("<xs:complexType name='A'/>", "Type 'A'")]
    [InlineData("<xs:simpleType name='A'><xs:restriction base='xs:int'/></xs:simpleType>", "Type 'A'")]
    [InlineData("<xs:element name='A' type='B'/>", "Root element 'A'")]
    [InlineData("<xs:group name='A'/>", "Group 'A'")]
    public void Of_two_definitions_the_first_is_used(string definition, string what)
    {
        SchemaDocument schema = AssertProblem(
            definition + definition,
            ProblemKind.DuplicateDefinition,
            what + " is defined more than once; the first definition is used",
            definition.Length + 1);

        Assert.Equal(1, schema.Types.Count + schema.SimpleTypes.Count + schema.Roots.Count + schema.Groups.Count);
    }

    [Theory]
    [InlineData("<xs:include schemaLocation='a'/>", "Element 'xs:include' in 'xs:schema' is not understood and was ignored", 1)]
    [InlineData("<xs:import/>", "Element 'xs:import' in 'xs:schema' is not understood and was ignored", 1)]
    [InlineData("<xs:attribute name='a'/>", "Element 'xs:attribute' in 'xs:schema' is not understood and was ignored", 1)]
    [InlineData("<element name='a'/>", "Element 'element' in 'xs:schema' is not understood and was ignored", 1)]
    [InlineData("<xs:element type='A'/>", "Element 'xs:element' without a name was ignored", 1)]
    [InlineData("<xs:complexType/>", "Element 'xs:complexType' without a name was ignored", 1)]
    [InlineData("<xs:complexType name='A' mixed='true'/>", "Attribute 'mixed' of 'xs:complexType' is not understood and was ignored", 25)]
    [InlineData("<xs:element name='a' nillable='1'/>", "Attribute 'nillable' of 'xs:element' is not understood and was ignored", 21)]
    [InlineData("<xs:element name='a' type='q:B'/>", "The prefix of 'q:B' is not declared; 'B' is taken without it", 21)]
    [InlineData(
        "<xs:simpleType name='A'><xs:union/></xs:simpleType>",
        "Element 'xs:union' in 'xs:simpleType' is not understood and was ignored", 25)]
    [InlineData(
        "<xs:simpleType name='A'><xs:restriction base='xs:int'><xs:pattern value='a'/></xs:restriction></xs:simpleType>",
        "Element 'xs:pattern' in 'xs:restriction' is not understood and was ignored", 55)]
    [InlineData(
        "<xs:annotation><xs:appinfo><jaxb:property name='A'/></xs:appinfo></xs:annotation>",
        "The property name 'A' has no effect here and was ignored", 28)]
    [InlineData(
        "<xs:annotation><xs:appinfo><jaxb:schemaBindings/></xs:appinfo></xs:annotation>",
        "Element 'jaxb:schemaBindings' in 'xs:appinfo' is not understood and was ignored", 28)]
    public void What_a_schema_has_that_nobody_understands_is_reported(string content, string message, int column) =>
        AssertProblem(content, ProblemKind.UnsupportedContent, message, column);

    [Theory]
    [InlineData("<xs:attributeGroup ref='a'/>", "Element 'xs:attributeGroup' in 'xs:complexType' is not understood and was ignored", 1)]
    [InlineData("<xs:attribute ref='a'/>", "The reference to the global attribute 'a' was ignored", 1)]
    [InlineData(
        "<xs:attribute name='a' use='prohibited'/>",
        "The use 'prohibited' of attribute 'a' is not understood; the attribute is taken for an optional one", 23)]
    [InlineData("<xs:group/>", "Element 'xs:group' refers to no group and was ignored", 1)]
    [InlineData("<xs:complexContent><xs:extension/></xs:complexContent>", "Element 'xs:extension' names no base type", 20)]
    [InlineData(
        "<xs:all><xs:element name='a' maxOccurs='many'/></xs:all>",
        "The value 'many' of attribute 'maxOccurs' is not understood; 1 is assumed", 29)]
    [InlineData(
        "<xs:all><xs:element name='a' maxOccurs='0'/></xs:all>",
        "The value '0' of attribute 'maxOccurs' is not understood; 1 is assumed", 29)]
    [InlineData(
        "<xs:all><xs:element name='a' type='b'><xs:complexType/></xs:element></xs:all>",
        "Element 'xs:complexType' in 'xs:element' is not understood and was ignored", 39)]
    [InlineData(
        "<xs:all><xs:element ref='a' type='b'/></xs:all>", "Attribute 'type' of 'xs:element' is not understood and was ignored", 28)]
    [InlineData(
        "<xs:all><xs:annotation><xs:documentation>a</xs:documentation></xs:annotation></xs:all>",
        "Documentation has no effect here and was ignored", 24)]
    [InlineData(
        "<xs:all><xs:annotation><xs:appinfo><jaxb:property name='A'/></xs:appinfo></xs:annotation>"
            + "<xs:element name='a' maxOccurs='2'/><xs:element name='b' maxOccurs='2'/></xs:all>",
        "The property name 'A' has no effect here and was ignored", 36)]
    [InlineData(
        "<xs:all><xs:annotation><xs:appinfo><jaxb:class name='A'/></xs:appinfo></xs:annotation></xs:all>",
        "The class name 'A' has no effect here and was ignored", 36)]
    public void What_a_type_has_that_nobody_understands_is_reported(string content, string message, int column)
    {
        const string Start = "<xs:complexType name='T'>";
        SchemaDocument schema = AssertProblem(
            Start + content + "</xs:complexType>", ProblemKind.UnsupportedContent, message, Start.Length + column);

        Assert.Equal("T", Assert.Single(schema.Types).Name);
    }

    [Fact]
    public void A_target_namespace_is_reported() => Assert.Equal(
        Of(new Problem(
            ProblemKind.UnsupportedContent,
            "The target namespace 'urn:t' is ignored: names are read and written without a namespace",
            At(1, 56))),
        DocumentReader.Read(
            "a.xml", "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:t'/>", CancellationToken.None).Problems);

    private static SchemaDocument AssertProblem(string content, ProblemKind kind, string message, int column)
    {
        SchemaDocument schema = Read(content);
        Assert.Equal(Of(new Problem(kind, message, At(2, column + 1))), schema.Problems);
        return schema;
    }

    private static SchemaDocument Read(string content) => DocumentReader.Read(
        "a.xml",
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:jaxb='http://java.sun.com/xml/ns/jaxb'>\n"
            + content + "</xs:schema>",
        CancellationToken.None).Schema!;

    private static SchemaParticle Element(string name, string type, SourcePlace place) =>
        new(SchemaParticleKind.Element, name, type, false, false, 0, null, null, place);

    private static SourcePlace At(int line, int column) => new("a.xml", line, column);

    private static EquatableArray<T> Of<T>(params T[] items)
        where T : IEquatable<T> => new(items);
}
