using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Rsdl.Tests.Browser;
using Xunit;

namespace Rsdl.Tool.Tests.Docs;

public sealed class HostileTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Text_of_documents_is_never_markup()
    {
        Site site = await Site.WriteAsync(_folder.WriteHostile(), _folder["site"], "--title", HostileDocuments.Text);

        Assert.All(site.Pages, page =>
        {
            Assert.Equal(
                ["<script defer=\"\" src=\"search-index.js\"></script>", "<script defer=\"\" src=\"search.js\"></script>"],
                Regex.Matches(site[page], "<script[^>]*>[^<]*</script>").Select(match => match.Value));
            Assert.DoesNotContain("<img", site[page]);
            Assert.DoesNotContain("onerror=\"", site[page]);
        });

        // It is there, in each place, as text: the test would say nothing of documents that lost it.
        const string Shown = "window.hacked = true&lt;/script&gt;";
        Assert.All(
            ["index.html", "operations.html", "parameters.html", "actions.html", "types.html", "type-Vm.html", "values-HostState.html"],
            page => Assert.True(site[page].Split(Shown).Length > 3, $"{page} does not hold the text."));
        Assert.Contains("<code>/api/v&quot;&#39;&gt;&lt;img&gt;</code>", site["client-Vm.html"]);
        Assert.DoesNotContain("<", site["search-index.js"]);
        Assert.DoesNotContain("\u2028", site["search-index.js"]);
    }

    [ChromiumFact]
    public async Task Text_of_documents_does_nothing_in_a_browser()
    {
        Site site = await Site.WriteAsync(_folder.WriteHostile(), _folder["site"], "--title", HostileDocuments.Text);
        using ChromiumBrowser browser = new();

        foreach (string page in new[] { "index.html", "parameters.html", "type-Vm.html", "values-HostState.html" })
        {
            browser.Driver.Navigate().GoToUrl(site.AddressOf(page));
            browser.Driver.FindElement(OpenQA.Selenium.By.Id("search-text")).SendKeys("hacked");
            Assert.Equal("undefined", browser.Evaluate<string>("typeof window.hacked"));
            Assert.True(browser.Evaluate<long>("document.querySelectorAll('#search-results li').length") > 3);
        }

        Assert.Empty(browser.TakeProblems());
    }
}
