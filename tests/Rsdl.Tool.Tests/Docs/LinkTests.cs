using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Tool.Tests.Docs;

public sealed class LinkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_link_of_the_own_documents_leads_to_a_page_and_an_anchor()
    {
        Site site = await Site.WriteAsync(RepositoryFiles.FilePath("schema", "rhev-3.3"), _folder["site"]);

        AssertLinks(site);
        Assert.Contains("type-Vm.html#Memory", site.LinksOf("client-Vm.html"));
    }

    [SharedFact]
    public async Task Every_link_of_real_documents_leads_to_a_page_and_an_anchor() =>
        AssertLinks(await Site.WriteAsync(RepositoryFiles.SharedPath("documents", "3.5"), _folder["site"]));

    [Fact]
    public async Task Every_link_of_a_part_of_the_collections_leads_to_a_page_and_an_anchor() => AssertLinks(await Site.WriteAsync(
        RepositoryFiles.FilePath("schema", "rhev-3.3"), _folder["site"], "--collections", "vms|tags", "--api-name", "Machines"));

    private static void AssertLinks(Site site)
    {
        Dictionary<string, HashSet<string>> anchors = [];
        foreach (string page in site.Pages)
        {
            string[] all = site.AnchorsOf(page);
            anchors.Add(page, [.. all]);
            Assert.Equal(all.Length, anchors[page].Count);
        }

        string[] broken =
        [
            .. from page in site.Pages
               from link in site.LinksOf(page).Distinct()
               where !Exists(link, page)
               select $"{page}: {link}",
            .. from entry in site.SearchEntries()
               where !Exists(entry[3], "")
               select $"search: {entry[1]} {entry[3]}",
        ];
        Assert.Empty(broken);

        // Each page but the first is reached from another one.
        HashSet<string> reached =
            [.. site.Pages.SelectMany(page => site.LinksOf(page).Select(link => PageOf(link, page)).Where(to => to != page))];
        Assert.Empty(site.Pages.Except(reached));

        bool Exists(string link, string page)
        {
            string anchor = link.Contains('#') ? link[(link.IndexOf('#') + 1)..] : "";
            return anchors.TryGetValue(PageOf(link, page), out HashSet<string>? there) && (anchor.Length == 0 || there.Contains(anchor));
        }

        static string PageOf(string link, string page) => link.StartsWith('#') ? page : Uri.UnescapeDataString(link.Split('#')[0]);
    }
}
