using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Rsdl.Runtime.Xml;
using Rsdl.Tests;
using Xunit;

namespace Rhev.Sdk.Tests;

public class ApiDocumentTests
{
    private static readonly XNamespace Xsd = "http://www.w3.org/2001/XMLSchema";

    private static string[] Roots { get; } =
    [
        .. XDocument.Load(RepositoryFiles.FilePath("schema", "rhev-3.3", "api.xsd")).Root!
            .Elements(Xsd + "element").Select(element => (string)element.Attribute("name")!),
    ];

    [Fact]
    public void Every_root_element_of_the_schema_is_read_and_written_under_its_name()
    {
        string[] written = [.. Roots.Select(root => Write(Parse($"<{root}/>")))];

        Assert.Equal(Roots.Select(root => $"<{root}/>"), written);
        Assert.True(Roots.Length > 200, $"the schema has {Roots.Length} root elements");
    }

    [Fact]
    public void Every_root_element_keeps_what_the_schema_does_not_know()
    {
        string[] documents = [.. Roots.Select(root => $"<{root} odd=\"1\"><odd:x xmlns:odd=\"urn:odd\">y</odd:x></{root}>")];

        Assert.Equal(documents, documents.Select(document => Write(Parse(document))));
    }

    [Fact]
    public void Two_root_elements_of_one_type_keep_their_names()
    {
        Entity bricks = Parse("<brick_states/>");
        Entity volumes = Parse("<gluster_volume_states/>");

        Assert.IsType<GlusterStates>(bricks);
        Assert.IsType<GlusterStates>(volumes);
        Assert.Equal("<brick_states/>", Write(bricks));
        Assert.Equal("<gluster_volume_states/>", Write(volumes));
    }

    [Theory]
    [InlineData("<nonsense/>", "nonsense")]
    [InlineData("<VM/>", "VM")]
    [InlineData("<html><body/></html>", "html")]
    public void An_unknown_root_element_is_refused_by_name(string document, string root)
    {
        var e = Assert.Throws<UnknownRootElementException>(() => Parse(document));

        Assert.Equal(root, e.RootName);
        Assert.Equal($"No representation has the root element <{root}>.", e.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<vm>")]
    [InlineData("<vm/><vm/>")]
    public void What_is_no_well_formed_document_is_refused(string document) =>
        Assert.Throws<XmlFormatException>(() => Parse(document));

    [Fact]
    public void A_type_that_is_never_a_root_is_not_written_as_one()
    {
        var e = Assert.Throws<InvalidOperationException>(() => new CpuTopology().ToUtf8());

        Assert.StartsWith("The type 'CpuTopology' is never the root of a document", e.Message, StringComparison.Ordinal);
    }

    private static Entity Parse(string xml) => ApiDocument.Parse(Encoding.UTF8.GetBytes(xml));

    private static string Write(Entity entity) => Encoding.UTF8.GetString(entity.ToUtf8());
}
