using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Rsdl.Model.Documents;
using Xunit;

namespace Rsdl.Model.Tests.Documents;

public class DocumentReaderTests
{
    private const string EmptySchema = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"/>";

    [Theory]
    [InlineData("<rsdl/>", DocumentKind.Rsdl)]
    [InlineData(EmptySchema, DocumentKind.Schema)]
    [InlineData("<schema xmlns=\"http://www.w3.org/2001/XMLSchema\"/>", DocumentKind.Schema)]
    [InlineData("<capabilities/>", DocumentKind.Capabilities)]
    [InlineData("<overrides/>", DocumentKind.Overrides)]
    public void The_root_element_tells_the_kind(string text, DocumentKind kind)
    {
        ParsedDocument document = Read(text);

        Assert.Equal(kind, document.Kind);
        Assert.Equal(kind == DocumentKind.Rsdl, document.Rsdl is not null);
        Assert.Equal(kind == DocumentKind.Schema, document.Schema is not null);
        Assert.Equal(kind == DocumentKind.Capabilities, document.Capabilities is not null);
        Assert.Equal(kind == DocumentKind.Overrides, document.Overrides is not null);
        Assert.Empty(document.Problems);
    }

    [Theory]
    [InlineData("<html/>", "html")]
    [InlineData("<schema/>", "schema")]
    [InlineData("<r:rsdl xmlns:r=\"urn:other\"/>", "r:rsdl")]
    public void Another_root_element_is_named(string text, string root)
    {
        ParsedDocument document = Read(text);

        Assert.Equal(
            new ParsedDocument("a.xml", DocumentKind.Unknown, null, null, null, null, Problems(
                ProblemKind.UnknownDocument,
                $"The root element is '{root}', but 'rsdl', 'schema' of the XML Schema namespace, 'capabilities' or 'overrides'"
                    + " was expected; the document is not used",
                1,
                2)),
            document);
    }

    [Fact]
    public void Text_that_could_not_be_read_is_a_problem() => Assert.Equal(
        new ParsedDocument("a.xml", DocumentKind.Unknown, null, null, null, null, Problems(
            ProblemKind.UnreadableText, "The text of the document could not be read", 0, 0)),
        Read((string?)null));

    [Fact]
    public void A_reader_that_fails_is_a_problem()
    {
        using var reader = new FailingReader();

        ParsedDocument document = DocumentReader.Read("a.xml", reader, CancellationToken.None);

        Assert.Equal(
            Problems(ProblemKind.UnreadableText, "The text of the document could not be read: The disk is gone", 0, 0), document.Problems);
    }

    [Theory]
    [InlineData("", DocumentKind.Unknown, "There is no root element", 0, 0)]
    [InlineData(" \n ", DocumentKind.Unknown, "There is no root element", 0, 0)]
    [InlineData(
        "<rsdl>\n <links>\n", DocumentKind.Rsdl,
        "Unexpected end of file has occurred. The following elements are not closed: links, rsdl", 3, 1)]
    [InlineData(
        "<rsdl>\n <links></rsdl>", DocumentKind.Rsdl,
        "The 'links' start tag on line 2 position 3 does not match the end tag of 'rsdl'", 2, 11)]
    [InlineData("<rsdl/><rsdl/>", DocumentKind.Rsdl, "There are multiple root elements", 1, 9)]
    [InlineData(
        "<!DOCTYPE rsdl [<!ENTITY a 'b'>]><rsdl>&a;</rsdl>", DocumentKind.Unknown,
        "A document type definition (DTD) is not allowed", 1, 3)]
    [InlineData(
        "<?xml version='1.0'?>\r\n<!-- <!DOCTYPE none> - -> -\n -->\n  <!DOCTYPE rsdl SYSTEM 'a.dtd'>\n<rsdl/>", DocumentKind.Unknown,
        "A document type definition (DTD) is not allowed", 4, 5)]
    public void What_is_no_XML_yields_only_a_problem(string text, DocumentKind kind, string reason, int line, int column) => Assert.Equal(
        new ParsedDocument("a.xml", kind, null, null, null, null, Problems(
            ProblemKind.MalformedXml, "The document is not used, because it is no acceptable XML: " + reason, line, column)),
        Read(text));

