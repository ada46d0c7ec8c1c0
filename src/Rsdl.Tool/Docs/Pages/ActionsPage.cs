using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Links;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs.Pages;

/// <summary>The actions by name, with what can perform them.</summary>
internal static class ActionsPage
{
    public static Page Of(ApiReference reference) => new(
        PageAddresses.ActionsFile,
        PageAddresses.ActionsFile,
        "Actions",
        new("")
        {
            new HtmlElement("p") { "What all actions accept is in ", Shared(reference), "." },
            HtmlTable.Of(
                "Actions",
                ["Action", "Methods"],
                reference.Operations.Where(each => each.Model.Kind == OperationKind.Action)
                    .GroupBy(each => each.Model.Relation).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Row)),
        },
        []);

    private static HtmlElement Shared(ApiReference reference) => reference.Addresses.OfClient(PageAddresses.SharedOptions) is { } address
        ? HtmlElement.Link(address, new HtmlElement("code") { PageAddresses.SharedOptions })
        : "their options";

    private static HtmlRow Row(IGrouping<string, ClientOperation> action) => new(
        null,
        new HtmlElement("code") { action.Key },
        new HtmlElement("ul")
        {
            { "class", "plain" },
            action.Select(each => new HtmlElement("li")
            {
                ApiReference.LinkTo(each),
                each.Model.Description is { } text ? new HtmlElement("span") { { "class", "note" }, " " + text } : null,
            }),
        });
}
