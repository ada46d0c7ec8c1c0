using System;
using System.Linq;
using Rsdl.Model.Schema;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs.Pages;

/// <summary>All types of the schema that become classes.</summary>
internal static class TypesPage
{
    public static Page Of(ApiReference reference) => new(
        PageAddresses.TypesFile,
        PageAddresses.TypesFile,
        "Types",
        new("")
        {
            HtmlTable.Of(
                "Types",
                ["C#", "Schema", "Root element", "Description"],
                reference.Model.Entities.OrderBy(entity => entity.Name, StringComparer.Ordinal).Select(entity => Row(reference, entity))),
        },
        []);

    private static HtmlRow Row(ApiReference reference, EntityModel entity) => new(
        null,
        reference.LinkToType(entity.WireName),
        new HtmlElement("code") { entity.SchemaType },
        entity.RootElement is { } root ? new HtmlElement("code") { root } : null,
        entity.Documentation);
}
