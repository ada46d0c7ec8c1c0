using System.IO;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Rsdl.Analyzers.Rules;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>RSDL1021.</summary>
public sealed class UnboundListTests : DocumentTest<UnboundListAnalyzer>
{
    private const string Capabilities = """
        <capabilities>
          <version major="3" minor="3">
            <backup_kinds><backup_kind>full</backup_kind></backup_kinds>
            <policies><policy>fair</policy></policies>
            <disk_formats><disk_format>raw</disk_format></disk_formats>
          </version>
        </capabilities>
        """;

    [Theory]
    [InlineData("Backup", "<{|RSDL1021:xs:element|} name=\"kind\" type=\"xs:string\"/>")]
    [InlineData("Other", "<{|RSDL1021:xs:element|} name=\"backup_kind\" type=\"xs:string\"/>")]
    [InlineData("Other", "<{|RSDL1021:xs:element|} name=\"policy\" type=\"xs:string\"/>")]
    public Task Text_with_a_list_of_its_name_is_reported(string type, string element) =>
        ReportsAsync(("/api/api.xsd", Schema(type, element)), ("/api/capabilities.xml", Capabilities));

    [Theory]
    [InlineData("Other", "<xs:element name=\"kind\" type=\"xs:string\"/>")]
    [InlineData("Backup", "<xs:element name=\"kind\" type=\"xs:int\"/>")]
    [InlineData("Policies", "<xs:element name=\"policy\" type=\"xs:string\" maxOccurs=\"unbounded\"/>")]
    [InlineData("Backup", "<xs:attribute name=\"kind\" type=\"xs:string\"/>")]
    [InlineData("Disk", "<xs:element name=\"format\" type=\"xs:string\"/>")]
    public Task What_has_no_list_or_is_bound_to_it_is_not_reported(string type, string element) =>
        ReportsAsync(("/api/api.xsd", Schema(type, element)), ("/api/capabilities.xml", Capabilities));

    [Theory]
    [InlineData("backup_kinds")]
    [InlineData("")]
    public Task What_an_override_binds_or_keeps_as_text_is_not_reported(string list) => ReportsAsync(
        ("/api/api.xsd", Schema("Backup", "<xs:element name=\"kind\" type=\"xs:string\"/>")),
        ("/api/capabilities.xml", Capabilities),
        ("/api/overrides.xml", $"<overrides><binding type=\"Backup\" member=\"kind\" list=\"{list}\"/></overrides>"));

    [Fact]
    public Task Nothing_is_reported_without_capabilities() =>
        ReportsAsync(("/api/api.xsd", Schema("Backup", "<xs:element name=\"kind\" type=\"xs:string\"/>")));

    [Fact]
    public Task A_file_that_is_not_marked_is_not_reported() => Create(
        "false",
        ("/api/api.xsd", Schema("Backup", "<xs:element name=\"kind\" type=\"xs:string\"/>")),
        ("/api/capabilities.xml", Capabilities)).RunAsync();

    [Theory]
    [InlineData("", "xs:element", "{|RSDL1021:xs:element|}")]
    [InlineData("build_property.RsdlVersion = 3.9", "{|RSDL1021:xs:element|}", "xs:element")]
    public Task Of_several_versions_the_generated_one_is_reported(string property, string old, string current)
    {
        var test = Create(
            "true",
            ("/3.9/api.xsd", Schema("Backup", $"<{old} name=\"kind\" type=\"xs:string\"/>")),
            ("/3.10/api.xsd", Schema("Backup", $"<{current} name=\"kind\" type=\"xs:string\"/>")),
            ("/api/capabilities.xml", Capabilities));
        test.TestState.AnalyzerConfigFiles.Add(("/versions.globalconfig", $"""
            is_global = true
            {property}
            [/3.9/api.xsd]
            build_metadata.AdditionalFiles.Version = 3.9
            [/3.10/api.xsd]
            build_metadata.AdditionalFiles.Version = 3.10
            """));
        return test.RunAsync();
    }

    [Fact]
    public Task The_message_names_element_type_and_list()
    {
        var test = Create(
            "true",
            ("/api/api.xsd", Schema("Backup", "<{|#0:xs:element|} name=\"kind\" type=\"xs:string\"/>")),
            ("/api/capabilities.xml", Capabilities));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(UnboundListAnalyzer.Rule).WithLocation(0)
            .WithArguments("kind", "Backup", "backup_kinds").WithMessage(
                "The element 'kind' of 'Backup' is text, though the capabilities have a list 'backup_kinds': "
                + "a binding in an overrides document would type it"));
        return test.RunAsync();
    }

    [Fact]
    public Task The_documents_of_RHEV_3_3_need_no_advice() =>
        ReportsAsync(("/api/api.xsd", Text("api.xsd")), ("/api/capabilities.xml", Text("capabilities.xml")));

    private static string Text(string name) => File.ReadAllText(RepositoryFiles.FilePath("schema", "rhev-3.3", name));

    private static string Schema(string type, string member)
    {
        bool isAttribute = member.StartsWith("<xs:attribute", System.StringComparison.Ordinal);
        return $"""
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:complexType name="{type}">
                <xs:sequence>
                  {(isAttribute ? "" : member)}
                </xs:sequence>
                {(isAttribute ? member : "")}
              </xs:complexType>
            </xs:schema>
            """;
    }
}
