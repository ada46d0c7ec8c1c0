using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Rsdl.Model.Documents;
using Rsdl.Model.Enums;
using Rsdl.Model.Schema;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Model.Tests.Schema;

public class SchemaBindingTests
{
    private const string Bases = """
        <xs:complexType name="BaseResource"><xs:attribute name="id" type="xs:string"/></xs:complexType>
        <xs:complexType name="BaseResources"><xs:sequence><xs:element name="total" type="xs:int"/></xs:sequence></xs:complexType>
        """;

    [Fact]
    public void Groups_become_members_and_every_choice_gets_a_number_of_its_own()
    {
        ApiModel model = Build(
            Type(
                "A",
                """
                <xs:group ref="G"/>
                <xs:choice><xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/></xs:choice>
                <xs:element name="c" type="xs:int"/>
                <xs:choice><xs:element name="d" type="xs:int"/></xs:choice>
                """),
            Type("B", """<xs:choice><xs:element name="e" type="xs:int"/></xs:choice>""", "A"),
            """
            <xs:group name="G"><xs:sequence>
            <xs:choice><xs:element name="g" type="xs:int"/></xs:choice><xs:group ref="H"/>
            </xs:sequence></xs:group>
            <xs:group name="H"><xs:choice><xs:element name="h" type="xs:int"/></xs:choice></xs:group>
            """);

        Assert.Equal(
            ["g G 1", "h H 2", "a AElement 3", "b B 3", "c C 0", "d D 4"],
            Entity(model, "A").Members.Select(member => $"{member.WireName} {member.Name} {member.Choice}"));
        Assert.Equal(["e E 5"], Entity(model, "B").Members.Select(member => $"{member.WireName} {member.Name} {member.Choice}"));
    }

    [Fact]
    public void A_group_that_contains_itself_ends()
    {
        ApiModel model = Build(
            Type("A", """<xs:group ref="G"/>"""),
            """
            <xs:group name="G"><xs:sequence>
            <xs:element name="x" type="xs:int"/><xs:group ref="G"/><xs:group ref="G"/><xs:group ref="H"/>
            </xs:sequence></xs:group>
            <xs:group name="H"><xs:sequence><xs:element name="y" type="xs:int"/><xs:group ref="G"/></xs:sequence></xs:group>
            """);

        Assert.Equal(["x", "y"], Entity(model, "A").Members.Select(member => member.WireName));
        Assert.Equal(
            Enumerable.Repeat((ProblemKind.UnsupportedContent, "Group 'G' contains itself; the inner reference is left out"), 3),
            model.Problems.Select(problem => (problem.Kind, problem.Message)));
    }

    [Fact]
    public void What_the_schema_does_not_define_is_reported()
    {
        ApiModel model = Build(
            Type("A", """<xs:group ref="None"/><xs:element ref="none"/><xs:element name="x" type="Nothing"/>""", "Nowhere"),
            """<xs:element name="root" type="Missing"/>""");

        Assert.Equal(
            [("none", ValueKind.Text), ("x", ValueKind.Text)],
            Entity(model, "A").Members.Select(member => (member.WireName, member.Kind)));
        Assert.Equal(["Missing", "None", "Nothing", "Nowhere", "none"], Quoted(model, ProblemKind.UnknownType));
        Assert.Null(Entity(model, "A").BaseType);
        Assert.Empty(model.Roots);
    }

