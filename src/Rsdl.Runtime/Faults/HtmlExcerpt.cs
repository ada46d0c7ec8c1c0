using System;
using System.Net;
using System.Text;

namespace Rsdl.Runtime;

/// <summary>Says in a few words which page a front end has answered with.</summary>
internal static class HtmlExcerpt
{
    private const int MaxLength = 200;
    private const int MaxScanned = 16 * 1024;

    /// <returns>The page's title, or else its first heading, as plain text; <see langword="null"/> if it has neither.</returns>
    public static string? Find(ResponseKind kind, ReadOnlySpan<byte> body)
    {
        if (kind != ResponseKind.Html)
        {
            return null;
        }

        string page = Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaxScanned)]);
        return FindElement(page, "title") ?? FindElement(page, "h1");
    }

    private static string? FindElement(string page, string name)
    {
        int start = page.IndexOf("<" + name, StringComparison.OrdinalIgnoreCase);
        int content = start < 0 ? -1 : page.IndexOf('>', start);
        int end = content < 0 ? -1 : page.IndexOf("</" + name, content, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            return null;
        }

        string text = ToPlainText(page.AsSpan(content + 1, end - content - 1));
        return text.Length == 0 ? null : text.Length <= MaxLength ? text : text[..MaxLength];
    }

    private static string ToPlainText(ReadOnlySpan<char> html)
    {
        StringBuilder text = new();
        bool inTag = false;
        foreach (char c in html)
        {
            inTag = c == '<' || (inTag && c != '>');
            text.Append(inTag || c is '<' or '>' || char.IsControl(c) ? ' ' : c);
        }

        return string.Join(' ', WebUtility.HtmlDecode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
