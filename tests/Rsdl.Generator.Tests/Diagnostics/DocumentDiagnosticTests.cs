using System;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Rsdl.Generator.Tests.Diagnostics;

/// <summary>What is wrong with documents: id, severity, place and message as a build prints them.</summary>
public sealed class DocumentDiagnosticTests
{
    private const string Rsdl = GeneratorProject.RsdlPath;
    private const string Schema = GeneratorProject.SchemaPath;
    private const string Unusable = "error RSDL0001: The document is not used, because it is no acceptable XML: ";

    public static TheoryData<string, string> BrokenDocuments => new()
    {
        {
            "<rsdl>\n  <links></rsdl>",
            $"{Rsdl}(2,12): {Unusable}The 'links' start tag on line 2 position 4 does not match the end tag of 'rsdl'"
        },
        {
            "<rsdl>\n  <links>\n",
            $"{Rsdl}(3,1): {Unusable}Unexpected end of file has occurred. The following elements are not closed: links, rsdl"
        },
        { "", $"{Rsdl}(1,1): {Unusable}There is no root element" },
        {
            "<!-- x -->\n<!DOCTYPE rsdl [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>\n<rsdl>&b;</rsdl>",
            $"{Rsdl}(2,3): {Unusable}A document type definition (DTD) is not allowed"
        },
        {
            "<rsdl>\n" + string.Concat(Enumerable.Repeat("<a>", 10_000)),
            $"{Rsdl}(2,191): {Unusable}Elements are nested deeper than 64 levels"
        },
        {
            "<!-- x -->\n  <html/>",
            $"{Rsdl}(2,4): error RSDL0002: The root element is 'html', but 'rsdl', 'schema' of the XML Schema namespace, "
                + "'capabilities' or 'overrides' was expected; the document is not used"
        },
    };

