using System;
using System.Linq;
using System.Text;
using Rsdl.Runtime.Xml;
using Xunit;

namespace Rsdl.Tests.Xml;

public class XmlUtf8ReaderTests
{
    [Fact]
    public void Tokens_carry_type_name_depth_and_position()
    {
        var reader = new XmlUtf8Reader("\uFEFF<?xml version='1.0'?>\n<vm><!-- x --><p:nic/> t</vm >\n"u8);
        var log = new StringBuilder();
        Log(ref reader, log);
        while (reader.Read())
        {
            Log(ref reader, log);
        }

        Log(ref reader, log);
        Assert.False(reader.Read());
        Assert.Equal(
            "None '' 0 3 False|StartElement 'vm' 0 29 False|StartElement 'p:nic' 1 47 True|Text '' 0 49 False|"
            + "EndElement 'vm' 0 55 False|EndOfDocument '' 0 56 False|",
            log.ToString());
    }

    [Fact]
    public void Attributes_come_in_document_order_as_written_and_decoded()
    {
        var reader = new XmlUtf8Reader("<a href='/x?a=1&amp;b=2' t=\"\ta\r\nb&#10;\" e=''>x</a>"u8);
        Assert.False(reader.HasAttributes);
        Assert.False(reader.ReadAttribute());
        reader.Read();
        Assert.True(reader.HasAttributes);
        Assert.True(reader.AttributeName.IsEmpty);

        Assert.True(reader.ReadAttribute());
        Assert.Equal("href", Text(reader.AttributeName));
        Assert.Equal("/x?a=1&amp;b=2", Text(reader.AttributeRawValue));
        Assert.Equal("/x?a=1&b=2", reader.GetAttributeString());
        Assert.False(reader.AttributeIsLiteral);
        Span<byte> buffer = stackalloc byte[10];
        Assert.True(reader.TryGetAttributeValue(buffer, out int written));
        Assert.Equal("/x?a=1&b=2", Text(buffer[..written]));
        Assert.False(reader.TryGetAttributeValue(buffer[..9], out written));
        Assert.Equal(0, written);

        Assert.True(reader.ReadAttribute());
        Assert.Equal(" a b\n", reader.GetAttributeString());
        Assert.True(reader.ReadAttribute());
        Assert.Equal("", reader.GetAttributeString());
        Assert.True(reader.AttributeIsLiteral);
        Assert.False(reader.ReadAttribute());

        reader.Read();
        Assert.False(reader.HasAttributes);
        Assert.False(reader.ReadAttribute());
        Assert.True(reader.AttributeName.IsEmpty);
    }

    [Theory]
    [InlineData("plain", "plain", true, false)]
    [InlineData(" \t\n", " \t\n", true, true)]
    [InlineData(" \r\n", " \n", false, true)]
    [InlineData("&#32;", " ", false, false)]
    [InlineData("a&lt;b\rc", "a<b\nc", false, false)]
    [InlineData("<![CDATA[a&lt;b]]>", "a&lt;b", true, false)]
    [InlineData("<![CDATA[a\r\nb]]>", "a\nb", false, false)]
    [InlineData("<![CDATA[]]>", "", true, true)]
    public void Text_tells_whether_it_is_literal_and_whether_it_is_white_space(string content, string text, bool isLiteral, bool isBlank)
    {
        var reader = new XmlUtf8Reader(Encoding.UTF8.GetBytes($"<a>{content}</a>"));
        reader.Read();
        Assert.Equal((false, false, ""), (reader.TextIsLiteral, reader.TextIsWhiteSpace, reader.GetText()));
        reader.Read();

        Assert.Equal(XmlTokenType.Text, reader.TokenType);
        Assert.Equal((isLiteral, isBlank, text), (reader.TextIsLiteral, reader.TextIsWhiteSpace, reader.GetText()));
        if (isLiteral)
        {
            Assert.Equal(text, Text(reader.RawText));
        }
    }

