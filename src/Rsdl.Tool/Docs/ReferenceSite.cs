using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Rsdl.Tool.Docs.Pages;

namespace Rsdl.Tool.Docs;

/// <summary>All files of the reference.</summary>
internal static class ReferenceSite
{
    /// <summary>The file that notes what was written.</summary>
    public const string ManifestFile = "rsdl-docs.json";

    public static IReadOnlyDictionary<string, byte[]> Write(ApiReference reference)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (Page page in Pages(reference))
        {
            files.Add(page.File, Utf8(PageFrame.Write(reference, page)));
        }

        files.Add("style.css", Asset("style.css"));
        files.Add("search.js", Asset("search.js"));
        files.Add("search-index.js", Utf8(SearchIndex.Write(reference)));
        return files;
    }

    private static IEnumerable<Page> Pages(ApiReference reference) =>
    [
        OverviewPage.Of(reference),
        EntryPointPage.Of(reference),
        CollectionsPage.Of(reference),
        OperationsPage.Of(reference),
        ActionsPage.Of(reference),
        TypesPage.Of(reference),
        ValueListsPage.Of(reference),
        ParametersPage.Of(reference),
        .. reference.Model.Clients.Select(client => ClientPage.Of(reference, client)),
        .. reference.Model.Entities.Select(entity => TypePage.Of(reference, entity)),
        .. reference.Model.Enums.Select(list => ValuesPage.Of(reference, list)),
    ];

    private static byte[] Asset(string name)
    {
        using Stream resource = typeof(ReferenceSite).Assembly.GetManifestResourceStream("Docs/" + name)!;
        using MemoryStream copy = new();
        resource.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
