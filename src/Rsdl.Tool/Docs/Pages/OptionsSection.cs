using System.Linq;
using Rsdl.Tool.Docs.Code;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs.Pages;

/// <summary>An options class, with where in the request each property goes.</summary>
internal static class OptionsSection
{
    public static HtmlElement Of(ApiReference reference, GeneratedClass options) => new("section")
    {
        { "id", options.Name },
        new HtmlElement("h3") { options.Name },
        ClientPage.Declaration(reference, options),
        HtmlTable.Of($"Properties of {options.Name}", ["C#", "Goes to", "Name there"], options.Members.Select(member => new HtmlRow(
            null,
            reference.ShowCode(member.Declaration),
            member.Bag switch
            {
                "Matrix" => RequestTables.MatrixKind,
                "Query" => RequestTables.QueryKind,
                "Headers" => RequestTables.HeaderKind,
                "Body" => "element of the body",
                _ => "body",
            },
            member.WireName is { } name ? new HtmlElement("code") { name } : null))),
    };
}
