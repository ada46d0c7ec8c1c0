using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Rsdl.Runtime.Tests.Entities.Sample;
using Rsdl.Runtime.Xml;
using Xunit;

namespace Rsdl.Runtime.Tests.Entities;

/// <summary>Text with a special character anywhere around the lengths at which the writer works in another way.</summary>
public class EntityWriterTextTests
{
    private static readonly EntityType Type = SlotEntity.Define("@a:s t:s #:s");

    public static TheoryData<int> Lengths => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 32, 33, 255, 256, 257, 600];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Text_is_escaped_wherever_its_special_character_stands(int length)
    {
        var wrong = new List<string>();
        foreach (string text in TextsOf(length))
        {
            var entity = (SlotEntity)Type.Create();
            entity.Set(0, text);
            entity.Set(1, text);
            entity.Set(2, text);
            string expected = Expected(text);
            if (Encoding.UTF8.GetString(EntityXml.ToUtf8(entity, "e")) != expected || WriteByHand(text) != expected)
            {
                wrong.Add(text);
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_forbidden_character_is_refused_wherever_it_stands(int length)
    {
        foreach (char forbidden in "\0\b\u001F\uFFFE\uFFFF\uD83D\uDE00")
        {
            for (int position = 0; position < length; position++)
            {
                string text = new string('a', position) + forbidden + new string('b', length - position - 1);
                for (int slot = 0; slot < 3; slot++)
                {
                    var entity = (SlotEntity)Type.Create();
                    entity.Set(slot, text);
                    var problem = Assert.Throws<ArgumentException>(() => EntityXml.ToUtf8(entity, "e"));
                    Assert.Equal($"The value holds U+{(int)forbidden:X4}, which XML does not allow.", problem.Message);
                }
            }
        }
    }

    private static IEnumerable<string> TextsOf(int length)
    {
        string plain = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))));
        yield return plain;
        string[] specials = ["&", "<", ">", "\"", "'", "\t", "\n", "\r", "\u007F", "\u0080", "\u00E9", "\u0126", "\u20AC", "\uD83D\uDE00"];
        foreach (string special in specials)
        {
            for (int position = 0; position + special.Length <= length; position++)
            {
                yield return plain[..position] + special + plain[(position + special.Length)..];
            }
        }
    }

    private static string Expected(string text)
    {
        string element = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\r", "&#13;", StringComparison.Ordinal);
        string attribute = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("\t", "&#9;", StringComparison.Ordinal)
            .Replace("\n", "&#10;", StringComparison.Ordinal).Replace("\r", "&#13;", StringComparison.Ordinal);
        return $"<e a=\"{attribute}\">{element}<t>{element}</t></e>";
    }

    private static string WriteByHand(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new XmlUtf8Writer(output);
        writer.WriteStartElement("e"u8);
        writer.WriteAttribute("a"u8, text);
        writer.WriteText(text);
        writer.WriteElement("t"u8, text);
        writer.WriteEndElement("e"u8);
        writer.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
