using System;
using System.Buffers;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml;
using Rsdl.Runtime.Xml;
using Xunit;

namespace Rsdl.Tests.Xml;

public class XmlUtf8WriterTests
{
    private delegate void Write(ref XmlUtf8Writer writer);

    [Fact]
    public void Elements_attributes_and_text_are_written_compactly()
    {
        string xml = Xml((ref XmlUtf8Writer writer) =>
        {
            writer.WriteDeclaration();
            writer.WriteStartElement("vm"u8);
            writer.WriteAttribute("id"u8, "1");
            writer.WriteAttribute("n"u8, -5L);
            writer.WriteAttribute("f"u8, true);
            writer.WriteRawAttribute("raw"u8, "a&amp;'\"b\""u8);
            writer.WriteStartElement("empty"u8);
            writer.WriteAttribute("a"u8, "");
            Assert.Equal(2, writer.Depth);
            writer.WriteEndElement("empty"u8);
            writer.WriteElement("name"u8, "web");
            writer.WriteElement("cleared"u8, "");
            writer.WriteRaw("<raw/>"u8);
            writer.WriteText("tail");
            writer.WriteEndElement("vm"u8);
        });

        Assert.Equal(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><vm id=\"1\" n=\"-5\" f=\"true\" raw=\"a&amp;'&quot;b&quot;\">"
            + "<empty a=\"\"/><name>web</name><cleared></cleared><raw/>tail</vm>",
            xml);
    }

    [Fact]
    public void Raw_content_closes_the_start_tag() =>
        Assert.Equal("<a>x</a>", Xml((ref XmlUtf8Writer writer) =>
        {
            writer.WriteStartElement("a"u8);
            writer.WriteRaw("x"u8);
            writer.WriteEndElement("a"u8);
        }));

    [Fact]
    public void Special_characters_are_escaped_where_they_must_be()
    {
        const string Value = "&<>\"'\t\n\r]]>";

        Assert.Equal(
            "<a b=\"&amp;&lt;>&quot;'&#9;&#10;&#13;]]>\">&amp;&lt;&gt;\"'\t\n&#13;]]&gt;</a>",
            Xml((ref XmlUtf8Writer writer) =>
            {
                writer.WriteStartElement("a"u8);
                writer.WriteAttribute("b"u8, Value);
                writer.WriteText(Value);
                writer.WriteEndElement("a"u8);
            }));
    }

