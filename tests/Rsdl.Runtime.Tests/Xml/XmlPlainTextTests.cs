using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Rsdl.Runtime.Xml;
using Xunit;

namespace Rsdl.Tests.Xml;

public class XmlPlainTextTests
{
    private const int LongestText = 40;
    private const byte Untouched = 0xA5;

    public static TheoryData<int> Lengths => new(Enumerable.Range(0, LongestText + 1));

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Exactly_printable_ASCII_without_markup_is_copied(int length)
    {
        int[] units = [.. Enumerable.Range(0, 0x180), 0x2020, 0x2041, 0x7F41, 0x8041, 0xD83D, 0xDE00, 0xFF26, 0xFF41, 0xFFFE, 0xFFFF];
        var wrong = new List<string>();
        foreach (int unit in units)
        {
            for (int position = 0; position < length; position++)
            {
                char[] text = [.. Enumerable.Range(0, length).Select(i => (char)('A' + i))];
                text[position] = (char)unit;
                if (IsCopied(text) != (unit is >= ' ' and <= '~' and not ('&' or '<' or '>' or '"')))
                {
                    wrong.Add($"U+{unit:X4} at {position}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Two_special_characters_are_no_better_than_one(int length)
    {
        for (int first = 0; first < length; first++)
        {
            for (int second = first + 1; second < length; second++)
            {
                char[] text = [.. Enumerable.Repeat('~', length)];
                Assert.True(IsCopied(text));
                (text[first], text[second]) = ('<', '\u00A0');
                Assert.False(IsCopied(text));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(33)]
    public void Too_little_room_is_no_reason_to_write_past_the_end(int length)
    {
        byte[] room = [.. Enumerable.Repeat(Untouched, length + 16)];

        try
        {
            XmlPlainText.TryCopy(new string('a', length), room.AsSpan(0, length - 1));
            Assert.Fail("The text does not fit.");
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException)
        {
            Assert.All(room[(length - 1)..], value => Assert.Equal(Untouched, value));
        }
    }

    /// <summary>Whether the text is copied; what is copied must be right, and nothing may be written behind it.</summary>
    private static bool IsCopied(ReadOnlySpan<char> text)
    {
        Span<byte> destination = stackalloc byte[text.Length + 16];
        destination.Fill(Untouched);
        bool isCopied = XmlPlainText.TryCopy(text, destination);
        Assert.True(destination[text.Length..].IndexOfAnyExcept(Untouched) < 0, "Bytes behind the text were overwritten.");
        if (isCopied)
        {
            Span<byte> expected = stackalloc byte[text.Length];
            Encoding.ASCII.GetBytes(text, expected);
            Assert.True(expected.SequenceEqual(destination[..text.Length]), "The bytes are not those of ASCII.");
        }

        return isCopied;
    }
}
