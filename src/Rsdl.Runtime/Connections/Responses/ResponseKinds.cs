using System;
using System.Text;

namespace Rsdl.Runtime;

internal static class ResponseKinds
{
    public static ResponseKind Of(string? mediaType, ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> text = body.StartsWith(Encoding.UTF8.Preamble) ? body[3..] : body;
        text = text.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty)
        {
            return ResponseKind.Empty;
        }

        // A front end may label its page as anything.
        if (Is(mediaType, "text/html") || Is(mediaType, "application/xhtml+xml") || IsHtmlStart(text))
        {
            return ResponseKind.Html;
        }

        bool xml = mediaType is null
            ? text[0] == '<'
            : Is(mediaType, "application/xml")
                || Is(mediaType, "text/xml")
                || mediaType.EndsWith("+xml", StringComparison.OrdinalIgnoreCase);
        return xml ? ResponseKind.Xml : ResponseKind.Other;
    }

    public static string Describe(ResponseKind kind) => kind switch
    {
        ResponseKind.Empty => "the answer has no body",
        ResponseKind.Html => "the answer is an HTML page",
        ResponseKind.Xml => "the answer is no fault of the API",
        _ => "the answer is not XML",
    };

    private static bool IsHtmlStart(ReadOnlySpan<byte> text) =>
        Ascii.EqualsIgnoreCase(text[..Math.Min(text.Length, 14)], "<!doctype html"u8)
        || Ascii.EqualsIgnoreCase(text[..Math.Min(text.Length, 5)], "<html"u8);

    private static bool Is(string? mediaType, string expected) => string.Equals(mediaType, expected, StringComparison.OrdinalIgnoreCase);
}
