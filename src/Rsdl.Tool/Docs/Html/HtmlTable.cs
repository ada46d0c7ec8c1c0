using System.Collections.Generic;
using System.Linq;

namespace Rsdl.Tool.Docs.Html;

/// <summary>
/// Tables that become a list of cards on narrow screens: each cell knows its heading. The roles say what CSS, by changing how a table is
/// displayed, would make assistive technology forget.
/// </summary>
internal static class HtmlTable
{
    /// <summary>Makes a table; without rows there is none.</summary>
    /// <param name="label">What the table holds, for those who do not see what is around it.</param>
    /// <param name="headings">The headings of the columns; the first column names its row.</param>
    /// <param name="rows">The rows.</param>
    public static HtmlElement? Of(string label, IReadOnlyList<string> headings, IEnumerable<HtmlRow> rows)
    {
        HtmlElement body = new("tbody") { { "role", "rowgroup" } };
        int count = 0;
        foreach (HtmlRow row in rows)
        {
            count++;
            body.Add(new HtmlElement("tr")
            {
                { "role", "row" },
                { "id", row.Id },
                row.Cells.Select((cell, i) => Cell(cell, headings[i], i)),
            });
        }

        return count == 0 ? null : new HtmlElement("table")
        {
            { "role", "table" },
            { "aria-label", label },
            new HtmlElement("thead")
            {
                { "role", "rowgroup" },
                new HtmlElement("tr")
                {
                    { "role", "row" },
                    headings.Select(heading => new HtmlElement("th") { { "role", "columnheader" }, { "scope", "col" }, heading }),
                },
            },
            body,
        };
    }

    private static HtmlElement Cell(HtmlElement? content, string heading, int column) => column == 0
        ? new HtmlElement("th") { { "role", "rowheader" }, { "scope", "row" }, content }
        : new HtmlElement("td") { { "role", "cell" }, { "data-label", content is null ? null : heading }, content };
}