    [Theory]
    [InlineData("<a>", "")]
    [InlineData("<a/>", "")]
    [InlineData("<a>x", "x")]
    [InlineData("<a>x&amp;<!-- c -->y<![CDATA[<]]>z<?p?>\r\n", "x&y<z\n")]
    [InlineData("<a><![CDATA[]]>x<![CDATA[]]>", "x")]
    public void ReadElementText_gives_the_whole_text_and_stands_on_the_end(string element, string text)
    {
        bool isEmpty = element.EndsWith("/>", StringComparison.Ordinal);
        var reader = new XmlUtf8Reader(Encoding.UTF8.GetBytes($"<r>{element}{(isEmpty ? "" : "</a>")}<next/></r>"));
        reader.Read();
        reader.Read();

        Assert.Equal(text, reader.ReadElementText());
        Assert.Equal(isEmpty ? XmlTokenType.StartElement : XmlTokenType.EndElement, reader.TokenType);
        reader.Read();
        Assert.Equal("next", Text(reader.Name));
    }

    [Fact]
    public void ReadElementText_refuses_a_child_element_with_its_place()
    {
        var exception = Assert.Throws<XmlFormatException>(() =>
        {
            var reader = new XmlUtf8Reader("<a>x\n <b>y</b></a>"u8);
            reader.Read();
            reader.ReadElementText();
        });

        Assert.Equal("The element <b> stands where only text may. (line 2, column 2)", exception.Message);
    }

    [Theory]
    [InlineData("<a></a>", true, "")]
    [InlineData("<a/>", true, "")]
    [InlineData("<a>1073741824</a >", true, "1073741824")]
    [InlineData("<a>x]y]]z</a>", true, "x]y]]z")]
    [InlineData("<a><![CDATA[x&y]]></a>", true, "x&y")]
    [InlineData("<a>x<!-- c --></a>", true, "x")]
    [InlineData("<a><!-- c --></a>", true, "")]
    [InlineData("<a>x&amp;y</a>", false, "")]
    [InlineData("<a>x\r\n</a>", false, "")]
    [InlineData("<a>x<![CDATA[y]]></a>", false, "")]
    [InlineData("<a>x<!-- c -->y</a>", false, "")]
    [InlineData("<a>x<b/></a>", false, "")]
    [InlineData("<a><!-- c --><b/></a>", false, "")]
    [InlineData("<a><b/></a>", false, "")]
    public void TryReadSimpleText_reads_one_literal_text_or_nothing(string element, bool isSimple, string text)
    {
        var reader = new XmlUtf8Reader(Encoding.UTF8.GetBytes($"<r p='1'>{element}<next/></r>"));
        reader.Read();
        reader.Read();
        long before = reader.BytesConsumed;

        Assert.Equal(isSimple, reader.TryReadSimpleText(out ReadOnlySpan<byte> literal));
        Assert.Equal(text, Text(literal));
        if (!isSimple)
        {
            Assert.Equal((before, XmlTokenType.StartElement), (reader.BytesConsumed, reader.TokenType));
            Assert.Equal(("a", 1), (Text(reader.Name), reader.Depth));
            reader.Skip();
        }

        Assert.Equal("a", Text(reader.Name));
        reader.Read();
        Assert.Equal("next", Text(reader.Name));
        Assert.Equal(1, reader.Depth);
    }

    [Fact]
    public void TryReadSimpleText_that_reads_nothing_leaves_even_very_many_attributes_alone()
    {
        string attributes = string.Concat(Enumerable.Range(0, 20).Select(i => $" p{i}='{i}'"));
        var reader = new XmlUtf8Reader(Encoding.UTF8.GetBytes($"<a{attributes}><!-- c --><bb{attributes}/></a>"));
        reader.Read();
        Assert.False(reader.TryReadSimpleText(out _));

        var seen = new StringBuilder();
        while (reader.ReadAttribute())
        {
            seen.Append($" {Text(reader.AttributeName)}='{reader.GetAttributeString()}'");
        }

        Assert.Equal(attributes, seen.ToString());
        Assert.Contains("column 155", reader.CreateException("x").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a>x]]></a>")]
    [InlineData("<a>x</b>")]
    [InlineData("<a>x")]
    [InlineData("<a>x&y;</a>")]
    public void TryReadSimpleText_hides_no_error(string xml) => Assert.Throws<XmlFormatException>(() =>
    {
        var reader = new XmlUtf8Reader(Encoding.UTF8.GetBytes(xml));
        reader.Read();
        if (!reader.TryReadSimpleText(out _))
        {
            reader.Read();
        }
    });

