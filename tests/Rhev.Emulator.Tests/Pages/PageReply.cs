using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Xml.Linq;

namespace Rhev.Emulator.Tests.Pages;

/// <summary>The page as it was answered.</summary>
public sealed record PageReply(int Status, string Html, IReadOnlyDictionary<string, string> Headers)
{
    public string Version => Headers["ETag"];

    /// <summary>What the overview says: titles with summaries.</summary>
    public string[] Overview => [.. Part("ul").Elements("li").Select(entry => entry.Value)];

    /// <summary>Everything below the overview.</summary>
    public XElement Main => Part("main");

    public static PageReply Of(HttpResponseMessage response, string html) => new(
        (int)response.StatusCode,
        html,
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value)));

    /// <summary>The lines of a section: headings, captions, and rows with their cells, separated by bars.</summary>
    public string[] Lines(string section) => [.. Section(section).Descendants().Where(IsLine).Select(Line)];

    public XElement Section(string id) => Main.Elements("section").Single(one => (string?)one.Attribute("aria-labelledby") == id);

    private static bool IsLine(XElement element) =>
        element.Name.LocalName is "h2" or "h3" or "caption" or "tr" or "p" or "summary" or "pre";

    private static string Line(XElement element) =>
        element.Name.LocalName == "tr" ? string.Join(" | ", element.Elements().Select(cell => cell.Value.Trim())) : element.Value;

    // The sections are XML as well.
    private XElement Part(string element)
    {
        string end = $"</{element}>";
        int from = Html.IndexOf($"<{element} ", StringComparison.Ordinal);
        return XElement.Parse(
            Html[from..(Html.IndexOf(end, from, StringComparison.Ordinal) + end.Length)], LoadOptions.PreserveWhitespace);
    }
}
