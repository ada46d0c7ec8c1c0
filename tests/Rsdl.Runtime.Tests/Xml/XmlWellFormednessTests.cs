using System;
using System.Linq;
using System.Text;
using Rsdl.Runtime.Xml;
using Xunit;

namespace Rsdl.Tests.Xml;

public class XmlWellFormednessTests
{
    [Theory]
    [InlineData("", 1, 1, "no root element")]
    [InlineData(" \n<!-- -->", 2, 9, "no root element")]
    [InlineData("<a/>\n <b/>", 2, 2, "more than one root")]
    [InlineData("<a/>x", 1, 5, "text outside")]
    [InlineData("x<a/>", 1, 1, "text outside")]
    [InlineData("<a/>&amp;", 1, 5, "text outside")]
    [InlineData("<a/></a>", 1, 5, "without a start tag")]
    [InlineData("<a/><![CDATA[]]>", 1, 5, "CDATA section that is allowed here")]
    [InlineData("<a>\n<b></a>", 2, 4, "</a> stands where </b> must")]
    [InlineData("<a></ab>", 1, 4, "</ab> stands where </a> must")]
    [InlineData("<ab></ac><!-- longer than one block -->", 1, 5, "</ac> stands where </ab> must")]
    [InlineData("<ab></a>", 1, 5, "</a> stands where </ab> must")]
    [InlineData("<a></a x>", 1, 8, "must end an end tag")]
    [InlineData("<a></ a>", 1, 6, "name must follow '</'")]
    [InlineData("<a><b></b>\n", 2, 1, "</a> is missing")]
    [InlineData("<a", 1, 3, "ends too early")]
    [InlineData("<a>< b/></a>", 1, 5, "name must follow '<'")]
    [InlineData("<1a/>", 1, 2, "name must follow '<'")]
    [InlineData("<-a/>", 1, 2, "name must follow '<'")]
    [InlineData("<\u00D7/>", 1, 2, "name must follow '<'")]
    [InlineData("<a\u00D7/>", 1, 3, "must follow in a tag")]
    [InlineData("<a/ >", 1, 4, "'>' must follow '/'")]
    [InlineData("<a b='1' c='2'\n b='3'/>", 2, 2, "two attributes")]
    [InlineData("<a b='1'c='2'/>", 1, 9, "White space must precede")]
    [InlineData("<a b/>", 1, 5, "'=' must follow")]
    [InlineData("<a b=1/>", 1, 6, "must be quoted")]
    [InlineData("<a b='1\"/>", 1, 11, "quote is missing")]
    [InlineData("<a b='\n<'/>", 2, 1, "'<' is not allowed")]
    [InlineData("<a b='x & y'/>", 1, 9, "'&' begins neither")]
    [InlineData("<a =''/>", 1, 4, "must follow in a tag")]
    [InlineData("<a>\r\n\r]]></a>", 3, 1, "']]>' is not allowed")]
    [InlineData("<a>x ]]]></a>", 1, 7, "']]>' is not allowed")]
    [InlineData("<a>&nbsp;</a>", 1, 4, "'&' begins neither")]
    [InlineData("<a>&amp</a>", 1, 4, "'&' begins neither")]
    [InlineData("<a>&AMP;</a>", 1, 4, "'&' begins neither")]
    [InlineData("<a>&;</a>", 1, 4, "'&' begins neither")]
    [InlineData("<a>&#;</a>", 1, 4, "'&' begins neither")]
    [InlineData("<a>&#x;</a>", 1, 4, "'&' begins neither")]
    [InlineData("<a>&#X41;</a>", 1, 4, "'&' begins neither")]
    [InlineData("<a>&#4A;</a>", 1, 4, "'&' begins neither")]
    [InlineData("<a>&#65</a>", 1, 4, "'&' begins neither")]
    [InlineData("<a>&#0;</a>", 1, 4, "'&' begins neither")]
    [InlineData("<a>&#8;</a>", 1, 4, "'&' begins neither")]
    [InlineData("<a>&#xD800;</a>", 1, 4, "'&' begins neither")]
    [InlineData("<a>&#xFFFE;</a>", 1, 4, "'&' begins neither")]
    [InlineData("<a>&#x110000;</a>", 1, 4, "'&' begins neither")]
    [InlineData("<a>&#99999999999999999999;</a>", 1, 4, "'&' begins neither")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", 1, 1, "<!DOCTYPE")]
    [InlineData("<a>\u00E4\U0001F600\u0001</a>", 1, 7, "character that XML forbids")]
    [InlineData("<a>\u0000</a>", 1, 4, "character that XML forbids")]
    [InlineData("<a>\uFFFF</a>", 1, 4, "character that XML forbids")]
    [InlineData("<a>\uFFFE</a>", 1, 4, "character that XML forbids")]
    [InlineData("<a><!-- x -- y --></a>", 1, 11, "'--' is not allowed")]
    [InlineData("<a><!-- x ---></a>", 1, 11, "'--' is not allowed")]
    [InlineData("<a><!-- x", 1, 10, "comment is missing")]
    [InlineData("<a><!-></a>", 1, 4, "follows '<!'")]
    [InlineData("<a><![CDATA[x]]</a>", 1, 20, "CDATA section is missing")]
    [InlineData("<a><?p x></a>", 1, 14, "processing instruction is missing")]
    [InlineData("<a><? p?></a>", 1, 6, "must follow '<?'")]
    [InlineData("<a><?p'?></a>", 1, 7, "must follow the name")]
    [InlineData("<a><?xml version='1.0'?></a>", 1, 4, "very start")]
    [InlineData("<a><?XmL?></a>", 1, 4, "very start")]
    [InlineData(" <?xml version='1.0'?><a/>", 1, 2, "very start")]
    [InlineData("<?xml?><a/>", 1, 6, "declaration is malformed")]
    [InlineData("<?xml encoding='utf-8'?><a/>", 1, 6, "declaration is malformed")]
    [InlineData("<?xml version='1.1'?><a/>", 1, 20, "Only version 1.0")]
    [InlineData("<?xml version='1.0' encoding='_'?><a/>", 1, 33, "declaration is malformed")]
    [InlineData("<?xml version='1.0' standalone='maybe'?><a/>", 1, 39, "declaration is malformed")]
    [InlineData("<?xml version='1.0' standalone='yes' encoding='utf-8'?><a/>", 1, 38, "declaration is malformed")]
    [InlineData("<?xml version='1.0'encoding='utf-8'?><a/>", 1, 20, "declaration is malformed")]
    [InlineData("<?xml version='1.0", 1, 6, "declaration is malformed")]
    public void What_is_not_well_formed_is_refused_with_its_place(string xml, int line, int column, string message)
    {
        var exception = Assert.Throws<XmlFormatException>(() => XmlTokenStreams.Read(Encoding.UTF8.GetBytes(xml)));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (exception.Line, exception.Column));
        Assert.EndsWith($"(line {line}, column {column})", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xC3, 0x28 })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    public void Bytes_that_are_not_utf8_are_refused_with_their_place(byte[] bytes)
    {
        byte[] document = [.. "<a>\n\u00E9"u8, .. bytes, .. "</a>"u8];

        var exception = Assert.Throws<XmlFormatException>(() => XmlTokenStreams.Read(document));

        Assert.Contains("UTF-8", exception.Message, StringComparison.Ordinal);
        Assert.Equal((2, 2), (exception.Line, exception.Column));
    }

