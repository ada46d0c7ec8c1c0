using System;
using System.Globalization;
using System.Xml.Linq;

namespace Rhev.Emulator.Pages;

/// <summary>What the sections of the page are made of.</summary>
internal static class Html
{
    private const string Nothing = "\u2013";

    private static readonly string[] Units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB"];

    /// <summary>A state: its word, with a colour for its kind.</summary>
    public static XElement Badge(string? state) =>
        new("span", new XAttribute("class", "badge " + StateKind.Of(state)), state ?? "unknown");

    public static XElement Link(string address, params object?[] content) => new("a", new XAttribute("href", address), content);

    /// <summary>A text; a dash when there is none.</summary>
    public static string Text(string? text) => string.IsNullOrEmpty(text) ? Nothing : text;

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with the noun that it counts, whose plural has an s.</summary>
    public static string Count(long number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>A size in the largest unit of which there is at least one.</summary>
    /// <param name="bytes">The number of bytes as a representation has it.</param>
    public static XElement Size(string? bytes)
    {
        if (!long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            return new XElement("span", Text(bytes));
        }

        int unit = 0;
        double size = number;
        while (size >= 1024 && unit < Units.Length - 1)
        {
            size /= 1024;
            unit++;
        }

        return new XElement(
            "span", new XAttribute("class", "size"), string.Create(CultureInfo.InvariantCulture, $"{size:0.#} {Units[unit]}"));
    }

    /// <summary>A point in time in UTC, as a representation has it.</summary>
    public static XElement Time(string? time) => DateTimeOffset.TryParse(
        time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset parsed)
        ? Time(parsed)
        : new XElement("span", Text(time));

    public static XElement Time(DateTimeOffset time) => new(
        "time",
        new XAttribute("datetime", time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
        time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
}
