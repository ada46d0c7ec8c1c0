using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Rsdl.Model.Documents;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Model.Tests.Links;

public class LinkSourceTests
{
    private static readonly string Rsdl = SmallApi.RsdlOf([
        .. SmallApi.Place("vms", "Vms", "Vm"),
        SmallApi.Link("update", "vms/{x:id}", "Vm", "Vm", SmallApi.Set(
            SmallApi.Parameter("vm.cpu.Core_Count"),
            SmallApi.Parameter("vm.host.id|given_name"),
            SmallApi.Parameter("vm.disks", "collection", nested: SmallApi.Set(SmallApi.Parameter("disk.label"))))),
    ]);

    [Theory]
    [InlineData("Vm", "<xs:element name='brand_new' type='xs:string'/>")]
    [InlineData("Vm", "<xs:element name='brand_new' type='Cpu'/>")]
    [InlineData("Tag", "<xs:element name='brand_new' type='xs:string' maxOccurs='unbounded'/>")]
    [InlineData("Action", "<xs:element name='brand_new' type='xs:int'/>")]
    public void What_no_link_names_does_not_matter(string type, string element)
    {
        ApiSchema after = Bind(With(type, element));

        Assert.NotEqual(Model(SmallApi.SchemaText), Model(With(type, element)));
        Assert.Equal(Bind(SmallApi.SchemaText).Links, after.Links);
        Assert.Equal(ApiModelBuilder.BindLinks(Bind(SmallApi.SchemaText).Links), ApiModelBuilder.BindLinks(after.Links));
    }

    [Theory]
    [InlineData("Cpu", "<xs:element name='core_count' type='xs:int'/>")]
    [InlineData("Cpu", "<xs:element name='CoreCount' type='xs:int'/>")]
    [InlineData("Vm", "<xs:element name='host' type='Tag'/>")]
    [InlineData("Tag", "<xs:element name='GivenName' type='xs:string'/>")]
    [InlineData("Disk", "<xs:element name='label' type='xs:string'/>")]
    [InlineData("Usages", "<xs:element name='label' type='xs:string'/>")]
    public void What_some_link_names_does_however_it_is_spelled(string type, string element) =>
        Assert.NotEqual(Bind(SmallApi.SchemaText).Links, Bind(With(type, element)).Links);

    [Theory]
    [InlineData("<xs:element name='vm' type='Vm'/>", "<xs:element name='machine' type='Vm'/>")]
    [InlineData("<xs:element ref=\"disk\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>", "<xs:element ref=\"disk\" minOccurs=\"0\"/>")]
    [InlineData("<xs:extension base=\"BaseResource\">", "<xs:extension base=\"API\">")]
    [InlineData("<xs:complexType name=\"Balances\">", "<xs:complexType name=\"Weights\">")]
    public void So_do_types_roots_bases_and_lists(string old, string now)
    {
        string text = SmallApi.SchemaText.Replace(old.Replace('\'', '"'), now.Replace('\'', '"'), StringComparison.Ordinal);

        Assert.NotEqual(SmallApi.SchemaText, text);
        Assert.NotEqual(Bind(SmallApi.SchemaText).Links, Bind(text).Links);
    }

    [Fact]
    public void The_names_of_classes_do_too()
    {
        ParsedDocument overrides = DocumentReader.Read(
            "names.xml", "<overrides><type name=\"Vm\" as=\"Machine\"/></overrides>", default);

        Assert.NotEqual(Bind(SmallApi.SchemaText).Links, Bind(SmallApi.SchemaText, overrides).Links);
    }

    [Fact]
    public void Links_of_our_documents_that_see_every_member_are_bound_in_the_same_way() =>
        RequireAllNeeded(RepositoryFiles.FilePath("schema", "rhev-3.3", ""));

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void So_are_those_of_real_documents(string version) => RequireAllNeeded(RepositoryFiles.SharedPath("documents", version, ""));

    private static void RequireAllNeeded(string folder)
    {
        ApiSchema schema = ApiModelBuilder.BindSchema(
            Directory.GetFiles(folder).Select(file => DocumentReader.Read(file, File.ReadAllText(file), default)), []);
        LinkSchema all = LinkSchema.Of(schema.Bound, schema.ClassNames, NamingAll(schema));

        Assert.InRange(Count(schema.Links.Schema), 1, Count(all) - 1);
        Assert.Equal(
            ApiModelBuilder.BindLinks(new LinkSource(schema.Links.Document, default, all)),
            ApiModelBuilder.BindLinks(schema.Links));
    }

    private static int Count(LinkSchema schema) => schema.Types.Sum(type => type.Members.Count);

    /// <summary>A document with a parameter for each name in the schema.</summary>
    private static RsdlDocument NamingAll(ApiSchema schema)
    {
        SourcePlace place = new("rsdl.xml", 1, 1);
        IEnumerable<RsdlParameter> parameters = schema.Bound.Types.Values.SelectMany(type => type.OwnMembers)
            .Select(member => new RsdlParameter(member.Name, null, false, false, default, place));
        RsdlDocument document = schema.Links.Document;
        RsdlLink link = document.Links.First(link => link.Body is not null);
        RsdlParameterSet set = new(null, false, parameters.ToEquatableArray());
        return document with
        {
            Links = new[] { link with { Body = link.Body! with { Sets = new[] { set }.ToEquatableArray() } } }.ToEquatableArray(),
        };
    }

    private static string With(string type, string element)
    {
        int start = SmallApi.SchemaText.IndexOf($"<xs:complexType name=\"{type}\">", StringComparison.Ordinal);
        int sequence = SmallApi.SchemaText.IndexOf("<xs:sequence>", start, StringComparison.Ordinal) + "<xs:sequence>".Length;
        return SmallApi.SchemaText.Insert(sequence, element);
    }

    private static ApiSchema Bind(string schema, params ParsedDocument[] more) => ApiModelBuilder.BindSchema(Read(schema).Concat(more), []);

    private static ApiModel Model(string schema) => ApiModelBuilder.Build(Read(schema), []);

    private static ParsedDocument[] Read(string schema) =>
        [DocumentReader.Read("rsdl.xml", Rsdl, default), DocumentReader.Read("api.xsd", schema, default)];
}
