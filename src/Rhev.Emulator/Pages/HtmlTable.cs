using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Rhev.Emulator.Pages;

/// <summary>
/// A table whose rows have a heading each, the first cell. Narrow screens show rows as blocks, which takes the meaning of a table from its
/// elements: so it is stated by roles, and each cell has its label.
/// </summary>
internal sealed class HtmlTable(string caption, params string[] headings)
{
    private readonly List<XElement> _rows = [];

    /// <summary>Adds a row.</summary>
    /// <param name="cells">The content of the cells; text or elements.</param>
    public void Add(params object?[] cells) => _rows.Add(
        new XElement("tr", Role("row"), cells.Select((cell, column) => column == 0
            ? new XElement("th", new XAttribute("scope", "row"), Role("rowheader"), cell)
            : new XElement("td", Role("cell"), new XAttribute("data-label", headings[column]), cell))));

    public XElement ToHtml() => _rows.Count == 0
        ? new XElement("p", new XAttribute("class", "none"), caption)
        : new XElement(
            "table",
            Role("table"),
            new XElement("caption", caption),
            new XElement("thead", Role("rowgroup"), new XElement("tr", Role("row"), headings.Select(heading =>
                new XElement("th", new XAttribute("scope", "col"), Role("columnheader"), heading)))),
            new XElement("tbody", Role("rowgroup"), _rows));

    private static XAttribute Role(string role) => new("role", role);
}