    [Theory]
    [MemberData(nameof(BrokenDocuments))]
    public void A_broken_rsdl_has_one_error_and_the_entities_are_generated_all_the_same(string text, string message)
    {
        GeneratorRunResult result = GeneratorProject.Of(text, SmallDocuments.Schema).Run();
        Assert.Equal([message], result.Messages());
        Assert.Null(result.Exception);
        Assert.Contains(result.Texts(), file => file.Value.Contains("class Vm :", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_schema_has_one_error_and_nothing_is_generated()
    {
        GeneratorProject project = GeneratorProject.Of(SmallDocuments.Rsdl, "<xs:schema") with
        {
            Options = new TestOptions(("RsdlCollections", "vms")),
        };
        GeneratorRunResult result = project.Run();
        Assert.Equal(
            [$"{Schema}(1,11): {Unusable}Unexpected end of file while parsing Name has occurred"], result.Messages());
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void Text_that_was_no_UTF_8_is_an_error_at_the_first_lost_character()
    {
        byte[] latin = Encoding.Latin1.GetBytes(SmallDocuments.Rsdl.With("a small API", "une petite interface: \u00e9t\u00e9"));
        GeneratorRunResult result = Run(new TestDocument(Rsdl, () => SourceText.From(latin, latin.Length, Encoding.UTF8)),
            SchemaDocument(), CapabilitiesDocument());
        Assert.Equal(
            [$"{Rsdl}(3,38): error RSDL0003: The file is not UTF-8: characters were lost here (U+FFFD stands in their place); save "
                + "the file as UTF-8"],
            result.Messages());
        Assert.NotEmpty(result.GeneratedSources);
    }

    [Fact]
    public void A_byte_order_mark_is_no_problem()
    {
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(SmallDocuments.Rsdl)];
        GeneratorRunResult result = Run(new TestDocument(Rsdl, () => SourceText.From(marked, marked.Length, Encoding.UTF8)),
            SchemaDocument(), CapabilitiesDocument());
        Assert.Empty(result.Messages());
        Assert.Equal(GeneratorProject.Small.Run().Texts(), result.Texts());
    }

    [Fact]
    public void A_file_without_text_is_an_error()
    {
        GeneratorRunResult result = Run(new TestDocument(Rsdl, () => null), SchemaDocument());
        Assert.Equal([$"{Rsdl}(1,1): error RSDL0003: The text of the document could not be read"], result.Messages());
    }

    [Fact]
    public void A_file_whose_reading_fails_is_an_error_and_does_not_end_the_generator()
    {
        GeneratorRunResult result = Run(new TestDocument(Rsdl, () => throw new InvalidDataException("The disk is gone.")),
            SchemaDocument(), CapabilitiesDocument());
        Assert.Equal([$"{Rsdl}(1,1): error RSDL0003: The text of the document could not be read: The disk is gone"], result.Messages());
        Assert.Null(result.Exception);
        Assert.NotEmpty(result.GeneratedSources);
    }

    [Fact]
    public void A_schema_alone_gives_entities_and_an_error()
    {
        GeneratorRunResult result = Run(SchemaDocument(), CapabilitiesDocument());
        Assert.Equal(
            [$"{Schema}(1,1): error RSDL0004: There is an XML schema but no RSDL, so only entities are generated; add the document "
                + "that the Manager serves at '?rsdl'"],
            result.Messages());
        Assert.DoesNotContain(result.Texts().Keys, name => name.StartsWith("Clients", StringComparison.Ordinal));
        Assert.Contains(result.Texts().Keys, name => name.StartsWith("Entities", StringComparison.Ordinal));
    }

    [Fact]
    public void An_rsdl_alone_gives_an_error_only()
    {
        GeneratorRunResult result = Run(RsdlDocument(), CapabilitiesDocument());
        Assert.Equal(
            [$"{Rsdl}(1,1): error RSDL0004: There is an RSDL but no XML schema, so nothing can be generated; add the document that "
                + "the Manager serves at '?schema'"],
            result.Messages());
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void Of_two_documents_of_a_kind_the_first_by_path_is_used()
    {
        GeneratorRunResult result = Run(
            new TestDocument("/project/z/rsdl.xml", "<rsdl/>"),
            RsdlDocument(),
            SchemaDocument(),
            CapabilitiesDocument(),
            new TestDocument("/project/z/capabilities.xml", "<capabilities/>"),
            new TestDocument("/project/z/api.xsd", "<s:schema xmlns:s=\"http://www.w3.org/2001/XMLSchema\"/>"));
        Assert.Equal(
            [
                "/project/z/api.xsd(1,1): error RSDL0005: There is more than one XML schema document; 'api.xsd' is used "
                    + "and this one is not",
                "/project/z/capabilities.xml(1,1): error RSDL0005: There is more than one capabilities document; 'capabilities.xml' is "
                    + "used and this one is not",
                "/project/z/rsdl.xml(1,1): error RSDL0005: There is more than one RSDL document; 'rsdl.xml' is used and this one is not",
            ],
            result.Messages());
        Assert.Equal(GeneratorProject.Small.Run().Texts(), result.Texts());
    }

    [Fact]
    public void Types_that_the_schema_lacks_are_told_where_they_are_named()
    {
        string rsdl = SmallDocuments.Rsdl.With("<response><type>Hosts</type></response>", "<response><type>Servers</type></response>");
        string schema = SmallDocuments.Schema.With("type=\"GracePeriod\"", "type=\"Missing\"");
        Assert.Equal(
            [
                $"{Schema}(40,12): info RSDL0006: 'grace_period' of type 'Action' is of type 'Missing', which the schema does not "
                    + "define; it is read as text",
                $"{Rsdl}(84,14): info RSDL0010: Parameter 'action.grace_period.expiry' of link 'start' of "
                    + $"'/api/vms/{{vm:id}}/start' leads to no element of 'Action'; the parameter is left out",
                $"{Rsdl}(100,6): info RSDL0006: The response of link 'get' of '/api/hosts' is of type 'Servers', which the schema "
                    + "does not define",
            ],
            GeneratorProject.Of(rsdl, schema).Run().Messages());
    }

    [Fact]
    public void What_is_defined_twice_is_told_at_the_second_place()
    {
        string schema = SmallDocuments.Schema.With(
            "<xs:complexType name=\"Tag\">", "<xs:complexType name=\"Status\"/>\n  <xs:complexType name=\"Tag\">");
        Assert.Equal(
            [$"{Schema}(137,4): info RSDL0007: Type 'Status' is defined more than once; the first definition is used"],
            GeneratorProject.Of(SmallDocuments.Rsdl, schema).Run().Messages());
    }

    [Fact]
    public void A_link_that_occurs_twice_is_told_and_merged()
    {
        const string Link = "<link href=\"/api/hosts\" rel=\"get\">";
        string rsdl = SmallDocuments.Rsdl.With(Link, Link + "<response><type>Hosts</type></response></link>\n    " + Link);
        GeneratorRunResult result = GeneratorProject.Of(rsdl, SmallDocuments.Schema).Run();
        Assert.Equal(
            [$"{Rsdl}(101,6): info RSDL0008: There is more than one link 'get' of '/api/hosts'; they are merged"], result.Messages());
        Assert.Equal(GeneratorProject.Small.Run().Texts(), result.Texts());
    }

    [Fact]
    public void A_link_that_contradicts_itself_is_told()
    {
        string rsdl = SmallDocuments.Rsdl.With("<http_method>PUT</http_method>", "<http_method>POST</http_method>");
        Assert.Equal(
            [$"{Rsdl}(51,6): info RSDL0009: The link 'update' of '/api/vms/{{vm:id}}' states method POST; PUT is used, as its "
                + "relation demands"],
            GeneratorProject.Of(rsdl, SmallDocuments.Schema).Run().Messages());
    }

    [Fact]
    public void An_action_of_the_entry_point_is_told_to_be_left_out()
    {
        string rsdl = SmallDocuments.Rsdl.With("</links>", "<link href=\"/api/refresh\" rel=\"refresh\"/></links>");
        GeneratorRunResult result = GeneratorProject.Of(rsdl, SmallDocuments.Schema).Run();
        Assert.Equal(
            ["info RSDL0009: Link 'refresh' of the entry point is left out: of its links only 'get' becomes a method"], result.Messages());
        Assert.Equal(GeneratorProject.Small.Run().Texts(), result.Texts());
    }

    [Fact]
    public void An_address_of_endless_depth_is_left_out()
    {
        string rsdl = SmallDocuments.Rsdl.With(
            "</links>", $"<link href=\"/api{string.Concat(Enumerable.Repeat("/a", 100_000))}\" rel=\"get\"/></links>");
        GeneratorRunResult result = GeneratorProject.Of(rsdl, SmallDocuments.Schema).Run();
        Assert.Equal(
            [$"{Rsdl}(121,4): info RSDL0009: An address has 100000 segments, more than 64; the link is left out"], result.Messages());
        Assert.Equal(GeneratorProject.Small.Run().Texts(), result.Texts());
    }

    [Fact]
    public void A_parameter_that_leads_nowhere_is_told_at_the_parameter()
    {
        string rsdl = SmallDocuments.Rsdl.With("<name>vm.memory</name>", "<name>vm.memry</name>");
        Assert.Equal(
            [$"{Rsdl}(59,14): info RSDL0010: Parameter 'vm.memry' of link 'update' of '/api/vms/{{vm:id}}' leads to no element of "
                + "'Vm'; the parameter is left out"],
            GeneratorProject.Of(rsdl, SmallDocuments.Schema).Run().Messages());
    }

    [Fact]
    public void Content_that_is_not_understood_is_told()
    {
        string rsdl = SmallDocuments.Rsdl.With("  <links>", "  <extra/>\n  <links>");
        Assert.Equal(
            [$"{Rsdl}(5,4): info RSDL0011: Element 'extra' in 'rsdl' is not understood and was ignored"],
            GeneratorProject.Of(rsdl, SmallDocuments.Schema).Run().Messages());
    }

    [Fact]
    public void A_changed_name_is_told_at_the_element()
    {
        string schema = SmallDocuments.Schema.With("<xs:element name=\"address\"", "<xs:element name=\"host\"");
        Assert.Equal(
            [$"{Schema}(99,12): info RSDL0012: 'host' of type 'Host' is called 'HostElement' in C#, since its own name is taken"],
            GeneratorProject.Of(SmallDocuments.Rsdl, schema).Run().Messages());
    }

    private static TestDocument RsdlDocument() => new(Rsdl, SmallDocuments.Rsdl);

    private static TestDocument SchemaDocument() => new(Schema, SmallDocuments.Schema);

    private static TestDocument CapabilitiesDocument() => new(GeneratorProject.CapabilitiesPath, SmallCapabilities.Text);

    private static GeneratorRunResult Run(params TestDocument[] documents) =>
        (GeneratorProject.Small with { Documents = [.. documents] }).Run();
}
