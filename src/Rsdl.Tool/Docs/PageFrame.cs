using System.Linq;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs;

/// <summary>
/// What all pages have: title, search, navigation. The search is shown by its script, so that nothing is there that does not work.
/// </summary>
internal static class PageFrame
{
    private static readonly (string File, string Label)[] Navigation =
    [
        (PageAddresses.OverviewFile, "Overview"),
        (PageAddresses.EntryPointFile, "Entry point"),
        (PageAddresses.CollectionsFile, "Collections"),
        (PageAddresses.OperationsFile, "Operations"),
        (PageAddresses.ActionsFile, "Actions"),
        (PageAddresses.TypesFile, "Types"),
        (PageAddresses.ValueListsFile, "Values"),
        (PageAddresses.ParametersFile, "Parameters"),
    ];

    public static string Write(ApiReference reference, Page page)
    {
        string title = page.File == PageAddresses.OverviewFile ? reference.Title : $"{page.Title} - {reference.Title}";
        HtmlElement document = new("html")
        {
            { "lang", "en" },
            new HtmlElement("head")
            {
                new HtmlElement("meta") { { "charset", "utf-8" } },
                new HtmlElement("meta") { { "name", "viewport" }, { "content", "width=device-width, initial-scale=1" } },
                new HtmlElement("meta") { { "name", "color-scheme" }, { "content", "light dark" } },
                new HtmlElement("title") { title },

                // Without an icon of the page's own, browsers ask for one that is not there.
                new HtmlElement("link") { { "rel", "icon" }, { "href", "data:," } },
                new HtmlElement("link") { { "rel", "stylesheet" }, { "href", "style.css" } },
                new HtmlElement("script") { { "defer", "" }, { "src", "search-index.js" } },
                new HtmlElement("script") { { "defer", "" }, { "src", "search.js" } },
            },
            new HtmlElement("body")
            {
                new HtmlElement("a") { { "class", "skip" }, { "href", "#main" }, "Skip to the content" },
                Header(reference, page),
                new HtmlElement("div")
                {
                    { "class", page.Contents.Count == 0 ? "page" : "page with-contents" },
                    Contents(page),
                    new HtmlElement("main")
                    {
                        { "id", "main" },
                        { "tabindex", "-1" },
                        new HtmlElement("h1") { page.Title },
                        page.Body,
                    },
                },
                new HtmlElement("footer")
                {
                    new HtmlElement("p") { "Written by ", new HtmlElement("code") { "rsdl docs" }, " from the documents of the API." },
                },
            },
        };
        return "<!DOCTYPE html>\n" + document;
    }

    private static HtmlElement Header(ApiReference reference, Page page) => new("header")
    {
        new HtmlElement("p")
        {
            { "class", "site" },
            HtmlElement.Link(PageAddresses.OverviewFile, reference.Title),
            reference.Model.Version is { } version ? new HtmlElement("span") { { "class", "note" }, " version " + version } : null,
        },
        new HtmlElement("form")
        {
            { "id", "search" },
            { "role", "search" },
            { "hidden", "" },
            new HtmlElement("label") { { "for", "search-text" }, "Search (press / to get here)" },
            new HtmlElement("input")
            {
                { "id", "search-text" }, { "type", "search" }, { "autocomplete", "off" }, { "spellcheck", "false" },
                { "placeholder", "vm memory, start, DiskFormat ..." },
            },
            new HtmlElement("p") { { "id", "search-status" }, { "role", "status" } },
            new HtmlElement("ul") { { "id", "search-results" }, { "aria-label", "Results" }, { "hidden", "" } },
        },
        new HtmlElement("nav")
        {
            { "aria-label", "Reference" },
            new HtmlElement("ul")
            {
                Navigation.Select(item => new HtmlElement("li")
                {
                    new HtmlElement("a")
                    {
                        { "href", item.File },
                        { "aria-current", item.File == page.File ? "page" : item.File == page.Section ? "true" : null },
                        item.Label,
                    },
                }),
            },
        },
    };

    private static HtmlElement? Contents(Page page) => page.Contents.Count == 0 ? null : new HtmlElement("nav")
    {
        { "class", "contents" },
        { "aria-label", "On this page" },
        new HtmlElement("p") { { "class", "note" }, "On this page" },
        new HtmlElement("ul")
        {
            page.Contents.Select(item => new HtmlElement("li") { HtmlElement.Link("#" + item.Anchor, item.Heading) }),
        },
    };
}
