using System;

namespace Rsdl.Runtime.Xml;

/// <summary>The five predefined entities, and character references.</summary>
internal static class XmlReference
{
    /// <summary>Reads the reference that begins with the '&amp;' at <paramref name="start"/>.</summary>
    /// <returns>The offset after the ';', or -1 if this is no reference to a legal character.</returns>
    public static int Read(ReadOnlySpan<byte> data, int start, out int codePoint)
    {
        ReadOnlySpan<byte> reference = data[(start + 1)..];
        if (reference.StartsWith("#"u8))
        {
            bool isHexadecimal = reference.StartsWith("#x"u8);
            int digits = isHexadecimal ? 2 : 1;
            int length = ReadNumber(reference[digits..], isHexadecimal ? 16 : 10, out codePoint);
            return length > 0 && XmlCharacters.IsLegal(codePoint) ? start + 1 + digits + length : -1;
        }

        (codePoint, int end) = reference switch
        {
            _ when reference.StartsWith("lt;"u8) => ('<', 3),
            _ when reference.StartsWith("gt;"u8) => ('>', 3),
            _ when reference.StartsWith("amp;"u8) => ('&', 4),
            _ when reference.StartsWith("quot;"u8) => ('"', 5),
            _ when reference.StartsWith("apos;"u8) => ('\'', 5),
            _ => (0, 0),
        };
        return end > 0 ? start + 1 + end : -1;
    }

    // The length including the ';', or 0. Leading zeros are legal without limit, so only the value is bounded.
    private static int ReadNumber(ReadOnlySpan<byte> digits, int radix, out int value)
    {
        value = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            if (digits[i] == ';')
            {
                return i > 0 ? i + 1 : 0;
            }

            int digit = char.IsAsciiHexDigit((char)digits[i]) ? HexValue(digits[i]) : radix;
            if (digit >= radix || (value = (value * radix) + digit) > 0x10FFFF)
            {
                return 0;
            }
        }

        return 0;
    }

    private static int HexValue(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
