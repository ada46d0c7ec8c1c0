using System.Linq;
using Rsdl.Model.Documents;
using Xunit;

namespace Rsdl.Model.Tests.Documents;

public class CapabilitiesReaderTests
{
    [Fact]
    public void A_document_is_read_completely()
    {
        ParsedDocument document = Read(SampleDocuments.Capabilities);

        CapabilitiesDocument expected = new(
            "c.xml",
            new([
                new CapabilityLevel("3.3", new([
                    List("features", 5, new CapabilityValue("Gluster Support", "Bricks.")),
                    List("cpus", 12, new CapabilityValue("Intel Haswell", null)),
                    List("power_managers", 15, new CapabilityValue("apc", null)),
                    List("custom_properties", 18, new CapabilityValue("sap_agent", null)),
                    List("stages", 21),
                ])),
                new CapabilityLevel(null, new([new CapabilityList(
                    "permits", new([new CapabilityValue("create_vm", null)]), new SourcePlace("c.xml", 23, 4))])),
            ]),
            default);
        Assert.Equal(new ParsedDocument("c.xml", DocumentKind.Capabilities, null, null, expected, null, default), document);

        static CapabilityList List(string name, int line, params CapabilityValue[] values) =>
            new(name, new(values), new SourcePlace("c.xml", line, 6));
    }

    [Theory]
    [InlineData(
        "<network_states><host_state>operational</host_state><x>non_operational</x></network_states>", "operational|non_operational")]
    [InlineData("<vm_device_types><vm_device_types>floppy</vm_device_types></vm_device_types>", "floppy")]
    [InlineData("<stages><stage>\n    pre\n  </stage><stage>post </stage></stages>", "pre|post")]
    [InlineData("<stages><s>pre</s><s>pre</s><s>Pre</s></stages>", "pre|Pre")]
    [InlineData("<stages><!-- a --><s>p<!-- b -->re</s><s><![CDATA[post]]></s></stages>", "pre|post")]
    [InlineData("<a><b id='i'>x<c>y</c></b><b name='n'>x</b></a>", "i|n")]
    [InlineData("<cpus><cpu id='one' name=' two '/><cpu id='three' type='four'/><cpu type='five'/></cpus>", "two|three|five")]
    [InlineData("<cpus><cpu id='one'><name>two</name></cpu><cpu id='three'><name/></cpu></cpus>", "two|three")]
    [InlineData("<cpus><cpu id='7'>text</cpu></cpus>", "text")]
    [InlineData("<stages other='x'><s unknown='y'>pre</s></stages>", "pre")]
    public void Items_may_be_called_and_spaced_anyhow(string list, string values)
    {
        ParsedDocument document = Read($"<capabilities><version major='3' minor='3'>{list}</version></capabilities>");

        CapabilityList read = Assert.Single(Assert.Single(document.Capabilities!.Levels).Lists);
        Assert.Equal(values, string.Join("|", read.Values.Select(value => value.Text)));
        Assert.Empty(document.Problems);
    }

    [Fact]
    public void What_the_document_says_about_itself_is_no_list()
    {
        ParsedDocument document = Read(
            """
            <capabilities><total>1</total><active>1</active><actions/><link href="/x"/>
            <version major=" 3 " minor="10"><name>n</name><description>d</description><comment/><link rel="x"/><actions/></version>
            </capabilities>
            """);

        Assert.Equal(new CapabilityLevel("3.10", default), Assert.Single(document.Capabilities!.Levels));
        Assert.Empty(document.Problems);
    }

    [Theory]
    [InlineData("<version major='3'>")]
    [InlineData("<version minor='3'>")]
    [InlineData("<version>")]
    public void A_version_without_a_number_is_reported_and_its_lists_are_kept(string start)
    {
        ParsedDocument document = Read($"<capabilities>\n {start}<stages><s>pre</s></stages></version></capabilities>");

        CapabilityLevel level = Assert.Single(document.Capabilities!.Levels);
        Assert.Null(level.Version);
        Assert.Equal("stages", Assert.Single(level.Lists).Name);
        Assert.Equal(
            [Problem("A version without major and minor is no compatibility level; its values are used for no level", 2, 3)],
            document.Problems);
    }

    [Theory]
    [InlineData("<s/>")]
    [InlineData("<s> </s>")]
    [InlineData("<s id=''/>")]
    [InlineData("<s><level>6</level></s>")]
    public void A_value_that_has_no_name_is_reported(string value)
    {
        ParsedDocument document = Read($"<capabilities>\n<stages>\n  {value}<s>pre</s></stages></capabilities>");

        Assert.Equal(["pre"], document.Capabilities!.Levels[0].Lists[0].Values.Select(kept => kept.Text));
        Assert.Equal([Problem("A value without text, name, id or type was ignored", 3, 4)], document.Problems);
    }

    [Fact]
    public void A_document_that_breaks_off_has_no_content()
    {
        ParsedDocument document = Read("<capabilities><version major='3' minor='3'><stages><s>pre</s>");

        Assert.Null(document.Capabilities);
        Assert.Equal([ProblemKind.MalformedXml], document.Problems.Select(problem => problem.Kind));
    }

    private static Problem Problem(string message, int line, int column) =>
        new(ProblemKind.UnsupportedContent, message, new SourcePlace("c.xml", line, column));

    private static ParsedDocument Read(string text) => DocumentReader.Read("c.xml", text, default);
}
