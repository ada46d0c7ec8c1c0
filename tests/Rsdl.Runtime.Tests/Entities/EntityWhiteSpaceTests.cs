using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Rsdl.Runtime.Tests.Entities.Sample;
using Rsdl.Runtime.Xml;
using Xunit;

namespace Rsdl.Runtime.Tests.Entities;

/// <summary>White space between tags is passed over in blocks; nothing else may be.</summary>
public class EntityWhiteSpaceTests
{
    private const string Mixed = " \n\t\r\n  \r\t\t \n";
    private const int Longest = 40;
    private static readonly EntityType Type = SlotEntity.Define("name:s inner:e=Slots _other:s item:S");
    private static readonly EntityType TextType = SlotEntity.Define("#:s name:s");

    private static readonly string[] Units = [" ", "\t", "\n", "\r", "\r\n", Mixed];

    public static TheoryData<string> WhiteSpaces => new(Units);

    [Theory]
    [MemberData(nameof(WhiteSpaces))]
    public void White_space_between_tags_of_every_kind_does_not_count(string unit)
    {
        const string Plain = "<r><name>n</name><inner><name/><inner/></inner><_other>o</_other><item>1</item><item>2</item></r>";
        foreach (string space in Repeated(unit))
        {
            string document = Plain.Replace("><", $">{space}<", StringComparison.Ordinal)
                .Replace($"<name>{space}</name>", "<name></name>", StringComparison.Ordinal);

            SlotEntity entity = Read(space + document + space, Type);

            Assert.Equal(XmlFacts.Of(Plain), XmlFacts.Of(EntityXml.ToUtf8(entity, "r")));
            Assert.Null(entity.UnrecognizedOrNull);
        }
    }

    [Theory]
    [MemberData(nameof(WhiteSpaces))]
    public void Comments_and_instructions_between_elements_do_not_count(string unit)
    {
        foreach (string space in Repeated(unit))
        {
            foreach (string other in new[]
            {
                "<!---->", "<!-- <name>c</name> -->", "<?pi?>", "<?pi <name/> ?>", "<![CDATA[]]>", "<![CDATA[ \n]]>",
            })
            {
                string between = $"{space}{other}{space}";

                SlotEntity entity = Read(
                    $"<r>{between}<name>n</name>{between}{other}<inner>{between}</inner>{other}{between}<item>1</item>{between}</r>", Type);

                Assert.Equal("<r><name>n</name><inner/><item>1</item></r>", Encoding.UTF8.GetString(EntityXml.ToUtf8(entity, "r")));
                Assert.Null(entity.UnrecognizedOrNull);
            }
        }
    }

    [Theory]
    [MemberData(nameof(WhiteSpaces))]
    public void Text_mixed_with_white_space_is_kept_where_the_type_has_no_text(string unit)
    {
        foreach (string space in Repeated(unit))
        {
            string read = LineEnds(space);
            (string Content, string Text)[] cases =
            [
                ($"{space}t", $"{read}t"),
                ($"t{space}", $"t{read}"),
                ($"{space}t{space}u{space}", $"{read}t{read}u{read}"),
                ($"{space}<![CDATA[t]]>{space}", "t"),
                ($"{space}<![CDATA[{space}t{space}]]>", $"{read}t{read}"),
                ($"{space}<!-- c -->{space}t{space}<?pi?>{space}", $"{read}t{read}"),
                ($"{space}&#32;{space}", $"{read} {read}"),
                ($"{space}]{space}", $"{read}]{read}"),
                ($"{space}\u00A0", $"{read}\u00A0"),
            ];
            foreach ((string content, string text) in cases)
            {
                foreach (string document in new[]
                {
                    $"<r>{content}</r>", $"<r>{content}<name>n</name></r>", $"<r>{space}<name>n</name>{content}</r>",
                    $"<r><name>n</name>{content}<item>1</item>{space}</r>",
                })
                {
                    Assert.Equal(text, Read(document, Type).Unrecognized.Text);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(WhiteSpaces))]
    public void White_space_counts_where_the_type_has_text(string unit)
    {
        foreach (string space in Repeated(unit))
        {
            string read = LineEnds(space);

            Assert.Equal(space.Length == 0 ? null : read, Read($"<r>{space}</r>", TextType).Text(0));
            Assert.Equal($"{read}t{read}", Read($"<r>{space}t{space}</r>", TextType).Text(0));
            Assert.Equal($"{read}t{read}u", Read($"<r>{space}<!-- c -->t<![CDATA[{space}u]]></r>", TextType).Text(0));
            Assert.Equal($"{read}t{read}", Read($"<r>{space}t<name>n</name>{space}</r>", TextType).Text(0));
            SlotEntity entity = Read($"<r>{space}<name>n</name>{space}</r>", TextType);
            Assert.Equal((null, "n"), (entity.Text(0), entity.Text(1)));
            Assert.Null(entity.UnrecognizedOrNull);
        }
    }

    [Theory]
    [MemberData(nameof(WhiteSpaces))]
    public void White_space_in_a_value_counts(string unit)
    {
        foreach (string space in Repeated(unit))
        {
            string read = LineEnds(space);
            SlotEntity entity = Read($"<r><name>{space}</name><item>{space}x{space}</item><item>{space}</item></r>", Type);

            Assert.Equal(read, entity.Text(0));
            Assert.Equal([$"{read}x{read}", read], entity.Texts(3));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("</x>")]
    [InlineData("</r")]
    [InlineData("<1/>")]
    [InlineData("<name")]
    [InlineData("<!")]
    [InlineData("<!x>")]
    [InlineData("<!-- ")]
    [InlineData("<![CDATA[ ")]
    [InlineData("<?")]
    [InlineData("<?pi")]
    [InlineData("<!DOCTYPE r>")]
    [InlineData("t")]
    [InlineData("&")]
    [InlineData("]]>")]
    [InlineData("</r><r/>")]
    public void What_is_malformed_after_white_space_is_refused_as_without_a_type(string tail)
    {
        foreach (string unit in Units)
        {
            foreach (string space in Repeated(unit))
            {
                foreach (string head in new[] { "<r>", "<r><name/>", "<r><!-- c -->" })
                {
                    byte[] document = Encoding.UTF8.GetBytes(head + space + tail);

                    Assert.Equal(
                        Assert.Throws<XmlFormatException>(() => ReadTokens(document)).Message,
                        Assert.Throws<XmlFormatException>(() => EntityXml.Read<SlotEntity>(document, Type)).Message);
                }
            }
        }
    }

    private static IEnumerable<string> Repeated(string unit)
    {
        for (int length = 0; length <= Longest; length++)
        {
            string space = string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + 1));
            yield return space[..length];
        }
    }

    private static string LineEnds(string space) =>
        space.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static SlotEntity Read(string document, EntityType type) =>
        EntityXml.Read<SlotEntity>(Encoding.UTF8.GetBytes(document), type);

    private static void ReadTokens(byte[] document)
    {
        var reader = new XmlUtf8Reader(document);
        while (reader.Read())
        {
            // Only whether it is well-formed counts.
        }
    }
}
