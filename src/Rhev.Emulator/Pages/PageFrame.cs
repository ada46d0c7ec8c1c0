using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Rhev.Emulator.Documents;

namespace Rhev.Emulator.Pages;

/// <summary>The document around the sections. Style and script are part of it, and its policy allows these two only.</summary>
internal static class PageFrame
{
    private const string Title = "Manager emulator";
    private const int UsualRefresh = 5;

    private const string Icon =
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E"
        + "%3Cpath fill='%231f6f54' d='M0 0h8v2H0zM0 3h8v2H0zM0 6h8v2H0z'/%3E%3C/svg%3E";

    private static readonly string Style = ApiDocuments.EmbeddedText("Pages/page.css");
    private static readonly string Script = ApiDocuments.EmbeddedText("Pages/page.js");

    /// <summary>The value of <c>Content-Security-Policy</c>.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src {Hash(Style)}; script-src {Hash(Script)}; img-src data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The page.</summary>
    /// <param name="sections">Its sections.</param>
    /// <param name="query">What was asked for.</param>
    /// <param name="version">What the script asks for changes since.</param>
    /// <param name="api">The address of the API, and what is there.</param>
    public static XElement Of(
        IReadOnlyCollection<PageSection> sections, PageQuery query, string version, (string Address, string Product) api) =>
        Document(
            query.Refresh,
            new XElement(
                "body",
                new XAttribute("data-version", version),
                Html.Link("#main", new XAttribute("class", "skip"), "Skip to the content"),
                new XElement(
                    "header",
                    new XElement("h1", Title),
                    new XElement("p", api.Product + ", API at ", Html.Link(api.Address, new XElement("code", api.Address))),
                    Live(query)),
                new XElement("nav", new XAttribute("aria-label", "Sections"), new XElement(
                    "ul", new XAttribute("id", "overview"), new XAttribute("data-live", ""), sections.Select(Entry))),
                new XElement("main", new XAttribute("id", "main"), sections.Select(Section)),
                new XElement("script", Script)));

    /// <summary>What those see who do not log in.</summary>
    public static XElement Refusal() => Document(null, new XElement("body", new XElement(
        "main",
        new XElement("h1", Title),
        new XElement("p", "This page shows everything, so it asks for the name and the password of the administrator."))));

    private static XElement Document(int? refresh, XElement body) => new(
        "html",
        new XAttribute("lang", "en"),
        new XElement(
            "head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            new XElement("title", Title),
            Meta("viewport", "width=device-width, initial-scale=1"),
            Meta("color-scheme", "light dark"),
            refresh is { } seconds
                ? new XElement("noscript", new XElement(
                    "meta", new XAttribute("http-equiv", "refresh"), new XAttribute("content", seconds)))
                : null,
            new XElement("link", new XAttribute("rel", "icon"), new XAttribute("href", Icon)),
            new XElement("style", Style)),
        body);

    private static XElement Meta(string name, string content) =>
        new("meta", new XAttribute("name", name), new XAttribute("content", content));

    private static XElement Live(PageQuery query) => new(
        "p",
        new XAttribute("class", "live"),
        new XElement("span", new XAttribute("id", "live"), new XAttribute("role", "status"), "As it was when the page was loaded"),
        new XElement("button", new XAttribute("id", "pause"), new XAttribute("type", "button"), new XAttribute("hidden", ""), "Pause"),
        new XElement("noscript", query.Refresh is null
            ? Html.Link((query with { Refresh = UsualRefresh }).Address(), $"Load again every {UsualRefresh} seconds")
            : Html.Link((query with { Refresh = null }).Address(), "Stop loading again")));

    private static XElement Entry(PageSection section) => new("li", Html.Link(
        "#" + section.Id,
        new XAttribute("id", "to-" + section.Id),
        new XElement("strong", section.Title),
        " ",
        new XElement("span", section.Summary)));

    private static XElement Section(PageSection section) => new(
        "section",
        new XAttribute("aria-labelledby", section.Id),
        new XElement("h2", new XAttribute("id", section.Id), section.Title),
        section.Controls,
        new XElement("div", new XAttribute("id", section.Id + "-live"), new XAttribute("data-live", ""), section.Content));

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
