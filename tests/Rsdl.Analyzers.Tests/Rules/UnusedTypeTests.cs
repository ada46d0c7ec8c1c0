using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Rsdl.Analyzers.Documents;
using Rsdl.Analyzers.Rules;
using Rsdl.Model.Documents;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>RSDL1022.</summary>
public sealed class UnusedTypeTests : DocumentTest<UnusedTypeAnalyzer>
{
    private const string Used = "<xs:complexType name=\"Used\"><xs:sequence/></xs:complexType>";
    private const string Left = "<xs:complexType name=\"Left\"><xs:sequence/></xs:complexType>";

    [Theory]
    [InlineData("<{|RSDL1022:xs:complexType|} name=\"Left\"><xs:sequence/></xs:complexType>")]
    [InlineData("<xs:element name=\"left\" type=\"Left\"/><{|RSDL1022:xs:complexType|} name=\"Left\"><xs:sequence/></xs:complexType>")]
    [InlineData("<{|RSDL1022:xs:complexType|} name=\"used\"><xs:sequence/></xs:complexType>")]
    [InlineData("""
        <{|RSDL1022:xs:complexType|} name="Left">
          <xs:complexContent><xs:extension base="Used"><xs:sequence/></xs:extension></xs:complexContent>
        </xs:complexType>
        """)]
    [InlineData("""
        <xs:complexType name="Inner"><xs:sequence/></xs:complexType>
        <{|RSDL1022:xs:complexType|} name="Outer"><xs:sequence><xs:element name="a" type="Inner"/></xs:sequence></xs:complexType>
        """)]
    [InlineData("""
        <{|RSDL1022:xs:complexType|} name="Outer"><xs:sequence><xs:element name="a" type="Inner"/></xs:sequence></xs:complexType>
        <xs:complexType name="Inner"><xs:sequence><xs:element name="b" type="Outer"/></xs:sequence></xs:complexType>
        """)]
    public Task A_type_that_nothing_uses_is_reported_once(string types) => ReportsAsync(types, "");

    [Theory]
    [InlineData("<response><type>Other</type></response>")]
    [InlineData("<request><body><type>Other</type></body></request>")]
    [InlineData("<request><body><parameters_set><parameter><name>o_ther.id</name></parameter></parameters_set></body></request>")]
    [InlineData("""
        <request><body><parameters_set><parameter type="collection"><name>a.b</name><parameters_set>
          <parameter><name>other.id</name></parameter>
        </parameters_set></parameter></parameters_set></body></request>
        """)]
    public Task A_type_that_a_link_names_is_not_reported(string link) => ReportsAsync(
        "<xs:element name=\"other\" type=\"Other\"/><xs:complexType name=\"Other\"><xs:sequence/></xs:complexType>",
        link);

    [Theory]
    [InlineData("<xs:complexContent><xs:extension base=\"Other\"><xs:sequence/></xs:extension></xs:complexContent>")]
    [InlineData("<xs:sequence><xs:element name=\"a\" type=\"Other\"/></xs:sequence>")]
    [InlineData("<xs:sequence><xs:element ref=\"other\"/></xs:sequence>")]
    public Task What_a_used_type_contains_or_extends_is_not_reported(string content) => ReportsAsync(
        $"""
        <xs:element name="other" type="Other"/>
        <xs:complexType name="Other"><xs:sequence><xs:element name="b" type="Inner"/></xs:sequence></xs:complexType>
        <xs:complexType name="Inner"><xs:sequence><xs:element name="c" type="Other"/></xs:sequence></xs:complexType>
        <xs:complexType name="Top">{content}</xs:complexType>
        """,
        "<response><type>Top</type></response>");

    [Fact]
    public Task What_a_used_type_has_by_groups_is_not_reported() => ReportsAsync(
        """
        <xs:group name="Outer"><xs:sequence><xs:group ref="Inner"/></xs:sequence></xs:group>
        <xs:group name="Inner"><xs:sequence><xs:group ref="Outer"/><xs:element name="a" type="Other"/></xs:sequence></xs:group>
        <xs:complexType name="Top"><xs:sequence><xs:group ref="Outer"/><xs:group ref="Missing"/></xs:sequence></xs:complexType>
        <xs:complexType name="Other"><xs:sequence/></xs:complexType>
        """,
        "<response><type>Top</type></response>");

    [Theory]
    [InlineData("action")]
    [InlineData("api")]
    [InlineData("creation")]
    [InlineData("fault")]
    [InlineData("rsdl")]
    public Task What_needs_no_link_is_not_reported(string root) => ReportsAsync(
        $"<xs:element name=\"{root}\" type=\"Other\"/><xs:complexType name=\"Other\"><xs:sequence/></xs:complexType>",
        "");

    [Fact]
    public Task Nothing_is_reported_without_links() => Create(
        "true", ("/api/api.xsd", Schema(Left)), ("/api/rsdl.xml", "<rsdl><links/></rsdl>")).RunAsync();

    [Fact]
    public Task Nothing_is_reported_without_an_rsdl() => ReportsAsync(("/api/api.xsd", Schema(Left)));

    [Fact]
    public Task A_file_that_is_not_marked_is_not_reported()
    {
        var test = Create("true", ("/api/rsdl.xml", Rsdl("")));
        test.TestState.AdditionalFiles.Add(("/api/api.xsd", Schema(Left)));
        return test.RunAsync();
    }

    [Fact]
    public Task The_message_names_the_type()
    {
        var test = Create(
            "true",
            ("/api/api.xsd", Schema("<{|#0:xs:complexType|} name=\"Left\"><xs:sequence/></xs:complexType>")),
            ("/api/rsdl.xml", Rsdl("")));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(UnusedTypeAnalyzer.Rule).WithLocation(0).WithArguments("Left").WithMessage(
            "No link of the RSDL uses the type 'Left', and no type that a link uses contains it: its class is neither sent nor received"));
        return test.RunAsync();
    }

    [Fact]
    public Task The_documents_of_RHEV_3_3_need_no_advice() =>
        Create("true", ("/api/api.xsd", Text("api.xsd")), ("/api/rsdl.xml", Text("rsdl.xml"))).RunAsync();

    [SharedTheory]
    [InlineData("3.3", "KeyValuePair PreviewVMs GlusterBrickMemoryInfo")]
    [InlineData("3.5", "KeyValuePair UsageMessage PreviewVMs GlusterBrickMemoryInfo")]
    public void Real_documents_have_few_such_types(string version, string expected)
    {
        ParsedDocument Read(string file)
        {
            string path = RepositoryFiles.SharedPath("documents", version, file);
            return DocumentReader.Read(path, File.ReadAllText(path), default);
        }

        Assert.Equal(
            expected, string.Join(' ', UnusedTypes.Find(Read("api.xsd").Schema!, Read("rsdl.xml").Rsdl!).Select(type => type.Name)));
    }

    private static Task ReportsAsync(string types, string link) =>
        Create("true", ("/api/api.xsd", Schema(Used + types)), ("/api/rsdl.xml", Rsdl(link))).RunAsync();

    private static string Text(string name) => File.ReadAllText(RepositoryFiles.FilePath("schema", "rhev-3.3", name));

    private static string Schema(string content) => $"<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n{content}\n</xs:schema>";

    private static string Rsdl(string link) => $"""
        <rsdl>
          <links>
            <link href="/api/used" rel="get"><response><type>Used</type></response></link>
            <link href="/api/others" rel="get">{link}</link>
          </links>
        </rsdl>
        """;
}