    [Fact]
    public void A_type_cannot_extend_itself()
    {
        ApiModel model = Build(Type("A", "", "B"), Type("B", "", "C"), Type("C", "", "A"), Type("D", "", "D"));

        Assert.Equal(["B", "C", null, null], model.Entities.Select(entity => entity.BaseType));
        Assert.Equal([ProblemKind.UnsupportedContent, ProblemKind.UnsupportedContent], model.Problems.Select(problem => problem.Kind));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_member_that_a_base_has_already_is_reported_wherever_the_base_stands(bool baseLast)
    {
        string[] types =
        [
            Type("A", """<xs:element name="x" type="xs:int"/>"""),
            Type(
                "B",
                """
                <xs:element name="x" type="xs:string"/><xs:element name="y" type="xs:int"/><xs:element name="y" type="xs:int"/>
                """,
                "A"),
        ];

        ApiModel model = Build(baseLast ? [types[1], types[0]] : types);

        Assert.Equal(["y"], Entity(model, "B").Members.Select(member => member.WireName));
        Assert.Equal([ProblemKind.DuplicateDefinition, ProblemKind.DuplicateDefinition], model.Problems.Select(problem => problem.Kind));
    }

    [Fact]
    public void A_collection_of_resources_and_a_wrapper_of_one_repeated_element_are_lists()
    {
        const string Items = """<xs:element name="item" type="Item" maxOccurs="unbounded"/>""";
        ApiModel model = Build(
            Bases,
            Type("Item", "", "BaseResource"),
            Type("Special", "", "Item"),
            Type("Items", Items, "BaseResources"),
            Type("TwoLists", Items + """<xs:element name="name" type="xs:string" maxOccurs="unbounded"/>""", "BaseResources"),
            Type("Specials", """<xs:element name="special" type="Special" maxOccurs="unbounded"/>""", "Items"),
            Type("NoItems", "", "BaseResources"),
            Type("Wrapper", Items),
            Type("Wrapped", """<xs:element name="item" type="Item"/>"""),
            Type("WithMore", Items + """<xs:element name="more" type="xs:int"/>"""),
            Type("Texts", """<xs:element name="text" type="xs:string" maxOccurs="unbounded"/>"""));

        Assert.Equal(
            [
                "Items: total, item as items", "Specials: total, item, special as items", "Texts: text as items",
                "TwoLists: total, item as items, name", "Wrapper: item as items",
            ],
            model.Entities.Where(entity => entity.IsList).Select(entity => $"{entity.WireName}: "
                + string.Join(", ", entity.Members.Select(member => member.WireName + (member.IsItem ? " as items" : "")))));
        Assert.All(model.Entities.Where(entity => entity.IsList), entity => Assert.Null(entity.BaseType));
        Assert.Equal(["Total", "", "Names"], Entity(model, "TwoLists").Members.Select(member => member.Name));
    }

    [Fact]
    public void Members_never_clash_with_their_class_its_base_or_what_every_entity_has()
    {
        ApiModel model = Build(
            Type("Cpu", """<xs:element name="cpu" type="xs:int"/><xs:element name="unrecognized" type="xs:int"/>"""),
            Type("Old", """<xs:element name="cpu_element" type="xs:int"/><xs:element name="time_zone" type="xs:int"/>""", "Cpu"),
            Type("Zone", """<xs:element name="timezone" type="xs:int"/><xs:element name="time_zone" type="xs:int"/>"""),
            Type("Counts", """<xs:element name="n" type="xs:int" maxOccurs="unbounded"/>""", attribute: "count"));

        Assert.Equal(
            [
                "Counts: n=, count=CountElement",
                "Cpu: cpu=CpuElement, unrecognized=UnrecognizedElement",
                "Old: cpu_element=CpuElementElement, time_zone=TimeZone",
                "Zone: timezone=TimezoneElement, time_zone=TimeZone",
            ],
            model.Entities.Select(entity =>
                $"{entity.WireName}: {string.Join(", ", entity.Members.Select(member => $"{member.WireName}={member.Name}"))}"));
        Assert.Equal(
            ["count", "cpu", "cpu_element", "timezone", "unrecognized"],
            Quoted(model, ProblemKind.NameClash));
    }

    [Fact]
    public void No_member_hides_an_accessor_that_generated_entities_inherit()
    {
        string source = File.ReadAllText(RepositoryFiles.FilePath("src", "Rsdl.Runtime", "Entities", "Entity.cs"));
        string[] accessors =
        [
            .. Regex.Matches(source, @"^    protected .*?\b((?:Get|Set)\w+)[<(]", RegexOptions.Multiline)
                .Select(match => match.Groups[1].Value),
        ];
        Assert.Contains("GetEntityType", accessors);
        Assert.Contains("GetEnum", accessors);
        Assert.Contains("SetText", accessors);

        string elements = string.Concat(accessors.Select(name => $"<xs:element name='{name}' type='xs:int'/>"));
        ApiModel model = Build(Type("A", elements + "<xs:element name='get_texts' type='xs:int'/>"));

        Assert.Equal(
            [.. accessors.Select(name => name + "Element"), "GetTexts"], Entity(model, "A").Members.Select(member => member.Name));
    }

    [Fact]
    public void Types_whose_names_differ_by_case_only_are_told_apart_and_reported()
    {
        ApiModel model = Build(Type("IP", ""), Type("Ip", ""));

        Assert.Equal(["Ip", "IpType"], model.Entities.Select(entity => entity.Name).Order(System.StringComparer.Ordinal));
        Assert.Equal([ProblemKind.NameClash], model.Problems.Select(problem => problem.Kind));
    }

    [Fact]
    public void A_simple_type_keeps_its_values_with_what_they_mean()
    {
        ApiModel model = Build(
            """
            <xs:simpleType name="Unit"><xs:restriction base="xs:string">
            <xs:enumeration value="NONE"/>
            <xs:enumeration value="BYTES"><xs:annotation><xs:documentation>Eight bits.</xs:documentation></xs:annotation></xs:enumeration>
            </xs:restriction></xs:simpleType>
            """,
            """<xs:simpleType name="Size"><xs:restriction base="xs:int"/></xs:simpleType>""",
            Type("A", """<xs:element name="unit" type="Unit"/><xs:element name="size" type="Size"/>"""));

        Assert.Equal(
            [
                new EnumModel(
                    "Unit",
                    "Unit",
                    false,
                    new([
                        new EnumMemberModel("NONE", "None", default, null),
                        new EnumMemberModel("BYTES", "Bytes", default, "Eight bits."),
                    ]),
                    null),
            ],
            model.Enums);
        Assert.Equal(
            [("unit", ValueKind.Text, "Unit"), ("size", ValueKind.Int32, null)],
            Entity(model, "A").Members.Select(member => (member.WireName, member.Kind, member.Enum)));
        Assert.Empty(model.Problems);
    }

    private static string Type(string name, string content, string? extends = null, string? attribute = null)
    {
        string attributes = attribute is null ? "" : $"<xs:attribute name='{attribute}' type='xs:int'/>";
        string body = $"<xs:sequence>{content}</xs:sequence>{attributes}";
        return extends is null
            ? $"<xs:complexType name='{name}'>{body}</xs:complexType>"
            : $"<xs:complexType name='{name}'><xs:complexContent><xs:extension base='{extends}'>{body}</xs:extension>"
                + "</xs:complexContent></xs:complexType>";
    }

    /// <summary>With neither RSDL nor capabilities; the problems that say so are left out here.</summary>
    private static ApiModel Build(params string[] definitions)
    {
        string text = $"<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n{string.Join("\n", definitions)}\n</xs:schema>";
        ApiModel model = ApiModelBuilder.Build([DocumentReader.Read("api.xsd", text, default)], []);
        IEnumerable<Problem> problems = model.Problems.Where(problem =>
            problem.Kind is not (ProblemKind.MissingDocument or ProblemKind.MissingCapabilities));
        return model with { Problems = new EquatableArray<Problem>(problems) };
    }

    private static EntityModel Entity(ApiModel model, string name) => model.Entities.Single(entity => entity.WireName == name);

    /// <summary>The offending names, which the messages quote last or first.</summary>
    private static string[] Quoted(ApiModel model, ProblemKind kind) =>
    [
        .. model.Problems.Where(problem => problem.Kind == kind)
            .Select(problem => problem.Message.Split('\''))
            .Select(parts => kind == ProblemKind.NameClash ? parts[1] : parts[^2])
            .Order(System.StringComparer.Ordinal),
    ];
}
