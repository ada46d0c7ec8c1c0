using System;
using System.IO;
using System.Linq;
using System.Text;
using Rsdl.Model.Documents;
using Xunit;

namespace Rsdl.Model.Tests.Documents;

/// <summary>Text comes in pieces, most of which are only searched; what is found must not depend on where they end.</summary>
public class TextWatchTests
{
    private const char Lost = '\uFFFD';
    private const int BufferStart = 3;

    private static readonly string[] Lines = ["\n", "\r\n", "\r"];

    public static TheoryData<string> Texts =>
    [
        "", "a", "<", "<!", "<!D", "<!DOCTYP", "<!DOCTYPE", "<!doctype>", "<!DOCTYPE r>", "ab<!DOCTYPE r>", "<<!DOCTYPE r>",
        "<!<!DOCTYPE r>", "<!DOC<!DOCTYPE r>", "<!-<!DOCTYPE r>", "<!DOCTYPE a><!DOCTYPE b>", "x\n<!DOCTYPE r>",
        "x\r\n <!DOCTYPE r>", "x\r  <!DOCTYPE r>",
        "\n\n\r\n\r\r<!DOCTYPE r>", "\r\n\r\n\n\ra<!DOCTYPE r>",
        "<!-- <!DOCTYPE r> -->", "<!-- <!DOCTYPE r> --><!DOCTYPE r>", "<!--\n<!DOCTYPE r>\r\n-->\n<!DOCTYPE r>", "<!---->\r<!DOCTYPE r>",
        "<!-- a -- b - ><!DOCTYPE r>--><!DOCTYPE r>", "<!-- <!-- --><!DOCTYPE r>", "<!-- > -> <!DOCTYPE r>",
        "\uFFFD", "a\uFFFD", "a\nb\uFFFD\uFFFD", "\r\n\r\n \uFFFD", "\r\uFFFD", "\n\uFFFD", "<\uFFFD", "<!\uFFFD<!DOCTYPE r>",
        "<!--\uFFFD-->", "<!-- <!DOCTYPE r> \r\n\uFFFD--> <!DOCTYPE r>", "<!DOCTYPE r>\r\n\uFFFD",
        "\uFFFD\n<!DOCTYPE r>", "a\u00FF\uFFFC\uFFFE b!c\uFFFD",
        "<a>!</a>\n<b x='<!'/>\r\n<!DOCTYPE r>", "<a/>\n<b/>\n<c/>\uFFFD<d/>",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_found_does_not_depend_on_where_the_pieces_end(string text)
    {
        foreach (string line in Lines)
        {
            foreach (string lead in new[] { "", "x", "<x>", "x" + line, line, line + line + "xy", "<" })
            {
                AssertSame(lead + text);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_found_after_a_long_lead_in_does_not_depend_on_where_the_pieces_end(string text)
    {
        foreach (string line in Lines)
        {
            string lead = string.Concat(Enumerable.Repeat("<element name='n'/>" + line, 10_000 / (19 + line.Length)));
            string all = lead + text;
            Found expected = Search(all);

            Assert.Equal(expected, Watch(all, all.Length, 1));
            Assert.Equal(expected, Watch(all, 4096, 4096));
            Assert.Equal(expected, Watch(all, 7, 13));
            for (int first = lead.Length - 3; first < all.Length; first++)
            {
                Assert.Equal(expected, Watch(all, first, 1));
                Assert.Equal(expected, Watch(all, first, 4096));
            }
        }
    }

    [Fact]
    public void Random_markup_is_watched_as_by_a_plain_search()
    {
        string[] parts =
        [
            "<!--", "-->", "<!DOCTYPE r>", "<!DOCTYPE", "<!", "<", "!", "-", "--", ">", "DOCTYPE", "\r", "\n", "\r\n", "\uFFFD", "text ",
            "<a/>", "a\nb", "a\r\nb",
        ];
        var random = new Random(1812);
        for (int round = 0; round < 3000; round++)
        {
            var text = new StringBuilder();
            for (int i = random.Next(14); i >= 0; i--)
            {
                text.Append(parts[random.Next(parts.Length)]);
            }

            // No document has two hyphens in a comment but at its end, so that it does not matter how three are taken.
            string all = text.Replace("--->", "-- >").ToString();
            Found expected = Search(all);
            Assert.Equal((all, expected), (all, Watch(all, random.Next(1, 30), random.Next(1, 12))));
            Assert.Equal((all, expected), (all, Watch(all, all.Length, 1)));
        }
    }

    [Fact]
    public void Passing_text_on_one_by_one_or_in_pieces_gives_it_unchanged()
    {
        const string Text = "\uFEFF<a>\r\n<!-- c -->\uFFFD</a>";
        using var watch = new TextWatch(new ChunkReader(Text, 5, 3));
        watch.SkipByteOrderMark();
        Assert.Equal('<', watch.Peek());
        var read = new StringBuilder().Append((char)watch.Read());
        var buffer = new char[4];
        for (int length; (length = watch.Read(buffer, 1, 3)) > 0;)
        {
            read.Append(buffer, 1, length);
        }

        Assert.Equal(Text[1..], read.ToString());
        Assert.Equal((2, 11), (watch.Line, watch.Column));
        Assert.Equal(-1, watch.Read());
    }

    [Fact]
    public void A_problem_is_at_its_place_however_the_document_is_read()
    {
        string lead = string.Concat(Enumerable.Repeat("<!-- <!DOCTYPE r> -->\r\n\n", 300));
        for (int size = 1; size <= 20; size++)
        {
            ParsedDocument withType = DocumentReader.Read("a.xsd", new ChunkReader(lead + " <!DOCTYPE r>\n<r/>", size, size), default);
            ParsedDocument withLoss = DocumentReader.Read(
                "a.xml", new ChunkReader($"{lead}<capabilities><version major='3'>{Lost}</version></capabilities>", size, size), default);

            Assert.Equal(new SourcePlace("a.xsd", 601, 4), Assert.Single(withType.Problems).Place);
            Assert.Equal(new SourcePlace("a.xml", 601, 34), withLoss.Problems[0].Place);
        }
    }

    private static void AssertSame(string text)
    {
        Found expected = Search(text);
        for (int size = 1; size <= 20; size++)
        {
            Assert.Equal((text, expected), (text, Watch(text, size, size)));
        }

        for (int first = 0; first <= text.Length; first++)
        {
            Assert.Equal((text, expected), (text, Watch(text, Math.Max(1, first), text.Length + 1)));
            Assert.Equal((text, expected), (text, Watch(text, Math.Max(1, first), 2)));
        }

        Assert.Equal((text, expected), (text, WatchOneByOne(text)));
    }

    private static Found Watch(string text, int first, int others)
    {
        using var watch = new TextWatch(new ChunkReader(text, first, others));

        // What lies around the place that is read into must not count.
        char[] buffer = [.. Enumerable.Repeat('!', BufferStart), .. new char[text.Length + 1], '!', '\r'];
        while (watch.Read(buffer, BufferStart, text.Length + 1) > 0)
        {
            // The reader notes what it passes on.
        }

        return Found.By(watch);
    }

    private static Found WatchOneByOne(string text)
    {
        using var watch = new TextWatch(new StringReader(text));
        while (watch.Read() >= 0)
        {
            // The reader notes what it passes on.
        }

        return Found.By(watch);
    }

    /// <summary>The same by looking at the whole text.</summary>
    private static Found Search(string text)
    {
        int lost = text.IndexOf(Lost, StringComparison.Ordinal);
        int declaration = 0;
        while (declaration < text.Length && !StartsWith(text, declaration, "<!D"))
        {
            if (StartsWith(text, declaration, "<!--"))
            {
                int end = text.IndexOf("-->", declaration + 4, StringComparison.Ordinal);
                declaration = end < 0 ? text.Length : end + 3;
            }
            else
            {
                declaration++;
            }
        }

        (int lostLine, int lostColumn) = Place(text, lost);
        (int typeLine, int typeColumn) = Place(text, declaration < text.Length ? declaration : -1);

        // The place of a declaration is that of its name, as XmlReader has it.
        return new Found(lostLine, lostColumn, typeLine, typeLine == 0 ? 0 : typeColumn + "<!".Length);
    }

    private static bool StartsWith(string text, int index, string part) =>
        string.CompareOrdinal(text, index, part, 0, part.Length) == 0;

    private static (int Line, int Column) Place(string text, int index)
    {
        if (index < 0)
        {
            return (0, 0);
        }

        string[] lines = text[..index].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        return (lines.Length, lines[^1].Length + 1);
    }

    private readonly record struct Found(int LostLine, int LostColumn, int TypeLine, int TypeColumn)
    {
        public static Found By(TextWatch watch) =>
            new(watch.Line, watch.Column, watch.DocumentType.Line, watch.DocumentType.Column);
    }
}
