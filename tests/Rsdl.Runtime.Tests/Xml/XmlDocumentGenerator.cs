using System;
using System.Text;

namespace Rsdl.Tests.Xml;

/// <summary>Makes random documents, nearly all of them well-formed.</summary>
internal sealed class XmlDocumentGenerator(Random random)
{
    private static readonly string[] Names =
        ["a", "vm", "b-c", "_x.1", "p:name", "\u00E4", "x\u00B7", "high_availability_priority", "storage_domain"];

    private static readonly string[] Pieces =
    [
        "x", "some longer text without anything", " ", "\n", "\r\n", "\r", "\t", "&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#65;",
        "&#xA;", "&#13;", "&#x20AC;", "\u00E9", "\u20AC", "\U0001F600", "]", "]]", ">x", "'", "&#1;", "&nbsp;", "1073741824",
    ];

    private readonly StringBuilder _xml = new();

    public string Next()
    {
        _xml.Clear();
        _xml.Append(Pick("", "", "\uFEFF", "<?xml version=\"1.0\"?>\n", "<!-- x -->"));
        Element(depth: 0);
        return _xml.Append(Pick("", "\n", "<!-- x --> <?p?>")).ToString();
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private void Element(int depth)
    {
        string name = Pick(Names);
        _xml.Append('<').Append(name);
        for (int i = random.Next(5) == 0 ? random.Next(20) : random.Next(3); i > 0; i--)
        {
            string quote = Pick("'", "\"");
            _xml.Append(Pick(" ", "\n  ", "\t")).Append(Pick(Names));
            if (random.Next(20) != 0)
            {
                _xml.Append(i);
            }

            _xml.Append(Pick("=", " = ")).Append(quote);
            Text(quote == "'" ? "'" : null);
            _xml.Append(quote);
        }

        _xml.Append(Pick("", "", " "));
        if (random.Next(4) == 0)
        {
            _xml.Append("/>");
            return;
        }

        _xml.Append('>');
        for (int i = depth < 6 ? random.Next(5) : 0; i > 0; i--)
        {
            Content(depth);
        }

        _xml.Append("</").Append(name).Append(Pick("", "", " ")).Append('>');
    }

    private void Content(int depth)
    {
        switch (random.Next(6))
        {
            case 0 or 1:
                Element(depth + 1);
                break;
            case 2:
                _xml.Append(Pick("<!-- x -->", "<?p x?>", "<![CDATA[<&\r\n]]]>", "<![CDATA[]]>", "<!---->"));
                break;
            default:
                Text(null);
                break;
        }
    }

    private void Text(string? without)
    {
        for (int i = random.Next(4); i > 0; i--)
        {
            string piece = Pick(Pieces);
            if (piece != without && (!piece.StartsWith('&') || piece.Length != 4 || random.Next(3) > 0))
            {
                _xml.Append(piece);
            }
        }
    }
}
