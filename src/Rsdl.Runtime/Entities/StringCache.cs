using System;
using System.Text;
using System.Threading;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>
/// Shares the strings of short text that representations repeat: states, types, relations, identifiers. It is a fixed number of
/// places that the latest text takes; threads may overwrite each other's, which costs no more than an allocation.
/// </summary>
internal static class StringCache
{
    /// <summary>Room for the address of a resource, which its representation and every link to it repeat.</summary>
    private const int LongestText = 64;
    private const int IdentifierLength = 36;
    private static readonly string?[] Places = new string?[2048];

    public static string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return "";
        }

        if (utf8.Length > LongestText)
        {
            return Create(utf8);
        }

        ref string? place = ref Places[Utf8Hash.Compute(utf8) % (uint)Places.Length];
        string? known = Volatile.Read(ref place);
        if (known is not null && Ascii.Equals(utf8, known))
        {
            return known;
        }

        string text = Create(utf8);
        Volatile.Write(ref place, text);
        return text;
    }

    /// <summary>
    /// A string, or a <see cref="JoinedText"/> for an address below that of a resource, whose parts recur all over a document.
    /// </summary>
    public static object GetParts(ReadOnlySpan<byte> utf8)
    {
        int end = utf8.Length > IdentifierLength && utf8[0] == '/' ? EndOfIdentifier(utf8) : utf8.Length;
        return end == utf8.Length ? Get(utf8) : new JoinedText(Get(utf8[..end]), Get(utf8[end..]));
    }

    /// <summary>The end of the last segment of 8-4-4-4-12 digits; the length of the text if there is none. A slash follows it.</summary>
    private static int EndOfIdentifier(ReadOnlySpan<byte> utf8)
    {
        int dash = utf8.LastIndexOf((byte)'-');
        int start = dash - 23;
        int end = start + IdentifierLength;
        return start > 0 && end < utf8.Length && utf8[end] == '/' && utf8[start - 1] == '/'
            && utf8[start + 8] == '-' && utf8[start + 13] == '-' && utf8[start + 18] == '-'
            ? end
            : utf8.Length;
    }

    private static string Create(ReadOnlySpan<byte> utf8)
    {
        // The platform's decoder is the quicker for long text, but a program's first short one need not wait until it is compiled.
        Span<char> text = stackalloc char[LongestText];
        return utf8.Length <= LongestText && XmlPlainText.TryWiden(utf8, text)
            ? new string(text[..utf8.Length])
            : Encoding.UTF8.GetString(utf8);
    }
}
