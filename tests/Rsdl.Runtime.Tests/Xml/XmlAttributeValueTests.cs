using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using Rsdl.Runtime;
using Rsdl.Runtime.Tests.Entities.Sample;
using Rsdl.Runtime.Xml;
using Xunit;

namespace Rsdl.Tests.Xml;

/// <summary>Attribute values are scanned in blocks; what needs decoding may stand anywhere in them.</summary>
public class XmlAttributeValueTests
{
    private const int LastOffset = 40;

    public static TheoryData<string> Written =>
    [
        "", "x", "\t", "\n", "\r", "\r\n", "\r\r", "\n\r", "&amp;", "&lt;", "&#9;", "&#10;", "&#xD;", "&#x20AC;", "\u00E9", "\uD83D\uDE00",
        ">", "]]>", "'", "\"", " ", "\u007F", "\u0080", "\u00A0", "\u2028",
    ];

    [Theory]
    [MemberData(nameof(Written))]
    public void A_value_is_what_the_platforms_reader_reads_wherever_its_special_character_stands(string written)
    {
        bool isLiteral = written.IndexOfAny(['&', '\t', '\n', '\r']) < 0;
        EntityType type = SlotEntity.Define("@a:s @b:s @c:s");
        for (int offset = 0; offset <= LastOffset; offset++)
        {
            foreach (int rest in new[] { 0, 1, 5, 14, 15, 16, 17, 40 })
            {
                char quote = written == "\"" ? '\'' : '"';
                string value = new string('p', offset) + written + new string('q', rest);
                byte[] document = Encoding.UTF8.GetBytes($"<e a='1' b={quote}{value}{quote} c='2'/>");
                string expected = PlatformsValue(document);

                Assert.Equal(
                    [("a", "1", "1", true), ("b", value, expected, isLiteral), ("c", "2", "2", true)],
                    Attributes(document));
                var entity = EntityXml.Read<SlotEntity>(document, type);
                Assert.Equal(["1", expected, "2"], Enumerable.Range(0, 3).Select(entity.Text));
                var unknown = EntityXml.Read<SlotEntity>(document, SlotEntity.Define(""));
                Assert.Equal(["1", expected, "2"], unknown.Unrecognized.Attributes.Select(attribute => attribute.Value));
            }
        }
    }

    [Theory]
    [InlineData("<", "'<' is not allowed in the value of an attribute.")]
    [InlineData("&x;", XmlMessages.Reference)]
    [InlineData("&", XmlMessages.Reference)]
    public void What_a_value_must_not_hold_is_refused_wherever_it_stands(string written, string message)
    {
        for (int offset = 0; offset <= LastOffset; offset++)
        {
            foreach (string before in new[] { "", "\t", "&amp;", "\r\n" })
            {
                byte[] document = Encoding.UTF8.GetBytes($"<e b=\"{before}{new string('p', offset)}{written}{new string('q', 20)}\"/>");

                XmlFormatException problem = Assert.Throws<XmlFormatException>(() => Attributes(document));

                Assert.Contains(message.TrimEnd('.'), problem.Message, StringComparison.Ordinal);
                Assert.Throws<XmlException>(() => PlatformsValue(document));
            }
        }
    }

    [Fact]
    public void A_value_without_an_end_is_refused_whatever_its_length()
    {
        for (int length = 0; length <= LastOffset; length++)
        {
            foreach (string end in new[] { "", "\t", "\n", "'", "&amp;" })
            {
                byte[] document = Encoding.UTF8.GetBytes($"<e b=\"{new string('p', length)}{end}");

                XmlFormatException problem = Assert.Throws<XmlFormatException>(() => Attributes(document));

                Assert.Contains("a quote is missing", problem.Message, StringComparison.Ordinal);
            }
        }
    }

    private static List<(string Name, string Raw, string Value, bool IsLiteral)> Attributes(byte[] document)
    {
        var reader = new XmlUtf8Reader(document);
        var attributes = new List<(string, string, string, bool)>();
        reader.Read();
        while (reader.ReadAttribute())
        {
            attributes.Add((
                Encoding.UTF8.GetString(reader.AttributeName),
                Encoding.UTF8.GetString(reader.AttributeRawValue),
                reader.GetAttributeString(),
                reader.AttributeIsLiteral));
        }

        return attributes;
    }

    private static string PlatformsValue(byte[] document)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(document));
        reader.Read();
        return reader.GetAttribute("b")!;
    }
}
