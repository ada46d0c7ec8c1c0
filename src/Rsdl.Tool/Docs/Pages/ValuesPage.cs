using System.Linq;
using Rsdl.Model.Enums;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs.Pages;

/// <summary>A list of values with the compatibility levels of each.</summary>
internal static class ValuesPage
{
    public static Page Of(ApiReference reference, EnumModel list)
    {
        HtmlElement[] uses = [.. reference.Uses.MembersOfList(list.Name).Select(reference.LinkTo)];
        HtmlElement body = new("")
        {
            list.Documentation is { Length: > 0 } text ? new HtmlElement("p") { { "class", "lead" }, text } : null,
            new HtmlElement("p")
            {
                "The list ", new HtmlElement("code") { list.ListName },
                list.IsOpen
                    ? " as constants: installations may have other values."
                    : " as an enum. Elements are OpenEnum values, which keep what the list does not have.",
            },
            HtmlTable.Of(
                $"Values of {list.Name}",
                ["C#", "Value", "Compatibility levels", "Description"],
                list.Members.Select(member => new HtmlRow(
                    member.Name,
                    new HtmlElement("code") { $"{list.Name}.{member.Name}" },
                    new HtmlElement("code") { member.WireName },
                    Levels(member),
                    member.Documentation))),
            list.Members.Any(member => member.Levels.Count > 0)
                ? null
                : new HtmlElement("p") { { "class", "note" }, "The documents do not tell levels for this list." },
            new HtmlElement("h2") { { "id", "uses" }, "Where it is used" },
            uses.Length == 0
                ? new HtmlElement("p") { "No element is bound to it." }
                : new HtmlElement("p") { HtmlElement.Join(", ", uses) },
        };
        return new Page(PageAddresses.ValuesFile(list.Name), PageAddresses.ValueListsFile, list.Name, body, []);
    }

    private static HtmlElement? Levels(EnumMemberModel value) => value.Levels.Count == 0
        ? null
        : HtmlElement.Join(" ", value.Levels.Select(level => new HtmlElement("span") { { "class", "mark" }, level }));
}
