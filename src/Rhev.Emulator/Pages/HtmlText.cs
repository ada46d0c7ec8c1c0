using System.Collections.Frozen;
using System.Linq;
using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Rhev.Emulator.Pages;

/// <summary>
/// Writes elements as HTML. Everything is escaped but for the content of <c>style</c> and <c>script</c>, which only ever is the page's own.
/// </summary>
internal static class HtmlText
{
    private static readonly FrozenSet<string> Void = new[] { "br", "input", "link", "meta" }.ToFrozenSet();

    private static readonly FrozenSet<string> Raw = new[] { "script", "style" }.ToFrozenSet();

    public static string Of(XElement element)
    {
        StringBuilder html = new("<!DOCTYPE html>\n");
        Write(html, element);
        return html.Append('\n').ToString();
    }

    private static void Write(StringBuilder html, XElement element)
    {
        string name = element.Name.LocalName;
        html.Append('<').Append(name);
        foreach (XAttribute attribute in element.Attributes())
        {
            html.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(Escape(attribute.Value)).Append('"');
        }

        if (Void.Contains(name))
        {
            html.Append(" />");
            return;
        }

        html.Append('>');

        foreach (XNode node in element.Nodes())
        {
            if (node is XElement child)
            {
                Write(html, child);
            }
            else if (node is XText text)
            {
                html.Append(Raw.Contains(name) ? text.Value : Escape(text.Value));
            }
        }

        html.Append("</").Append(name).Append('>');
    }

    // Clients can send control characters, in bodies that are no XML.
    private static string Escape(string text) => WebUtility.HtmlEncode(
        text.Any(IsForbidden) ? string.Concat(text.Select(character => IsForbidden(character) ? '\uFFFD' : character)) : text);

    private static bool IsForbidden(char character) => char.IsControl(character) && character is not ('\n' or '\r' or '\t');
}