    [Fact]
    public void Values_have_the_forms_of_xml_schema_in_any_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
        try
        {
            string xml = Xml((ref XmlUtf8Writer writer) =>
            {
                writer.WriteStartElement("a"u8);
                writer.WriteText(long.MinValue);
                writer.WriteText(" ");
                writer.WriteText(false);
                writer.WriteText(" ");
                writer.WriteText(-1.50m);
                foreach (double value in new[] { 0.1, -1e300, double.PositiveInfinity, double.NegativeInfinity, double.NaN })
                {
                    writer.WriteText(" ");
                    writer.WriteText(value);
                }

                foreach (int minutes in new[] { 0, -150 })
                {
                    writer.WriteText(" ");
                    writer.WriteText(new DateTimeOffset(2013, 6, 7, 9, 30, 15, minutes == 0 ? 120 : 0, TimeSpan.FromMinutes(minutes)));
                }

                writer.WriteEndElement("a"u8);
            });

            Assert.Equal(
                "<a>-9223372036854775808 false -1.50 0.1 -1E+300 INF -INF NaN 2013-06-07T09:30:15.12Z 2013-06-07T09:30:15-02:30</a>",
                xml);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_legal_character_is_read_back_by_the_platforms_reader()
    {
        var all = new StringBuilder();
        foreach (int codePoint in Enumerable.Range(0, 0x110000).Where(IsLegal))
        {
            all.Append(char.ConvertFromUtf32(codePoint));
        }

        string value = all.ToString();
        byte[] document = Document(value);

        Assert.Equal(1_112_033, Enumerable.Range(0, 0x110000).Count(IsLegal));
        var element = new XmlDocument { PreserveWhitespace = true };
        element.LoadXml(Encoding.UTF8.GetString(document));
        Assert.True(value == element.DocumentElement!.InnerText);
        Assert.True(value == element.DocumentElement.GetAttribute("b"));
        Assert.True(value == ReadBack(document).Text);
        Assert.True(value == ReadBack(document).Attribute);
    }

    [Fact]
    public void Random_text_is_read_back_as_it_was_written()
    {
        var random = new Random(20133);
        for (int i = 0; i < 2000; i++)
        {
            var text = new StringBuilder();
            for (int length = random.Next(600); length > 0; length--)
            {
                int codePoint = random.Next(4) == 0 ? random.Next(0x110000) : random.Next(0x80);
                text.Append(IsLegal(codePoint) ? char.ConvertFromUtf32(codePoint) : "&<>\r\n\"");
            }

            string value = text.ToString();
            Assert.Equal((value, value), ReadBack(Document(value)));
        }
    }

    [Fact]
    public void Every_forbidden_character_is_refused_by_name()
    {
        foreach (int unit in Enumerable.Range(0, 0x10000).Where(unit => !IsLegal(unit)))
        {
            string value = "a" + (char)unit + "b";

            var inText = Assert.Throws<ArgumentException>(() => Xml((ref XmlUtf8Writer writer) => writer.WriteElement("a"u8, value)));
            var inAttribute = Assert.Throws<ArgumentException>(() => Xml((ref XmlUtf8Writer writer) =>
            {
                writer.WriteStartElement("a"u8);
                writer.WriteAttribute("b"u8, value);
            }));

            Assert.Equal($"The value holds U+{unit:X4}, which XML does not allow.", inText.Message);
            Assert.Equal(inText.Message, inAttribute.Message);
        }
    }

    [Fact]
    public void A_lone_surrogate_at_the_end_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Xml((ref XmlUtf8Writer writer) => writer.WriteElement("a"u8, "\uD83D")));
        Assert.Throws<ArgumentException>(() => Xml((ref XmlUtf8Writer writer) => writer.WriteElement("a"u8, "\uDE00\uD83D")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("1a")]
    [InlineData("a>")]
    public void What_is_no_name_is_refused(string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);

        Assert.Throws<ArgumentException>(() => Xml((ref XmlUtf8Writer writer) => writer.WriteStartElement(utf8)));
        Assert.Throws<ArgumentException>(() => Xml((ref XmlUtf8Writer writer) =>
        {
            writer.WriteStartElement("a"u8);
            writer.WriteAttribute(utf8, "x");
        }));
    }

    [Fact]
    public void Calls_out_of_order_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Xml((ref XmlUtf8Writer writer) => writer.WriteEndElement("a"u8)));
        Assert.Throws<InvalidOperationException>(() => Xml((ref XmlUtf8Writer writer) => writer.WriteText("a")));
        Assert.Throws<InvalidOperationException>(() => Xml((ref XmlUtf8Writer writer) => writer.WriteAttribute("a"u8, "a")));
        Assert.Throws<InvalidOperationException>(() => Xml((ref XmlUtf8Writer writer) =>
        {
            writer.WriteStartElement("a"u8);
            writer.WriteText("");
            writer.WriteAttribute("a"u8, "a");
        }));
    }

    private static bool IsLegal(int codePoint) =>
        codePoint is '\t' or '\n' or '\r' or (>= 0x20 and < 0xD800) or (>= 0xE000 and < 0xFFFE) or >= 0x10000;

    private static byte[] Document(string value) => Bytes((ref XmlUtf8Writer writer) =>
    {
        writer.WriteStartElement("a"u8);
        writer.WriteAttribute("b"u8, value);
        writer.WriteText(value);
        writer.WriteEndElement("a"u8);
    });

    private static (string Text, string Attribute) ReadBack(byte[] document)
    {
        var reader = new XmlUtf8Reader(document);
        reader.Read();
        reader.ReadAttribute();
        string attribute = reader.GetAttributeString();
        string text = reader.ReadElementText();
        Assert.False(reader.Read());
        return (text, attribute);
    }

    private static string Xml(Write write) => Encoding.UTF8.GetString(Bytes(write));

    private static byte[] Bytes(Write write)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new XmlUtf8Writer(output);
        write(ref writer);
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }
}
