using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Rsdl.Model.Enums;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;
using Rsdl.Tool.Docs.Pages;

namespace Rsdl.Tool.Docs;

/// <summary>
/// What the search knows. It is a script that sets a variable, since pages that were opened as files may load scripts but read no files.
/// </summary>
internal static class SearchIndex
{
    /// <summary>One entry a line. The encoder leaves no character that ends a string or a script.</summary>
    public static string Write(ApiReference reference)
    {
        StringBuilder script = new("window.rsdlSearchIndex = [\n");
        foreach (SearchEntry entry in Entries(reference).Distinct())
        {
            script.Append(JsonSerializer.Serialize<string[]>([entry.Kind, entry.Name, entry.Detail, entry.Address])).Append(",\n");
        }

        return script.Append("];\n").ToString();
    }

    private static IEnumerable<SearchEntry> Entries(ApiReference reference) =>
    [
        new("entry point", reference.ApiName, reference.Model.BasePath, PageAddresses.EntryPointFile),
        .. reference.Model.Clients.SelectMany(client => client.Places.Select(place => new SearchEntry(
            "collection", client.Name + "Collection", reference.PathOf(place), PageAddresses.OfClientPage(client.Name)))),
        .. reference.Operations.Select(each => new SearchEntry(
            each.Model.Kind == OperationKind.Action ? "action" : "operation",
            each.Member,
            $"{each.Model.Method} {reference.PathOf(each.Model.Path)}",
            each.Address)),
        .. reference.Code.Clients.Keys.Where(name => reference.Addresses.OfClient(name)!.EndsWith("#" + name, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(name => new SearchEntry("options", name, "", reference.Addresses.OfClient(name)!)),
        .. reference.Model.Entities.SelectMany(entity => OfType(reference, entity)),
        .. reference.Model.Enums.SelectMany(list => OfList(reference, list)),
        .. ParametersPage.NamesOf(reference).Select(one => new SearchEntry(
            one.Kind, one.Name, "", $"{PageAddresses.ParametersFile}#{one.Anchor}")),
    ];

    private static IEnumerable<SearchEntry> OfType(ApiReference reference, EntityModel entity)
    {
        string page = reference.Addresses.OfType(entity.WireName);
        string element = entity.RootElement ?? entity.SchemaType;
        return reference.WithBases(entity.WireName)
            .SelectMany(type => type.Members)
            .Where(member => !member.IsItem)
            .Select(member => new SearchEntry(
                "element", $"{entity.Name}.{member.Name}", $"{element} {member.WireName}", $"{page}#{member.Name}"))
            .Prepend(new SearchEntry("type", entity.Name, element, page));
    }

    private static IEnumerable<SearchEntry> OfList(ApiReference reference, EnumModel list)
    {
        string page = reference.Addresses.OfModel(list.Name)!;
        return list.Members
            .Select(member => new SearchEntry("value", $"{list.Name}.{member.Name}", member.WireName, $"{page}#{member.Name}"))
            .Prepend(new SearchEntry("values", list.Name, list.ListName, page));
    }
}
