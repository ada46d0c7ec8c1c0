using System.Collections.Generic;
using System.Linq;
using Rsdl.Model;
using Rsdl.Model.Links;
using Rsdl.Tool.Docs.Code;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs.Pages;

/// <summary>A collection and its resources: places, operations, sub-collections, options.</summary>
internal static class ClientPage
{
    public static Page Of(ApiReference reference, ClientModel client)
    {
        ClientOperation[] collection = [.. client.CollectionOperations.Select(operation => new ClientOperation(client, operation, true))];
        ClientOperation[] resource = [.. client.ResourceOperations.Select(operation => new ClientOperation(client, operation, false))];
        string[] options = [.. PageAddresses.OptionsOf(client, reference.Code)];
        HtmlElement body = new("")
        {
            Places(reference, client),
            new HtmlElement("p")
            {
                "Resources are ", reference.LinkToType(client.ItemType), ", a list is ", reference.LinkToType(client.ListType), ".",
            },
            new HtmlElement("h2") { { "id", "collection" }, client.Name + "Collection" },
            Declaration(reference, reference.Code.Clients[client.Name + "Collection"]),
            collection.Select(operation => OperationSection.Of(reference, operation)),
            new HtmlElement("h2") { { "id", "resource" }, client.Name + "Resource" },
            Declaration(reference, reference.Code.Clients[client.Name + "Resource"]),
            Children(reference, client),
            resource.Select(operation => OperationSection.Of(reference, operation)),
            options.Length == 0 ? null : new HtmlElement("h2") { { "id", "options" }, "Options" },
            options.Select(name => OptionsSection.Of(reference, reference.Code.Clients[name])),
        };
        return new Page(
            PageAddresses.ClientFile(client.Name),
            PageAddresses.CollectionsFile,
            $"{client.Name}Collection, {client.Name}Resource",
            body,
            [
                ("collection", client.Name + "Collection"),
                .. collection.Select(operation => (operation.Anchor, operation.Method)),
                ("resource", client.Name + "Resource"),
                .. client.Children.Count == 0 ? Enumerable.Empty<(string, string)>() : [("sub-collections", "Sub-collections")],
                .. resource.Select(operation => (operation.Anchor, operation.Method)),
                .. options.Select(name => (name, name)),
            ]);
    }

    /// <summary>Name and base of a class.</summary>
    public static HtmlElement Declaration(ApiReference reference, GeneratedClass type) => new("pre")
    {
        reference.ShowCode($"class {type.Name}{(type.Base.Length > 0 ? " : " + type.Base : "")}"),
    };

    private static HtmlElement Places(ApiReference reference, ClientModel client)
    {
        HtmlElement[] places = [.. client.Places.Select(place => new HtmlElement("code") { reference.PathOf(place) })];
        return places.Length == 1 ? new HtmlElement("p") { "At ", places[0], "." } : new HtmlElement("")
        {
            new HtmlElement("p") { "At these places:" },
            new HtmlElement("ul") { places.Select(place => new HtmlElement("li") { place }) },
        };
    }

    private static HtmlElement? Children(ApiReference reference, ClientModel client)
    {
        if (client.Children.Count == 0)
        {
            return null;
        }

        Dictionary<string, GeneratedMember> members = reference.Code.Clients[client.Name + "Resource"].Members
            .Where(member => member.Parameters is null).ToDictionary(member => member.Name);
        return new HtmlElement("section")
        {
            { "id", "sub-collections" },
            new HtmlElement("h3") { "Sub-collections" },
            HtmlTable.Of("Sub-collections", ["C#", "Path segment"], client.Children.Select(child => new HtmlRow(
                null,
                reference.ShowCode(members[child.PropertyName].Declaration),
                HtmlElement.Link(PageAddresses.OfClientPage(child.Client), new HtmlElement("code") { child.Segment })))),
        };
    }
}
