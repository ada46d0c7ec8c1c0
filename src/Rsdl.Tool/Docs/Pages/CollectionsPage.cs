using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Links;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs.Pages;

/// <summary>The tree of collections.</summary>
internal static class CollectionsPage
{
    public static Page Of(ApiReference reference) => new(
        PageAddresses.CollectionsFile,
        PageAddresses.CollectionsFile,
        "Collections",
        new("")
        {
            new HtmlElement("p")
            {
                "Below a collection are the sub-collections of each resource in it, with the C# property that leads there. "
                + "Places with the same operations and types share a pair of classes.",
            },
            List(reference, reference.Model.Collections),
        },
        []);

    private static HtmlElement List(ApiReference reference, IEnumerable<PlaceModel> places) => new("ul")
    {
        { "class", "tree" },
        places.Select(place => new HtmlElement("li")
        {
            HtmlElement.Link(PageAddresses.OfClientPage(place.Client), new HtmlElement("code") { place.Segment }),
            " ",
            new HtmlElement("span")
            {
                { "class", "note" },
                new HtmlElement("code") { place.PropertyName },
                ": ",
                string.Join(", ", MethodsOf(place)),
            },
            place.Children.Count == 0 ? null : List(reference, place.Children),
        }),
    };

    private static IEnumerable<string> MethodsOf(PlaceModel place) =>
        place.CollectionOperations.Concat(place.ResourceOperations).Select(each => each.Name + "Async").Distinct();
}
