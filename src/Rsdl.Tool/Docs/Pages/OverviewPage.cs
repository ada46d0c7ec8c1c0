using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rsdl.Model;
using Rsdl.Model.Links;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs.Pages;

/// <summary>The first page: what the API is, how much there is of it, and its root collections.</summary>
internal static class OverviewPage
{
    public static Page Of(ApiReference reference)
    {
        ApiModel model = reference.Model;
        int operations = EntryPointPage.LinksOf(model).Count() + model.Collections.Sum(OperationsPage.CountOf);
        (string File, string Name, int Count)[] figures =
        [
            (PageAddresses.CollectionsFile, "places of collections", model.Collections.Sum(CountOf)),
            (PageAddresses.OperationsFile, "operations", operations),
            (PageAddresses.TypesFile, "types", model.Entities.Count),
            (PageAddresses.ValueListsFile, "lists of values", model.Enums.Count),
        ];
        HtmlElement body = new("")
        {
            model.Description is { Length: > 0 } description ? new HtmlElement("p") { { "class", "lead" }, description } : null,
            new HtmlElement("p")
            {
                "The entry point is ", HtmlElement.Link(PageAddresses.EntryPointFile, new HtmlElement("code") { reference.ApiName }),
                " at ", new HtmlElement("code") { model.BasePath },
                model.Version is { } version ? $", version {version} of the API." : ".",
            },
            new HtmlElement("ul")
            {
                { "class", "figures" },
                figures.Select(figure => new HtmlElement("li")
                {
                    HtmlElement.Link(figure.File, $"{figure.Count.ToString(CultureInfo.InvariantCulture)} {figure.Name}"),
                }),
            },
            reference.LeftOut == 0 ? null : new HtmlElement("p")
            {
                { "class", "note" },
                string.Create(CultureInfo.InvariantCulture, $"{reference.LeftOut} links of the document have no method; "),
                new HtmlElement("code") { "rsdl check" }, " tells why.",
            },
            new HtmlElement("h2") { "Root collections" },
            HtmlTable.Of("Root collections", ["Collection", "C#", "Resources"], model.Collections.Select(place => Row(reference, place))),
        };
        return new Page(PageAddresses.OverviewFile, PageAddresses.OverviewFile, reference.Title, body, []);
    }

    private static HtmlRow Row(ApiReference reference, PlaceModel place) => new(
        null,
        HtmlElement.Link(PageAddresses.OfClientPage(place.Client), new HtmlElement("code") { reference.PathOf(place.Path) }),
        new HtmlElement("code") { $"{reference.ApiName}.{place.PropertyName}" },
        reference.LinkToType(place.ItemType));

    private static int CountOf(PlaceModel place) => 1 + place.Children.Sum(CountOf);
}