    [Fact]
    public void Skip_and_ReadOuterXml_stand_on_the_matching_end()
    {
        var reader = new XmlUtf8Reader("<r><a x='1'><a/>t<a></a></a ><b y=''/><c/></r>"u8);
        reader.Read();
        reader.Read();
        Assert.Equal("<a x='1'><a/>t<a></a></a >", Text(reader.ReadOuterXml()));
        Assert.Equal((XmlTokenType.EndElement, "a", 1), (reader.TokenType, Text(reader.Name), reader.Depth));
        reader.Skip();
        Assert.Equal((XmlTokenType.EndElement, "a"), (reader.TokenType, Text(reader.Name)));
        reader.Read();
        Assert.Equal("<b y=''/>", Text(reader.ReadOuterXml()));
        Assert.True(reader.IsEmptyElement);
        reader.Read();
        reader.Skip();
        Assert.Equal("c", Text(reader.Name));
        reader.Read();
        Assert.Equal((XmlTokenType.EndElement, "r", 0), (reader.TokenType, Text(reader.Name), reader.Depth));
        Assert.False(reader.Read());
    }

    [Fact]
    public void Element_helpers_need_a_start_tag()
    {
        Assert.Throws<InvalidOperationException>(() => new XmlUtf8Reader("<a/>"u8).ReadElementText());
        Assert.Throws<InvalidOperationException>(() => new XmlUtf8Reader("<a/>"u8).TryReadSimpleText(out _));
        Assert.Throws<InvalidOperationException>(() => { _ = new XmlUtf8Reader("<a/>"u8).ReadOuterXml(); });
    }

    [Fact]
    public void CreateException_names_the_place_of_the_token_or_attribute()
    {
        var reader = new XmlUtf8Reader("<a>\n\u00E9\U0001F600<b c='1' d='2'>x</b></a>"u8);
        reader.Read();
        reader.Read();
        reader.Read();
        Assert.Equal("No. (line 2, column 4)", reader.CreateException("No.").Message);
        reader.ReadAttribute();
        reader.ReadAttribute();
        Assert.Equal("No. (line 2, column 13)", reader.CreateException("No.").Message);
        reader.TryReadSimpleText(out _);
        Assert.Equal("No. (line 2, column 20)", reader.CreateException("No.").Message);
    }

    [Fact]
    public void TryDecode_replaces_references_and_line_ends()
    {
        Span<byte> buffer = stackalloc byte[5];
        Assert.True(XmlText.TryDecode("a&lt;\r\n\r&#xE9;"u8[..^6], buffer, out int written));
        Assert.Equal("a<\n\n", Text(buffer[..written]));
        Assert.False(XmlText.TryDecode("a&#x1F600;b"u8, buffer, out written));
        Assert.Equal(0, written);
        Assert.False(XmlText.TryDecode("abc&#xE9;&#xE9;"u8, buffer, out written));
        Assert.Equal(2, Assert.Throws<XmlFormatException>(() => XmlText.TryDecode("a\nb&x;"u8, new byte[9], out _)).Column);
    }

    private static void Log(ref XmlUtf8Reader reader, StringBuilder log) =>
        log.Append(reader.TokenType).Append(" '").Append(Text(reader.Name)).Append("' ").Append(reader.Depth).Append(' ')
            .Append(reader.BytesConsumed).Append(' ').Append(reader.IsEmptyElement).Append('|');

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
