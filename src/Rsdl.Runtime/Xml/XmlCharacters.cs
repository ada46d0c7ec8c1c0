using System;
using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Rsdl.Runtime.Xml;

/// <summary>The character classes of XML 1.0, fifth edition.</summary>
internal static class XmlCharacters
{
    /// <summary>Whether a document may hold the character at all (production Char).</summary>
    public static bool IsLegal(int codePoint) => codePoint switch
    {
        < 0x20 => codePoint is '\t' or '\n' or '\r',
        <= 0xD7FF => true,
        < 0xE000 => false,
        <= 0xFFFD => true,
        < 0x10000 => false,
        _ => codePoint <= 0x10FFFF,
    };

    /// <summary>Whether the byte is white space (production S).</summary>
    public static bool IsWhiteSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r';

    /// <summary>Whether a name may begin with the character (production NameStartChar).</summary>
    public static bool IsNameStart(int codePoint) => codePoint switch
    {
        < 0x80 => codePoint is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or ':',
        < 0x370 => codePoint is >= 0xC0 and not 0xD7 and not 0xF7 and < 0x300,
        < 0x2000 => codePoint is not 0x37E,
        < 0x3001 => codePoint is 0x200C or 0x200D or (>= 0x2070 and <= 0x218F) or (>= 0x2C00 and <= 0x2FEF),
        <= 0xD7FF => true,
        < 0x10000 => codePoint is (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD),
        _ => codePoint <= 0xEFFFF,
    };

    /// <summary>Whether a name may hold the character after its first (production NameChar).</summary>
    public static bool IsName(int codePoint) => IsNameStart(codePoint) ||
        codePoint is (>= '0' and <= '9') or '-' or '.' or 0xB7 or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040;

    /// <summary>The offset of the first byte that is not valid UTF-8 or encodes a forbidden character; -1 for none.</summary>
    public static int IndexOfIllegal(ReadOnlySpan<byte> utf8)
    {
        const byte LastAscii = 0x7F;
        for (int index = 0; (index += XmlScanner.IndexOfUnusual(utf8[index..])) < utf8.Length;)
        {
            int ascii = utf8[index..].IndexOfAnyInRange((byte)0, LastAscii);
            ReadOnlySpan<byte> run = ascii < 0 ? utf8[index..] : utf8.Slice(index, ascii);
            if (run.IsEmpty || !Utf8.IsValid(run) || HasNoncharacter(run))
            {
                return IndexOfIllegal(utf8, index);
            }

            index += run.Length;
        }

        return -1;
    }

    /// <summary>Whether valid UTF-8 encodes U+FFFE or U+FFFF.</summary>
    private static bool HasNoncharacter(ReadOnlySpan<byte> utf8)
    {
        const byte FirstByte = 0xEF;
        for (int index; (index = utf8.IndexOf(FirstByte)) >= 0; utf8 = utf8[(index + 3)..])
        {
            if (utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE)
            {
                return true;
            }
        }

        return false;
    }

    private static int IndexOfIllegal(ReadOnlySpan<byte> utf8, int index)
    {
        while (index < utf8.Length)
        {
            if (Rune.DecodeFromUtf8(utf8[index..], out Rune rune, out int length) != OperationStatus.Done || !IsLegal(rune.Value))
            {
                return index;
            }

            index += length;
        }

        return -1;
    }
}
