using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Links;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs.Pages;

/// <summary>All operations at all places, by path.</summary>
internal static class OperationsPage
{
    public static Page Of(ApiReference reference)
    {
        Dictionary<(string Client, bool OnCollection, string Name), ClientOperation> operations =
            reference.Operations.ToDictionary(each => (each.Client.Name, each.OnCollection, each.Model.Name));
        IEnumerable<HtmlRow> rows = EntryPointPage.LinksOf(reference.Model)
            .Select(link => new HtmlRow(
                null,
                new HtmlElement("code") { $"{link.Method} {reference.Model.BasePath}" },
                HtmlElement.Link(PageAddresses.EntryPointFile, new HtmlElement("code") { reference.ApiName + ".GetAsync" }),
                link.Description))
            .Concat(reference.Model.Collections.SelectMany(RowsOf));
        return new Page(
            PageAddresses.OperationsFile,
            PageAddresses.OperationsFile,
            "Operations",
            new("") { HtmlTable.Of("Operations", ["Request", "C#", "Description"], rows) },
            []);

        IEnumerable<HtmlRow> RowsOf(PlaceModel place) => place.CollectionOperations
            .Select(operation => Row(operations[(place.Client, true, operation.Name)], operation))
            .Concat(place.ResourceOperations.Select(operation => Row(operations[(place.Client, false, operation.Name)], operation)))
            .Concat(place.Children.SelectMany(RowsOf));

        HtmlRow Row(ClientOperation operation, OperationModel here) => new(
            null,
            new HtmlElement("code") { $"{here.Method} {reference.PathOf(here.Path)}" },
            ApiReference.LinkTo(operation),
            here.Description);
    }

    /// <summary>How many operations there are at a place and below.</summary>
    public static int CountOf(PlaceModel place) =>
        place.CollectionOperations.Count + place.ResourceOperations.Count + place.Children.Sum(CountOf);
}
