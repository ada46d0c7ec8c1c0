using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Rsdl.Runtime.Xml;

/// <summary>Finds the encoding of a document and turns it into UTF-8.</summary>
public static class XmlEncoding
{
    /// <summary>
    /// Turns a document into UTF-8. Its encoding is told, as RFC 7303 has it, by a byte order mark, else by
    /// <paramref name="charset"/>, else by the document itself. Supported are UTF-8, UTF-16, US-ASCII and ISO-8859-1.
    /// </summary>
    /// <param name="document">The document as received.</param>
    /// <param name="charset">The <c>charset</c> parameter of its <c>Content-Type</c>, if there was one.</param>
    /// <returns><paramref name="document"/> itself if it is UTF-8 already, else a copy. An <c>encoding</c> that the
    /// document declares stays as it is; <see cref="XmlUtf8Reader"/> does not heed it.</returns>
    /// <exception cref="XmlFormatException">The encoding is not supported, or the document is not valid in it.</exception>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> document, string? charset = null)
    {
        ReadOnlySpan<byte> bytes = document.Span;
        return DetectKind(bytes, charset) switch
        {
            XmlEncodingKind.Utf16LittleEndian => FromUtf16(bytes, isBigEndian: false),
            XmlEncodingKind.Utf16BigEndian => FromUtf16(bytes, isBigEndian: true),
            XmlEncodingKind.Latin1 when !Ascii.IsValid(bytes) => FromLatin1(bytes),
            XmlEncodingKind.Utf8 => RequireUtf8(document),
            XmlEncodingKind.Ascii => RequireAscii(document),
            _ => document,
        };
    }

    private static XmlEncodingKind DetectKind(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            return XmlEncodingKind.Utf8;
        }

        XmlEncodingKind? seen = bytes switch
        {
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => XmlEncodingKind.Utf16BigEndian,
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => XmlEncodingKind.Utf16LittleEndian,
            _ => null,
        };
        bool hasMark = bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..];
        if (seen is not null && (hasMark || charset is null))
        {
            return seen.Value;
        }

        return charset is not null ? FromName(charset.AsSpan().Trim().Trim('"'), seen) : FromDeclaration(bytes);
    }

    private static XmlEncodingKind FromDeclaration(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> encoding = XmlDeclaration.Read(bytes).Encoding;
        return encoding.IsEmpty || encoding.SequenceEqual("UTF-8"u8)
            ? XmlEncodingKind.Utf8
            : FromName(Encoding.ASCII.GetString(encoding), null);
    }

    // UTF-16 without a byte order mark is taken only from a document that begins like one.
    private static XmlEncodingKind FromName(ReadOnlySpan<char> name, XmlEncodingKind? seen) => name switch
    {
        _ when Is(name, "utf-8") || Is(name, "utf8") => XmlEncodingKind.Utf8,
        _ when Is(name, "us-ascii") || Is(name, "ascii") => XmlEncodingKind.Ascii,
        _ when Is(name, "iso-8859-1") || Is(name, "iso8859-1") || Is(name, "latin1") => XmlEncodingKind.Latin1,
        _ when Is(name, "utf-16le") => XmlEncodingKind.Utf16LittleEndian,
        _ when Is(name, "utf-16be") => XmlEncodingKind.Utf16BigEndian,
        _ when Is(name, "utf-16") => seen
            ?? throw new XmlFormatException("The document is said to be UTF-16, but is not.", 1, 1),
        _ => throw new XmlFormatException(
            "The encoding of the document is none of UTF-8, UTF-16, US-ASCII and ISO-8859-1.", 1, 1),
    };

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlyMemory<byte> RequireUtf8(ReadOnlyMemory<byte> document)
    {
        ReadOnlySpan<byte> bytes = document.Span;
        if (Utf8.IsValid(bytes))
        {
            return document;
        }

        int index = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        int start = index;
        while (Rune.DecodeFromUtf8(bytes[index..], out _, out int length) == OperationStatus.Done)
        {
            index += length;
        }

        throw XmlPlace.CreateException("The document is not valid UTF-8.", bytes[start..index]);
    }

    private static ReadOnlyMemory<byte> RequireAscii(ReadOnlyMemory<byte> document)
    {
        int index = document.Span.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        return index < 0
            ? document
            : throw XmlPlace.CreateException("The document is not valid US-ASCII.", document.Span[..index]);
    }

    private static byte[] FromLatin1(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(bytes));

    private static byte[] FromUtf16(ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        if (bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
        {
            bytes = bytes[2..];
        }

        char[] text = ArrayPool<char>.Shared.Rent(Math.Max(1, bytes.Length / 2));
        byte[] utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(bytes.Length / 2));
        int length = bytes.Length / 2;
        for (int i = 0; i < length; i++)
        {
            ReadOnlySpan<byte> unit = bytes.Slice(i * 2, 2);
            text[i] = (char)(isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(unit) : BinaryPrimitives.ReadUInt16LittleEndian(unit));
        }

        // A lone surrogate stays undecoded, so it is refused here rather than replaced.
        OperationStatus status = Utf8.FromUtf16(text.AsSpan(0, length), utf8, out _, out int written, replaceInvalidSequences: false);
        byte[]? document = status == OperationStatus.Done && bytes.Length % 2 == 0 ? utf8[..written] : null;
        XmlFormatException? failure = document is null
            ? XmlPlace.CreateException("The document is not valid UTF-16.", utf8.AsSpan(0, written))
            : null;
        ArrayPool<char>.Shared.Return(text);
        ArrayPool<byte>.Shared.Return(utf8);
        return document ?? throw failure!;
    }
}
