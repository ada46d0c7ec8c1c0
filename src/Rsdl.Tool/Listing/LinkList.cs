using System.Collections.Generic;
using System.Linq;
using Rsdl.Model;
using Rsdl.Model.Documents;

namespace Rsdl.Tool.Listing;

/// <summary>What <c>rsdl list</c> answers.</summary>
/// <param name="Version">The version that the RSDL states.</param>
/// <param name="BasePath">The API's base path.</param>
/// <param name="Links">The links in the order of the document.</param>
internal sealed record LinkList(string? Version, string BasePath, IReadOnlyList<ListedLink> Links)
{
    public static LinkList Of(IEnumerable<ParsedDocument> documents, ApiModel model, string apiName, string? filter)
    {
        LinkMembers members = new(model, apiName);

        // Of several documents of one kind the model has the first.
        RsdlDocument? rsdl = documents.FirstOrDefault(document => document.Rsdl is not null)?.Rsdl;
        return new LinkList(
            model.Version,
            model.BasePath,
            [
                .. (rsdl?.Links ?? default)
                    .Select(link => new ListedLink(
                        link.Href, link.Rel, link.HttpMethod, members.PathOf(link), members.Find(link), link.Description))
                    .Where(link => filter is null || link.Has(filter)),
            ]);
    }
}
