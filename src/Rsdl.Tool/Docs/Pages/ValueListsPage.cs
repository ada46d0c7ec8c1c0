using System;
using System.Globalization;
using System.Linq;
using Rsdl.Model.Enums;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs.Pages;

/// <summary>All lists of values.</summary>
internal static class ValueListsPage
{
    public static Page Of(ApiReference reference) => new(
        PageAddresses.ValueListsFile,
        PageAddresses.ValueListsFile,
        "Values",
        new("")
        {
            HtmlTable.Of(
                "Lists of values",
                ["C#", "List", "Values", "Kind"],
                reference.Model.Enums.OrderBy(list => list.Name, StringComparer.Ordinal).Select(list => Row(reference, list))),
        },
        []);

    private static HtmlRow Row(ApiReference reference, EnumModel list) => new(
        null,
        HtmlElement.Link(reference.Addresses.OfModel(list.Name)!, new HtmlElement("code") { list.Name }),
        new HtmlElement("code") { list.ListName },
        list.Members.Count.ToString(CultureInfo.InvariantCulture),
        list.IsOpen ? "constants" : "enum");
}
