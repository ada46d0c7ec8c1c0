using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Http;

namespace Rhev.Emulator.Pages.Sections;

/// <summary>The latest requests with what was sent and answered.</summary>
internal static class RequestSection
{
    public static PageSection Of(ExchangeLog log)
    {
        Exchange[] exchanges = log.Snapshot();
        string count = (log.Begun > exchanges.Length ? $"{exchanges.Length} of " : "") + Html.Count(log.Begun, "request");
        return new PageSection(
            "requests",
            "Requests",
            $"{Html.Number(log.Begun)} since the start",
            new XElement("p", new XAttribute("class", "none"), count + " (times in UTC), the latest first"),
            new XElement("ol", new XAttribute("class", "requests"), exchanges.Select(Item)));
    }

    private static XElement Item(Exchange exchange)
    {
        string id = "request-" + exchange.Number.ToString(CultureInfo.InvariantCulture);
        return new XElement("li", new XElement(
            "details",
            new XAttribute("id", id),
            new XElement(
                "summary",
                new XAttribute("id", id + "-summary"),
                new XElement("span", new XAttribute("class", "badge " + Kind(exchange)), Status(exchange)),
                " ",
                new XElement("strong", exchange.Method),
                " ",
                new XElement("code", exchange.Path),
                " ",
                new XElement("span", new XAttribute("class", "quiet"), Duration(exchange.Duration), Html.Time(exchange.Time))),
            new XElement("p", exchange.Account is { } account ? "From " + account : "Without valid credentials"),
            Body(id, "Request", exchange.Request),
            Body(id, "Answer", exchange.Answer)));
    }

    private static string Kind(Exchange exchange) => exchange.Duration is null ? "rest" : StateKind.Of(exchange.Status);

    private static string Status(Exchange exchange) => exchange.Duration is null ? "waits"
        : exchange.Status?.ToString(CultureInfo.InvariantCulture) ?? "dropped";

    private static string? Duration(TimeSpan? duration) => duration is { } time
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms, ")
        : null;

    private static XElement?[] Body(string id, string title, CutText body) => body.Length == 0
        ? []
        :
        [
            new XElement("h3", title),
            new XElement(
                "pre",
                new XAttribute("id", $"{id}-{title}"),
                new XAttribute("tabindex", 0),
                new XAttribute("role", "region"),
                new XAttribute("aria-label", title),
                body.Text),
            body.IsCut
                ? new XElement(
                    "p", new XAttribute("class", "none"), $"This is the beginning; the body has a length of {Html.Number(body.Length)}.")
                : null,
        ];
}
