using System;
using System.Buffers;
using System.Text;

namespace Rsdl.Runtime.Xml;

/// <summary>Decodes character data as it is written in a document.</summary>
public static class XmlText
{
    private const int StackLimit = 512;

    private static readonly SearchValues<byte> AttributeStops = SearchValues.Create("&\t\n\r"u8);

    /// <summary>Replaces references and normalises line ends, as in the content of an element.</summary>
    /// <param name="raw">Character data as written, for example <see cref="XmlUtf8Reader.RawText"/>.</param>
    /// <param name="destination">Receives UTF-8; as many bytes as <paramref name="raw"/> has always suffice.</param>
    /// <param name="written">The number of bytes written; 0 when the method returns false.</param>
    /// <returns>False if <paramref name="destination"/> is too short.</returns>
    /// <exception cref="XmlFormatException">A reference is malformed, unknown or names a forbidden character; line and
    /// column count from the start of <paramref name="raw"/>.</exception>
    public static bool TryDecode(ReadOnlySpan<byte> raw, Span<byte> destination, out int written) =>
        TryDecode(raw, XmlTextForm.Content, destination, out written);

    internal static bool TryDecode(ReadOnlySpan<byte> raw, XmlTextForm form, Span<byte> destination, out int written)
    {
        int index = 0;
        written = 0;
        while (true)
        {
            int stop = IndexOfStop(raw[index..], form);
            ReadOnlySpan<byte> run = stop < 0 ? raw[index..] : raw.Slice(index, stop);
            if (!run.TryCopyTo(destination[written..]))
            {
                written = 0;
                return false;
            }

            written += run.Length;
            if (stop < 0)
            {
                return true;
            }

            index = ReadStop(raw, index + stop, form, out Rune replacement);
            if (!replacement.TryEncodeToUtf8(destination[written..], out int length))
            {
                written = 0;
                return false;
            }

            written += length;
        }
    }

    internal static bool IsLiteral(ReadOnlySpan<byte> raw, XmlTextForm form) => IndexOfStop(raw, form) < 0;

    internal static string GetString(ReadOnlySpan<byte> raw, XmlTextForm form)
    {
        if (IsLiteral(raw, form))
        {
            return Encoding.UTF8.GetString(raw);
        }

        byte[]? rented = null;
        Span<byte> decoded = raw.Length <= StackLimit
            ? stackalloc byte[StackLimit]
            : rented = ArrayPool<byte>.Shared.Rent(raw.Length);
        TryDecode(raw, form, decoded, out int written);
        string text = Encoding.UTF8.GetString(decoded[..written]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return text;
    }

    private static int IndexOfStop(ReadOnlySpan<byte> raw, XmlTextForm form) => form switch
    {
        XmlTextForm.Content => raw.IndexOfAny((byte)'&', (byte)'\r'),
        XmlTextForm.CData => raw.IndexOf((byte)'\r'),
        _ => raw.IndexOfAny(AttributeStops),
    };

    private static int ReadStop(ReadOnlySpan<byte> raw, int index, XmlTextForm form, out Rune replacement)
    {
        if (raw[index] != '&')
        {
            replacement = new Rune(form == XmlTextForm.Attribute ? ' ' : '\n');
            bool isPair = raw[index] == '\r' && index + 1 < raw.Length && raw[index + 1] == '\n';
            return index + (isPair ? 2 : 1);
        }

        int end = XmlReference.Read(raw, index, out int codePoint);
        if (end < 0)
        {
            throw XmlPlace.CreateException(XmlMessages.Reference, raw[..index]);
        }

        replacement = new Rune(codePoint);
        return end;
    }
}
