using System.Linq;
using System.Threading;
using Rsdl.Model.Documents;
using Xunit;

namespace Rsdl.Model.Tests.Documents;

public class RsdlReaderTests
{
    [Fact]
    public void Everything_that_an_rsdl_can_say_is_in_the_records()
    {
        var expected = new RsdlDocument(
            "a.xml",
            "/api?rsdl",
            "Links of a shop.",
            new RsdlVersion(3, 3, 1, 2),
            "/api?schema",
            new RsdlGeneral(
                "/*", "The shop.", "Holds everywhere.", Of(new RsdlHeader("Session-TTL", "minutes", "Idle time", false, false)))
            {
                Rel = "*",
            },
            Of(
                new RsdlLink("/api/carts/{cart:id}", "delete", null, "DELETE", default, default, null, null, At(26, 6)),
                new RsdlLink(
                    "/api/carts",
                    "add",
                    "add a cart & fill it",
                    "POST",
                    Of(
                        new RsdlHeader("Content-Type", "application/xml|json", null, true, false),
                        new RsdlHeader("Old", null, null, false, true)),
                    Of(
                        new RsdlUrlParameter("max", "max results", "xs:int,", "matrix", false, false, At(42, 14)),
                        new RsdlUrlParameter("search", null, "xs:string", "query", true, true, At(45, 14))),
                    new RsdlBody(
                        "Cart",
                        false,
                        Of(
                            new RsdlParameterSet(
                                "by name",
                                true,
                                Of(
                                    new RsdlParameter("cart.id|name", "xs:string", true, false, default, At(54, 14)),
                                    new RsdlParameter(
                                        "cart.items.item",
                                        "collection",
                                        false,
                                        false,
                                        Of(new RsdlParameterSet(
                                            null,
                                            false,
                                            Of(new RsdlParameter("item.gift", "xs:boolen", false, true, default, At(58, 18))))),
                                        At(55, 14)))),
                            new RsdlParameterSet(null, false, default))),
                    "Cart",
                    At(32, 6))),
            default)
        {
            Rel = "rsdl",
            SchemaRel = "schema",
            SchemaName = "shop.xsd",
            SchemaDescription = "Shop entities.",
        };

        ParsedDocument document = DocumentReader.Read("a.xml", SampleDocuments.Rsdl, CancellationToken.None);

        Assert.Equal(new ParsedDocument("a.xml", DocumentKind.Rsdl, expected, null, null, null, default), document);
    }

    [Theory]
    [InlineData("<rsdl x='1'/>", "Attribute 'x' of 'rsdl' is not understood and was ignored", 7)]
    [InlineData("<rsdl><a:links xmlns:a='urn:a'/></rsdl>", "Element 'a:links' in 'rsdl' is not understood and was ignored", 8)]
    [InlineData("<rsdl>text<links/></rsdl>", "Text directly in 'rsdl' is not understood and was ignored", 7)]
    [InlineData("<rsdl><version major='3.1'/></rsdl>", "The value '3.1' of attribute 'major' is no version number; 0 is assumed", 16)]
    [InlineData("<rsdl><version><a/></version></rsdl>", "Element 'a' in 'version' is not understood and was ignored", 17)]
    [InlineData("<rsdl><schema><a/></schema></rsdl>", "Element 'a' in 'schema' is not understood and was ignored", 16)]
    [InlineData("<rsdl><general><a/></general></rsdl>", "Element 'a' in 'general' is not understood and was ignored", 17)]
    [InlineData(
        "<rsdl><general><request><body/></request></general></rsdl>", "Element 'body' in 'request' is not understood and was ignored", 26)]
    [InlineData("<rsdl><links><a>b<c/></a></links></rsdl>", "Element 'a' in 'links' is not understood and was ignored", 15)]
    [InlineData("<rsdl><links a=''/></rsdl>", "Attribute 'a' of 'links' is not understood and was ignored", 14)]
    [InlineData("<rsdl><description>a<b>c</b></description></rsdl>", "Element 'b' in 'description' is not understood and was ignored", 22)]
    [InlineData("<rsdl><description a=''>b</description></rsdl>", "Attribute 'a' of 'description' is not understood and was ignored", 20)]
    public void What_an_rsdl_has_that_nobody_understands_is_reported(string text, string message, int column) =>
        AssertProblem(text, ProblemKind.UnsupportedContent, message, column);

    [Theory]
    [InlineData("<linkCapabilities/>", "Element 'linkCapabilities' in 'link' is not understood and was ignored", 1)]
    [InlineData("<response><a/></response>", "Element 'a' in 'response' is not understood and was ignored", 11)]
    [InlineData("<request><a/></request>", "Element 'a' in 'request' is not understood and was ignored", 10)]
    [InlineData("<request><headers><a/></headers></request>", "Element 'a' in 'headers' is not understood and was ignored", 19)]
    [InlineData("<request><url><a/></url></request>", "Element 'a' in 'url' is not understood and was ignored", 15)]
    [InlineData("<request><body a=''/></request>", "Attribute 'a' of 'body' is not understood and was ignored", 15)]
    [InlineData("<request><body><a/></body></request>", "Element 'a' in 'body' is not understood and was ignored", 16)]
    [InlineData(
        "<request><body required='no'/></request>", "The value 'no' of attribute 'required' is no boolean; false is assumed", 15)]
    [InlineData(
        "<request><url><parameters_set><deprecated/></parameters_set></url></request>",
        "Element 'deprecated' in 'parameters_set' is not understood and was ignored", 31)]
    [InlineData(
        "<request><url><parameters_set><parameter><name>a</name><b/></parameter></parameters_set></url></request>",
        "Element 'b' in 'parameter' is not understood and was ignored", 56)]
    [InlineData(
        "<request><body><parameters_set><parameter context='matrix'><name>a</name></parameter></parameters_set></body></request>",
        "Attribute 'context' of 'parameter' is not understood and was ignored", 42)]
    [InlineData(
        "<request><body><parameters_set><parameter><name>a</name><value/></parameter></parameters_set></body></request>",
        "Element 'value' in 'parameter' is not understood and was ignored", 57)]
    [InlineData(
        "<request><body><parameters_set><deprecated>yes</deprecated></parameters_set></body></request>",
        "The value 'yes' of element 'deprecated' is no boolean; false is assumed", 32)]
    public void What_a_link_has_that_nobody_understands_is_reported(string content, string message, int column) =>
        AssertProblemOfLink(content, ProblemKind.UnsupportedContent, message, column);

