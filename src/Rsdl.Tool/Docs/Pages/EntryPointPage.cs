using System.Collections.Generic;
using System.Linq;
using Rsdl.Model;
using Rsdl.Model.Links;
using Rsdl.Tool.Docs.Code;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs.Pages;

/// <summary>The entry point class, and what belongs to no client.</summary>
internal static class EntryPointPage
{
    public static Page Of(ApiReference reference)
    {
        GeneratedClass entryPoint = reference.Code.Clients[reference.ApiName];
        Dictionary<string, string> segments =
            reference.Model.Collections.ToDictionary(place => place.PropertyName, place => place.Segment);
        reference.Code.Clients.TryGetValue(PageAddresses.SharedOptions, out GeneratedClass? shared);
        HtmlElement body = new("")
        {
            ClientPage.Declaration(reference, entryPoint),
            LinksOf(reference.Model).Select(link => new HtmlElement("p")
            {
                new HtmlElement("span") { { "class", "method" }, link.Method }, " ", new HtmlElement("code") { reference.Model.BasePath },
                " is ", new HtmlElement("code") { "GetAsync" },
                reference.Model.EntryPointType is { } type ? new HtmlElement("") { ", which answers ", reference.LinkToType(type) } : null,
                ". " + link.Description,
            }),
            new HtmlElement("h2") { { "id", "methods" }, "Methods" },
            entryPoint.Members.Where(member => member.Parameters is not null).Select(member =>
                new HtmlElement("pre") { { "id", member.Name }, reference.ShowCode(member.Declaration) }),
            new HtmlElement("h2") { { "id", "collections" }, "Collections" },
            HtmlTable.Of(
                "Collections",
                ["C#", "Path"],
                entryPoint.Members.Where(member => segments.ContainsKey(member.Name)).Select(member => new HtmlRow(
                    member.Name,
                    reference.ShowCode(member.Declaration),
                    new HtmlElement("code") { reference.PathOf(segments[member.Name]) }))),
            shared is null ? null : OptionsSection.Of(reference, shared),
        };
        return new Page(
            PageAddresses.EntryPointFile,
            PageAddresses.EntryPointFile,
            reference.ApiName,
            body,
            [
                ("methods", "Methods"),
                ("collections", "Collections"),
                .. shared is null ? Enumerable.Empty<(string, string)>() : [(shared.Name, shared.Name)],
            ]);
    }

    /// <summary>The links of the entry point that have a method.</summary>
    public static IEnumerable<OperationModel> LinksOf(ApiModel model) => model.RootActions.Where(link => link.Relation == "get");
}
