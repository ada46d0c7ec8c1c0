using System;
using System.Text;
using System.Threading;

namespace Rsdl.Runtime;

/// <summary>
/// Shares the strings of short text that representations repeat: states, types, relations, identifiers. It is a fixed number of
/// places that the latest text takes; threads may overwrite each other's, which costs no more than an allocation.
/// </summary>
internal static class StringCache
{
    private const int LongestText = 24;
    private static readonly string?[] Places = new string?[1024];

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

    private static string Create(ReadOnlySpan<byte> utf8) => Ascii.IsValid(utf8)
        ? string.Create(utf8.Length, utf8, static (text, source) => Ascii.ToUtf16(source, text, out _))
        : Encoding.UTF8.GetString(utf8);
}
