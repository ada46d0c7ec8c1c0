using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rsdl.Model;
using Rsdl.Model.Documents;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;
using Rsdl.Tool.Listing;

namespace Rsdl.Tool.Checking;

/// <summary>What documents hold, and how much of it becomes typed C#.</summary>
/// <param name="Documents">The documents by kind and file.</param>
/// <param name="Version">The version that the RSDL states.</param>
/// <param name="Links">Links that have a C# member, of all.</param>
/// <param name="Described">Links with a description.</param>
/// <param name="TypedBodies">Links with a body of which the document tells what it accepts, of all with a body.</param>
/// <param name="Types">Types of the schema that become classes.</param>
/// <param name="Elements">Elements and attributes that become properties.</param>
/// <param name="BoundElements">Elements of text that are bound to a list of values, of all elements of text.</param>
/// <param name="Lists">Lists of values.</param>
/// <param name="Values">Values in them.</param>
internal sealed record Coverage(
    IReadOnlyDictionary<string, string> Documents,
    string? Version,
    Share Links,
    Share Described,
    Share TypedBodies,
    int Types,
    int Elements,
    Share BoundElements,
    int Lists,
    int Values)
{
    public static Coverage Of(IReadOnlyList<ParsedDocument> documents, ApiModel model)
    {
        RsdlLink[] links = [.. documents.SelectMany(document => document.Rsdl?.Links ?? default)];
        LinkMembers members = new(model);
        OperationModel[] withBody = [.. members.Operations.Where(operation => operation.BodyType is not null)];
        MemberModel[] elements = [.. model.Entities.SelectMany(entity => entity.Members)];
        MemberModel[] text = [.. elements.Where(member => member.Kind == ValueKind.Text)];
        return new Coverage(
            documents.Where(document => document.Kind != DocumentKind.Unknown).GroupBy(document => document.Kind)
                .ToDictionary(kind => kind.Key.ToString().ToLowerInvariant(), kind => kind.First().Path),
            model.Version,
            new Share(links.Count(link => members.Find(link) is not null), links.Length),
            new Share(links.Count(link => !string.IsNullOrEmpty(link.Description)), links.Length),
            new Share(withBody.Count(operation => operation.Signatures.Count > 0), withBody.Length),
            model.Entities.Count,
            elements.Length,
            new Share(text.Count(member => member.Enum is not null || member.Constants is not null), text.Length),
            model.Enums.Count,
            model.Enums.Sum(list => list.Members.Count));
    }

    /// <summary>The same for people.</summary>
    public IEnumerable<(string Name, string Value)> Lines()
    {
        foreach ((string kind, string path) in Documents.OrderBy(document => document.Key, System.StringComparer.Ordinal))
        {
            yield return (kind, path);
        }

        yield return ("version", Version ?? "not stated");
        yield return ("links with a member", Links.ToString());
        yield return ("described links", Described.ToString());
        yield return ("typed bodies", TypedBodies.ToString());
        yield return ("types", Number(Types));
        yield return ("elements", Number(Elements));
        yield return ("text bound to lists", BoundElements.ToString());
        yield return ("lists of values", Number(Lists));
        yield return ("values", Number(Values));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
