using System;
using System.Text;
using Rsdl.Runtime.Xml;
using Xunit;

namespace Rsdl.Tests.Xml;

public class XmlEncodingTests
{
    private const string Body = "<a>caf\u00E9</a>";

    [Theory]
    [InlineData(Body, null)]
    [InlineData(Body, "utf-8")]
    [InlineData(Body, " \"UTF-8\" ")]
    [InlineData("\uFEFF" + Body, null)]
    [InlineData("\uFEFF" + Body, "iso-8859-1")]
    [InlineData("<?xml version='1.0' encoding='Utf-8'?>" + Body, null)]
    [InlineData("<?xml version='1.0' encoding='iso-8859-1'?>" + Body, "utf-8")]
    [InlineData("<?xml version='1.0' encoding='us-ascii'?><a/>", null)]
    [InlineData("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", null)]
    [InlineData("<a/>", "us-ascii")]
    [InlineData("", null)]
    public void A_document_that_is_utf8_comes_back_itself(string xml, string? charset)
    {
        ReadOnlyMemory<byte> document = Encoding.UTF8.GetBytes(xml);

        Assert.True(XmlEncoding.ToUtf8(document, charset).Equals(document));
    }

    [Theory]
    [InlineData("<?xml version='1.0' encoding='iso-8859-1'?>", null)]
    [InlineData("<?xml version='1.0' encoding='Latin1'?>", null)]
    [InlineData("<?xml version='1.0' encoding='utf-8'?>", "ISO-8859-1")]
    [InlineData("", "latin1")]
    public void Latin1_is_transcoded(string declaration, string? charset) =>
        AssertTranscoded(declaration, Encoding.Latin1.GetBytes(declaration + Body), charset);

    [Theory]
    [InlineData(false, true, "", null)]
    [InlineData(true, true, "", null)]
    [InlineData(true, true, "<?xml version='1.0' encoding='utf-16'?>", "utf-8")]
    [InlineData(false, true, "", "utf-16")]
    [InlineData(false, false, "<?xml version='1.0' encoding='utf-16'?>", null)]
    [InlineData(true, false, "<?xml version='1.0' encoding='utf-16'?>", null)]
    [InlineData(true, false, "", "utf-16")]
    [InlineData(false, false, "", "UTF-16LE")]
    [InlineData(true, false, "", "utf-16be")]
    public void Utf16_is_transcoded(bool isBigEndian, bool hasMark, string declaration, string? charset)
    {
        var encoding = new UnicodeEncoding(isBigEndian, hasMark);

        AssertTranscoded(declaration, [.. encoding.GetPreamble(), .. encoding.GetBytes(declaration + Body)], charset);
    }

    [Theory]
    [InlineData("<a/>", "windows-1252", 1)]
    [InlineData("<?xml version='1.0' encoding='koi8-r'?><a/>", null, 1)]
    [InlineData("<?xml version='1.0' encoding='utf-16'?><a/>", null, 1)]
    [InlineData("<a/>", "utf-16", 1)]
    [InlineData(Body, "us-ascii", 7)]
    [InlineData("<?xml version='1.0' encoding='us-ascii'?>" + Body, null, 48)]
    public void An_encoding_that_is_unknown_or_untrue_is_refused(string xml, string? charset, int column) =>
        AssertRefused(Encoding.UTF8.GetBytes(xml), charset, column);

    [Fact]
    public void Invalid_bytes_are_refused_with_their_place()
    {
        AssertRefused([.. "<a>"u8, 0xE9, .. "</a>"u8], null, 4);
        AssertRefused([.. "\uFEFF<a>"u8, 0xC3], null, 4);
        AssertRefused([.. "\uFEFF<a>"u8, 0xC3], "latin1", 4);
        AssertRefused([0xFE, 0xFF, 0, (byte)'<', 0xD8, 0x00, 0, (byte)'>'], null, 2);
        AssertRefused([0xFF, 0xFE, (byte)'<', 0, 0x00, 0xD8], null, 2);
        AssertRefused([0xFF, 0xFE, (byte)'<', 0, (byte)'a'], null, 2);
    }

    private static void AssertTranscoded(string declaration, byte[] document, string? charset)
    {
        ReadOnlyMemory<byte> utf8 = XmlEncoding.ToUtf8(document, charset);

        Assert.Equal(declaration + Body, Encoding.UTF8.GetString(utf8.Span));
        Assert.Equal(["0 <a", ">", "'caf\u00E9", "0 </a>"], XmlTokenStreams.Read(utf8.ToArray()));
    }

    private static void AssertRefused(byte[] document, string? charset, int column)
    {
        var exception = Assert.Throws<XmlFormatException>(() => XmlEncoding.ToUtf8(document, charset));

        Assert.Equal((1, column), (exception.Line, exception.Column));
    }
}