    [Theory]
    [InlineData("<description>a</description><description>b</description>", "description", "link", 29)]
    [InlineData("<request/><request/>", "request", "link", 11)]
    [InlineData("<response/><response/>", "response", "link", 12)]
    [InlineData("<request><body/><body/></request>", "body", "request", 17)]
    [InlineData("<request><http_method>GET</http_method><http_method>PUT</http_method></request>", "http_method", "request", 40)]
    public void Of_an_element_that_occurs_twice_the_first_is_used(string content, string element, string parent, int column) =>
        AssertProblemOfLink(
            content,
            ProblemKind.DuplicateDefinition,
            $"Element '{element}' occurs more than once in '{parent}'; the first is used",
            column);

    [Theory]
    [InlineData("version")]
    [InlineData("schema")]
    [InlineData("general")]
    public void Of_two_descriptors_the_first_is_used(string element) => AssertProblem(
        $"<rsdl><{element}/><{element}/></rsdl>",
        ProblemKind.DuplicateDefinition,
        $"Element '{element}' occurs more than once in 'rsdl'; the first is used",
        11 + element.Length);

    [Fact]
    public void Of_two_headers_with_one_name_the_first_is_used()
    {
        RsdlDocument document = AssertProblemOfLink(
            "<request><headers><header><name>A</name><value>1</value></header><header><name>a</name></header></headers></request>",
            ProblemKind.DuplicateDefinition,
            "Header 'a' occurs more than once; the first is used",
            66);

        Assert.Equal(Of(new RsdlHeader("A", "1", null, false, false)), document.Links[0].Headers);
    }

    [Theory]
    [InlineData("<request><headers><header/></headers></request>", "header", 19)]
    [InlineData("<request><url><parameters_set><parameter/></parameters_set></url></request>", "parameter", 31)]
    [InlineData("<request><body><parameters_set><parameter/></parameters_set></body></request>", "parameter", 32)]
    public void What_has_no_name_is_dropped(string content, string what, int column)
    {
        RsdlDocument document = AssertProblemOfLink(
            content, ProblemKind.InvalidLink, $"A {what} without a name was dropped", column);

        Assert.Empty(document.Links[0].Headers);
        Assert.Empty(document.Links[0].UrlParameters);
        Assert.Equal(0, document.Links[0].Body?.Sets[0].Parameters.Count ?? 0);
    }

    [Theory]
    [InlineData("<link rel='get'><a/></link>", "A link without 'href' was dropped (href '', rel 'get')")]
    [InlineData("<link href='/api'/>", "A link without 'rel' was dropped (href '/api', rel '')")]
    [InlineData("<link href=' ' rel=''/>", "A link without 'href' was dropped (href '', rel '')")]
    public void A_link_without_address_or_relation_is_dropped(string link, string message)
    {
        RsdlDocument document = AssertProblem(
            $"<rsdl><links>{link}<link href='/api/a' rel='get'/></links></rsdl>", ProblemKind.InvalidLink, message, 15);

        Assert.Equal(["/api/a"], document.Links.Select(read => read.Href));
    }

    [Fact]
    public void A_link_may_lack_everything_but_address_and_relation() => Assert.Equal(
        new RsdlLink("a", "b", null, null, default, default, null, null, At(1, 15)),
        Assert.Single(Read("<rsdl><links><link href='a' rel='b'/></links></rsdl>").Links));

    private static RsdlDocument AssertProblemOfLink(string content, ProblemKind kind, string message, int column)
    {
        const string Start = "<rsdl><links><link href='a' rel='b'>";
        RsdlDocument document = AssertProblem(Start + content + "</link></links></rsdl>", kind, message, column + Start.Length + 1);
        Assert.Equal("a", Assert.Single(document.Links).Href);
        return document;
    }

    private static RsdlDocument AssertProblem(string text, ProblemKind kind, string message, int column)
    {
        RsdlDocument document = Read(text);
        Assert.Equal(Of(new Problem(kind, message, At(1, column))), document.Problems);
        return document;
    }

    private static RsdlDocument Read(string text)
    {
        ParsedDocument document = DocumentReader.Read("a.xml", text, CancellationToken.None);
        Assert.Equal(document.Rsdl!.Problems, document.Problems);
        return document.Rsdl;
    }

    private static SourcePlace At(int line, int column) => new("a.xml", line, column);

    private static EquatableArray<T> Of<T>(params T[] items)
        where T : System.IEquatable<T> => new(items);
}