    [Theory]
    [InlineData("rsdl")]
    [InlineData("capabilities")]
    public void Sixty_four_levels_are_read(string root)
    {
        string starts = string.Concat(Enumerable.Repeat("<a>", 63));
        string text = $"<{root}>{starts}{starts.Replace("<", "</", StringComparison.Ordinal)}</{root}>";

        Assert.DoesNotContain(Read(text).Problems, problem => problem.Kind == ProblemKind.MalformedXml);
    }

    [Theory]
    [InlineData("rsdl", "rsdl", "a")]
    [InlineData("capabilities", "capabilities", "a")]
    [InlineData("rsdl", "rsdl><links><link href='a' rel='b'><request><body><parameters_set", "parameter><parameters_set")]
    [InlineData("xs:schema", "xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:complexType name='a'", "xs:sequence")]
    [InlineData(
        "xs:schema", "xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:complexType name='a'><xs:sequence",
        "xs:element name='a'><xs:complexType><xs:sequence")]
    public void A_document_of_ten_thousand_levels_is_refused_at_the_sixty_fifth(string root, string start, string repeated)
    {
        var text = new StringBuilder("<" + start + ">");
        text.Insert(text.Length, "<" + repeated + ">", 10_000);

        ParsedDocument document = Read(text.ToString());

        Problem problem = Assert.Single(document.Problems);
        Assert.Equal(
            "The document is not used, because it is no acceptable XML: Elements are nested deeper than 64 levels", problem.Message);
        Assert.Equal(65, text.ToString(0, problem.Place.Column).Count(character => character == '<'));
        Assert.Null(document.Rsdl);
        Assert.Null(document.Schema);
        Assert.Equal(root == "xs:schema", document.Kind == DocumentKind.Schema);
    }

    [Theory]
    [InlineData("<rsdl>\n<description>caf\uFFFD \uFFFD</description></rsdl>", 2, 17)]
    [InlineData("<rsdl>\r\n<description>\uFFFD</description></rsdl>", 2, 14)]
    [InlineData("<rsdl>\r\r<!-- \uFFFD --></rsdl>", 3, 6)]
    public void Lost_characters_are_reported_once_and_reading_goes_on(string text, int line, int column)
    {
        ParsedDocument document = Read(text);

        Assert.Equal(
            Problems(
                ProblemKind.UnreadableText,
                "The file is not UTF-8: characters were lost here (U+FFFD stands in their place); save the file as UTF-8",
                line,
                column),
            document.Problems);
        Assert.NotNull(document.Rsdl);
    }

    [Fact]
    public void Lost_characters_are_reported_beside_the_malformed_text_that_they_cause() => Assert.Equal(
        [ProblemKind.UnreadableText, ProblemKind.MalformedXml],
        Read("\uFFFD\uFFFD<\0r\0s\0d\0l\0/\0>").Problems.Select(problem => problem.Kind));

    [Fact]
    public void A_byte_order_mark_and_a_declared_encoding_are_no_problem() => Assert.Empty(
        Read("\uFEFF<?xml version=\"1.0\" encoding=\"ISO-8859-1\" standalone=\"yes\"?><rsdl/>").Problems);

    [Fact]
    public void A_cancelled_token_ends_the_reading()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        using var reader = new StringReader("<rsdl/>");

        Assert.Throws<OperationCanceledException>(() => DocumentReader.Read("a.xml", "<rsdl/>", source.Token));
        Assert.Throws<OperationCanceledException>(() => DocumentReader.Read("a.xml", reader, source.Token));
        Assert.Throws<OperationCanceledException>(() => DocumentReader.Read("a.xml", (string?)null, source.Token));
    }

    [Fact]
    public void Two_readings_of_one_text_are_equal() => Assert.Equal(Read(SampleDocuments.Rsdl), Read(SampleDocuments.Rsdl));

    private static ParsedDocument Read(string? text) => DocumentReader.Read("a.xml", text, CancellationToken.None);

    private static EquatableArray<Problem> Problems(ProblemKind kind, string message, int line, int column) =>
        new([new Problem(kind, message, new SourcePlace("a.xml", line, column))]);

    private sealed class FailingReader : TextReader
    {
        public override int Peek() => throw new IOException("The disk is gone.");

        public override int Read(char[] buffer, int index, int count) => throw new IOException("The disk is gone.");
    }
}
