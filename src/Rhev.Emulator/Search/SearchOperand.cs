using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Rhev.Emulator.Search;

/// <summary>Reads the values that a search compares with.</summary>
internal static partial class SearchOperand
{
    private static readonly string[] DayFormats =
        ["yyyy-MM-dd", "M/d/yyyy", "M/d/yy", "MMM d, yyyy", "MMM d,yyyy", "MMMM d, yyyy", "d MMM yyyy"];

    private static readonly string[] Units = ["b", "kb", "mb", "gb", "tb"];

    /// <summary>
    /// A number of bytes. Without a unit, a small number counts the unit of the search language and a large one bytes, as
    /// representations do: no resource is as small as the one or as large as the other would make it.
    /// </summary>
    public static decimal? Size(string text, long unit)
    {
        Match match = SizeText().Match(text);
        if (!match.Success || !decimal.TryParse(match.Groups["number"].Value, CultureInfo.InvariantCulture, out decimal number))
        {
            return null;
        }

        int power = Array.IndexOf(Units, match.Groups["unit"].Value.ToLowerInvariant().Replace("ib", "b", StringComparison.Ordinal));
        decimal limit = (1L << 44) / unit;
        return power >= 0 ? number * (1L << (10 * power)) : number < limit ? number * unit : number;
    }

    /// <summary>A number.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    /// <summary>Minutes: a number of them, or a span of time as <c>days.hours:minutes:seconds</c>.</summary>
    public static decimal? Minutes(string text) => Number(text)
        ?? (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan span) ? (decimal)span.TotalMinutes : null);

    /// <summary>A point in time, or a day: a date, a day of the week, <c>Today</c> or <c>Yesterday</c>.</summary>
    /// <returns>The beginning and the end; both are the same for a point in time. <c>null</c> when it is neither.</returns>
    public static (DateTimeOffset From, DateTimeOffset To)? Time(string text, TimeProvider clock)
    {
        DateTimeOffset today = new(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        if (text.Equals("today", StringComparison.OrdinalIgnoreCase))
        {
            return Day(today);
        }

        if (text.Equals("yesterday", StringComparison.OrdinalIgnoreCase))
        {
            return Day(today.AddDays(-1));
        }

        foreach (DayOfWeek day in Enum.GetValues<DayOfWeek>().Where(day => text.Equals(day.ToString(), StringComparison.OrdinalIgnoreCase)))
        {
            return Day(today.AddDays(-(((int)today.DayOfWeek - (int)day + 7) % 7)));
        }

        const DateTimeStyles Style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, Style, out DateTimeOffset date))
        {
            return Day(date);
        }

        // What has neither a date nor a time in it would be read as something of today.
        bool isWhole = text.Contains(':', StringComparison.Ordinal) && text.AsSpan().IndexOfAny("-/,") >= 0;
        return isWhole && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Style, out DateTimeOffset time) ? (time, time) : null;
    }

    /// <summary>Whether a field has a value: <c>true</c> or <c>false</c>, as words or digits.</summary>
    public static string? Boolean(string text) => text.ToLowerInvariant() switch
    {
        "true" or "1" => "true",
        "false" or "0" => "false",
        _ => null,
    };

    /// <summary>Makes a test of a pattern; <c>*</c> is the only wildcard.</summary>
    // Patterns come from clients, so matching must not backtrack.
    public static Regex Pattern(string pattern, bool ignoresCase, bool isContained = false)
    {
        string inner = string.Join(".*", pattern.Split('*').Select(Regex.Escape));
        return new Regex(
            isContained ? inner : $"^{inner}\\z",
            RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant
                | (ignoresCase ? RegexOptions.IgnoreCase : RegexOptions.None));
    }

    private static (DateTimeOffset From, DateTimeOffset To) Day(DateTimeOffset start) => (start, start.AddDays(1));

    [GeneratedRegex(
        """^(?<number>[0-9]{1,18}(\.[0-9]{1,9})?)\s*(?<unit>|b|[kmgt]i?b)$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SizeText();
}
