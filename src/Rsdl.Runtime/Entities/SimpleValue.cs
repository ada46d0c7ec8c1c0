using System;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Rsdl.Runtime;

/// <summary>Converts simple values from and to their text in documents.</summary>
internal static class SimpleValue
{
    /// <summary>Enough room for the canonical form of any value that is not text.</summary>
    public const int LongestText = 64;

    /// <summary>Reads a value.</summary>
    /// <param name="kind">The declared kind.</param>
    /// <param name="utf8">The text with references resolved, as UTF-8.</param>
    /// <returns>
    /// The value as the member's slot keeps it: a string, a <see cref="JoinedText"/> or a box, or a <see cref="RawValue"/> where
    /// writing the value would not give the same text again.
    /// </returns>
    public static object Parse(EntityMemberKind kind, ReadOnlySpan<byte> utf8) =>
        kind == EntityMemberKind.Text ? StringCache.GetParts(utf8) : ParseNonText(kind, utf8);

    private static object ParseNonText(EntityMemberKind kind, ReadOnlySpan<byte> utf8)
    {
        switch (kind)
        {
            case EntityMemberKind.Boolean when utf8.SequenceEqual("true"u8):
                return Boxes.Of(true);
            case EntityMemberKind.Boolean when utf8.SequenceEqual("false"u8):
                return Boxes.Of(false);
            case EntityMemberKind.Int32 or EntityMemberKind.Int64 when IsCanonicalInteger(utf8)
                && Utf8Parser.TryParse(utf8, out long number, out int consumed) && consumed == utf8.Length:
                if (kind == EntityMemberKind.Int64)
                {
                    return Boxes.Of(number);
                }

                return number is >= int.MinValue and <= int.MaxValue
                    ? Boxes.Of((int)number)
                    : new RawValue(Encoding.UTF8.GetString(utf8), null);
            case EntityMemberKind.DateTime when DateTimeText.TryParse(utf8, out DateTimeOffset time, out bool isCanonical) && isCanonical:
                return time;
            case EntityMemberKind.Entity:
                throw new ArgumentOutOfRangeException(nameof(kind));
            default:
                return ParseLeniently(kind, utf8);
        }
    }

    /// <summary>Writes the canonical form of a value that is not text, which needs no escaping.</summary>
    /// <param name="value">A value as a slot keeps it.</param>
    /// <param name="buffer">Room for <see cref="LongestText"/> bytes.</param>
    /// <returns>The written part of the buffer.</returns>
    public static ReadOnlySpan<byte> Format(object value, Span<byte> buffer)
    {
        if (value is bool truth)
        {
            return truth ? "true"u8 : "false"u8;
        }

        if (value is double number && double.IsInfinity(number))
        {
            return number > 0 ? "INF"u8 : "-INF"u8;
        }

        if (value is DateTimeOffset time)
        {
            return buffer[..DateTimeText.Format(time, buffer)];
        }

        ((IUtf8SpanFormattable)value).TryFormat(buffer, out int written, default, CultureInfo.InvariantCulture);
        return buffer[..written];
    }

    private static bool IsCanonicalInteger(ReadOnlySpan<byte> utf8)
    {
        bool negative = utf8 is [(byte)'-', ..];
        ReadOnlySpan<byte> digits = negative ? utf8[1..] : utf8;
        return digits is [>= (byte)'1' and <= (byte)'9', ..] || (digits is [(byte)'0'] && !negative);
    }

    private static object ParseLeniently(EntityMemberKind kind, ReadOnlySpan<byte> utf8)
    {
        object? value = ParseTrimmed(kind, utf8.Trim(" \t\r\n"u8));
        if (value is not null)
        {
            Span<byte> canonical = stackalloc byte[LongestText];
            if (Format(value, canonical).SequenceEqual(utf8))
            {
                return value;
            }
        }

        return new RawValue(Encoding.UTF8.GetString(utf8), value);
    }

    private static object? ParseTrimmed(EntityMemberKind kind, ReadOnlySpan<byte> utf8)
    {
        const NumberStyles Integer = NumberStyles.AllowLeadingSign;
        const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return kind switch
        {
            EntityMemberKind.Boolean when utf8.SequenceEqual("1"u8) || Ascii.EqualsIgnoreCase(utf8, "true"u8) => Boxes.Of(true),
            EntityMemberKind.Boolean when utf8.SequenceEqual("0"u8) || Ascii.EqualsIgnoreCase(utf8, "false"u8) => Boxes.Of(false),
            EntityMemberKind.Int32 when int.TryParse(utf8, Integer, invariant, out int number) => Boxes.Of(number),
            EntityMemberKind.Int64 when long.TryParse(utf8, Integer, invariant, out long number) => Boxes.Of(number),
            EntityMemberKind.Decimal when decimal.TryParse(utf8, Decimal, invariant, out decimal number) => number,
            EntityMemberKind.Double when utf8.SequenceEqual("INF"u8) => double.PositiveInfinity,
            EntityMemberKind.Double when utf8.SequenceEqual("-INF"u8) => double.NegativeInfinity,
            EntityMemberKind.Double when utf8.SequenceEqual("NaN"u8) => double.NaN,
            EntityMemberKind.Double when double.TryParse(utf8, Decimal | NumberStyles.AllowExponent, invariant, out double number)
                && double.IsFinite(number) => number,
            EntityMemberKind.DateTime when DateTimeText.TryParse(utf8, out DateTimeOffset time, out _) => time,
            _ => null,
        };
    }
}