    [Theory]
    [InlineData("<a p='secret'p='2'/>")]
    [InlineData("<a p='secret")]
    [InlineData("<a p='secret<'/>")]
    [InlineData("<a>&secret;</a>")]
    [InlineData("<a>secret]]></a>")]
    [InlineData("<a>secret\u0001</a>")]
    [InlineData("<a>secret</b>")]
    [InlineData("<a p='1' secret='2' secret='3'/>")]
    public void A_message_never_quotes_text_or_attributes(string xml)
    {
        var exception = Assert.Throws<XmlFormatException>(() => XmlTokenStreams.Read(Encoding.UTF8.GetBytes(xml)));

        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_truncation_of_a_document_is_refused()
    {
        byte[] document = Encoding.UTF8.GetBytes("<?xml version='1.0'?><a b='1 &lt;'><!-- c --><?p i?>t\u00E9&amp;<![CDATA[x]]><b/></a>");

        Assert.All(
            Enumerable.Range(0, document.Length),
            length => Assert.Throws<XmlFormatException>(() => XmlTokenStreams.Read(document[..length])));
        Assert.NotEmpty(XmlTokenStreams.Read(document));
    }

    [Theory]
    [InlineData(64)]
    [InlineData(3)]
    [InlineData(200)]
    public void Elements_nest_as_deep_as_the_limit_and_no_deeper(int limit)
    {
        string open = string.Concat(Enumerable.Repeat("<a>", limit));
        string close = string.Concat(Enumerable.Repeat("</a>", limit));
        byte[] within = Encoding.UTF8.GetBytes(open + close);
        byte[] beyond = Encoding.UTF8.GetBytes(open + "<b/>" + close);

        Assert.Equal(limit * 2, Count(within, limit));
        var exception = Assert.Throws<XmlFormatException>(() => Count(beyond, limit));
        Assert.Contains($"the limit of {limit}", exception.Message, StringComparison.Ordinal);
        Assert.Equal((1, (limit * 3) + 1), (exception.Line, exception.Column));
    }

    [Fact]
    public void A_depth_limit_below_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Count("<a/>"u8.ToArray(), 0));

    [Theory]
    [InlineData(16, 15)]
    [InlineData(17, 16)]
    [InlineData(5000, 0)]
    public void Duplicates_are_found_among_any_number_of_attributes(int count, int duplicate)
    {
        string distinct = string.Concat(Enumerable.Range(0, count).Select(i => $" x{i}='{i}'"));

        Assert.Equal(2, Count(Encoding.UTF8.GetBytes($"<a{distinct}></a>"), 1));
        var exception = Assert.Throws<XmlFormatException>(
            () => Count(Encoding.UTF8.GetBytes($"<a{distinct} x{duplicate}=''></a>"), 1));
        Assert.Equal(distinct.Length + 4, exception.Column);
    }

    [Fact]
    public void A_reader_that_threw_throws_the_same_again()
    {
        var reader = new XmlUtf8Reader("<a><b></a>"u8);
        reader.Read();
        reader.Read();

        string first = Failure(ref reader);

        Assert.Equal(first, Failure(ref reader));
    }

    private static string Failure(ref XmlUtf8Reader reader)
    {
        try
        {
            reader.Read();
            return "";
        }
        catch (XmlFormatException exception)
        {
            return exception.Message;
        }
    }

    private static int Count(byte[] document, int maxDepth)
    {
        var reader = new XmlUtf8Reader(document, maxDepth);
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }
}
