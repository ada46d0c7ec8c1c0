using System;

namespace Rsdl.Runtime;

/// <summary>Reads and writes <c>xs:dateTime</c>.</summary>
internal static class DateTimeText
{
    private const int TicksDigits = 7;

    /// <summary>Reads a point in time; without a zone it is taken as UTC.</summary>
    /// <param name="utf8">The text without white space around it.</param>
    /// <param name="time">Receives the point in time.</param>
    /// <param name="isCanonical">Receives whether <see cref="Format"/> gives the same text again.</param>
    /// <returns>Whether the text is a point in time.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out DateTimeOffset time, out bool isCanonical)
    {
        time = default;
        isCanonical = false;
        if (utf8.Length < "0001-01-01T00:00:00".Length
            || utf8[4] != '-' || utf8[7] != '-' || utf8[10] != 'T' || utf8[13] != ':' || utf8[16] != ':'
            || !TryDigits(utf8[..4], out int year) || !TryDigits(utf8[5..7], out int month) || !TryDigits(utf8[8..10], out int day)
            || !TryDigits(utf8[11..13], out int hour) || !TryDigits(utf8[14..16], out int minute)
            || !TryDigits(utf8[17..19], out int second)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        utf8 = utf8[19..];
        int length = utf8.Length;
        if (!TryFraction(ref utf8, out long fraction) || !TryZone(utf8, out TimeSpan offset))
        {
            return false;
        }

        long ticks = new DateTime(year, month, day, hour, minute, second).Ticks + fraction;
        long utcTicks = ticks - offset.Ticks;
        if (utcTicks < DateTime.MinValue.Ticks || utcTicks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        time = new DateTimeOffset(ticks, offset);
        int canonicalFraction = fraction == 0 ? 0
            : fraction % TimeSpan.TicksPerMillisecond == 0 ? ".000".Length
            : ".0000000".Length;
        isCanonical = length - utf8.Length == canonicalFraction && utf8 is not [] && (offset != TimeSpan.Zero || utf8 is [(byte)'Z']);
        return true;
    }

    /// <summary>Writes a point in time with its offset, <c>Z</c> for UTC, and milliseconds or finer where there are any.</summary>
    public static int Format(DateTimeOffset time, Span<byte> buffer)
    {
        long fraction = time.Ticks % TimeSpan.TicksPerSecond;
        string format = fraction == 0 ? "yyyy-MM-dd'T'HH:mm:ss"
            : fraction % TimeSpan.TicksPerMillisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss.fff"
            : "yyyy-MM-dd'T'HH:mm:ss.fffffff";
        time.TryFormat(buffer, out int written, format, System.Globalization.CultureInfo.InvariantCulture);
        if (time.Offset == TimeSpan.Zero)
        {
            buffer[written++] = (byte)'Z';
            return written;
        }

        time.TryFormat(buffer[written..], out int zone, "zzz", System.Globalization.CultureInfo.InvariantCulture);
        return written + zone;
    }

    private static bool TryFraction(ref ReadOnlySpan<byte> utf8, out long ticks)
    {
        ticks = 0;
        if (utf8 is not [(byte)'.', ..])
        {
            return true;
        }

        int digits = 0;
        while (digits + 1 < utf8.Length && char.IsAsciiDigit((char)utf8[digits + 1]))
        {
            digits++;
            ticks = digits <= TicksDigits ? (ticks * 10) + (utf8[digits] - '0') : ticks;
        }

        for (int i = digits; i < TicksDigits; i++)
        {
            ticks *= 10;
        }

        utf8 = utf8[(1 + digits)..];
        return digits > 0;
    }

    private static bool TryZone(ReadOnlySpan<byte> utf8, out TimeSpan offset)
    {
        offset = default;
        if (utf8.IsEmpty || utf8.SequenceEqual("Z"u8))
        {
            return true;
        }

        if (utf8.Length != "+00:00".Length || utf8[0] is not ((byte)'+' or (byte)'-') || utf8[3] != ':'
            || !TryDigits(utf8[1..3], out int hours) || !TryDigits(utf8[4..], out int minutes)
            || minutes > 59 || (hours * 60) + minutes > 14 * 60)
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0);
        offset = utf8[0] == '-' ? -offset : offset;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> utf8, out int number)
    {
        number = 0;
        foreach (byte digit in utf8)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
