using System;

namespace Rsdl.Runtime.Xml;

/// <summary>The XML declaration: version, encoding, standalone.</summary>
internal readonly ref struct XmlDeclaration
{
    // What Managers write. It is known as a whole, so that the first document of a program need not wait until the rest is compiled.
    private static ReadOnlySpan<byte> Usual => "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"u8;

    private XmlDeclaration(int length, ReadOnlySpan<byte> encoding)
    {
        Length = length;
        Encoding = encoding;
    }

    /// <summary>The length with both delimiters; 0 if the document has no declaration.</summary>
    public int Length { get; }

    /// <summary>The name of the encoding; empty if none is given.</summary>
    public ReadOnlySpan<byte> Encoding { get; }

    /// <summary>The length of the declaration at the start of a document; 0 if it has none.</summary>
    /// <inheritdoc cref="Read"/>
    public static int LengthIn(ReadOnlySpan<byte> document) => document.StartsWith(Usual) ? Usual.Length : Read(document).Length;

    /// <summary>Reads the declaration at the start of a document.</summary>
    /// <param name="document">The document without byte order mark, in an encoding that extends ASCII.</param>
    /// <exception cref="XmlFormatException">The declaration is malformed, or of another version than 1.0.</exception>
    public static XmlDeclaration Read(ReadOnlySpan<byte> document)
    {
        const int OpeningLength = 5;
        if (!document.StartsWith("<?xml"u8)
            || document.Length == OpeningLength
            || XmlScanner.EndOfName(document, 2) != OpeningLength)
        {
            return default;
        }

        int position = OpeningLength;
        if (!TryReadPart(document, ref position, "version"u8, out ReadOnlySpan<byte> version))
        {
            throw XmlPlace.CreateException(XmlMessages.Declaration, document[..position]);
        }

        if (!version.SequenceEqual("1.0"u8))
        {
            throw XmlPlace.CreateException("Only version 1.0 of XML is supported.", document[..position]);
        }

        if (TryReadPart(document, ref position, "encoding"u8, out ReadOnlySpan<byte> encoding) && !IsEncodingName(encoding))
        {
            throw XmlPlace.CreateException(XmlMessages.Declaration, document[..position]);
        }

        if (TryReadPart(document, ref position, "standalone"u8, out ReadOnlySpan<byte> standalone)
            && !standalone.SequenceEqual("yes"u8)
            && !standalone.SequenceEqual("no"u8))
        {
            throw XmlPlace.CreateException(XmlMessages.Declaration, document[..position]);
        }

        int end = SkipWhiteSpace(document, position);
        return document[end..].StartsWith("?>"u8)
            ? new XmlDeclaration(end + 2, encoding)
            : throw XmlPlace.CreateException(XmlMessages.Declaration, document[..end]);
    }

    private static bool TryReadPart(
        ReadOnlySpan<byte> document, scoped ref int position, scoped ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        int start = SkipWhiteSpace(document, position);
        if (start == position || !document[start..].StartsWith(name))
        {
            return false;
        }

        int equals = SkipWhiteSpace(document, start + name.Length);
        int open = SkipWhiteSpace(document, equals + 1);
        if (open >= document.Length || document[equals] != '=' || document[open] is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }

        int length = document[(open + 1)..].IndexOf(document[open]);
        if (length < 0)
        {
            return false;
        }

        value = document.Slice(open + 1, length);
        position = open + length + 2;
        return true;
    }

    private static bool IsEncodingName(ReadOnlySpan<byte> value)
    {
        foreach (byte b in value)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'.' or (byte)'_' or (byte)'-'))
            {
                return false;
            }
        }

        return !value.IsEmpty && char.IsAsciiLetter((char)value[0]);
    }

    private static int SkipWhiteSpace(ReadOnlySpan<byte> document, int position)
    {
        while (position < document.Length && XmlCharacters.IsWhiteSpace(document[position]))
        {
            position++;
        }

        return position;
    }
}
