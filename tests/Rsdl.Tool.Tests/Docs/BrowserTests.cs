using System;
using System.Linq;
using System.Threading.Tasks;
using OpenQA.Selenium;
using Rsdl.Tests;
using Rsdl.Tests.Browser;
using Xunit;

namespace Rsdl.Tool.Tests.Docs;

/// <summary>The reference as a user has it: opened as files, in a browser.</summary>
public sealed class BrowserTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ChromiumFact]
    public async Task The_search_finds_an_element_and_leads_to_its_page()
    {
        Site site = await WriteOwnAsync();
        using ChromiumBrowser browser = new();
        browser.Driver.Navigate().GoToUrl(site.AddressOf("index.html"));

        // The whole way by the keyboard.
        browser.Focus.SendKeys("/");
        Assert.Equal("search-text", browser.Focus.GetDomAttribute("id"));
        browser.Focus.SendKeys("vm memory");
        Assert.Equal("Vm.Memory element vm memory", browser.Driver.FindElement(By.CssSelector("#search-results a")).Text);
        browser.Focus.SendKeys(Keys.ArrowDown);
        Assert.Equal("a", browser.Focus.TagName);
        browser.Focus.SendKeys(Keys.ArrowUp);
        Assert.Equal("search-text", browser.Focus.GetDomAttribute("id"));
        browser.Focus.SendKeys(Keys.Enter);

        Assert.EndsWith("/type-Vm.html#Memory", browser.Driver.Url);
        Assert.Equal("Vm", browser.Driver.FindElement(By.TagName("h1")).Text);
        Assert.StartsWith("Memory", browser.Driver.FindElement(By.CssSelector(":target")).Text);
        Assert.Empty(browser.TakeProblems());
    }

    [ChromiumFact]
    public async Task The_search_says_how_much_it_found_and_can_be_left()
    {
        Site site = await WriteOwnAsync();
        using ChromiumBrowser browser = new();
        browser.Driver.Navigate().GoToUrl(site.AddressOf("values-DiskFormat.html"));
        IWebElement box = browser.Driver.FindElement(By.Id("search-text"));
        IWebElement status = browser.Driver.FindElement(By.Id("search-status"));

        box.SendKeys("no such thing");
        Assert.Equal("Nothing was found.", status.Text);
        box.SendKeys(Keys.Escape);
        Assert.Equal(("", false), (status.Text, browser.Driver.FindElement(By.Id("search-results")).Displayed));
        box.SendKeys("a");
        Assert.StartsWith("30 of ", status.Text);
        box.Clear();
        box.SendKeys("a/");
        Assert.Equal("a/", box.GetDomProperty("value"));
    }

    [ChromiumTheory]
    [InlineData("VmCollection", "client-Vm.html")]
    [InlineData("start", "client-Vm.html#resource-StartAsync", "VmResource.StartAsync")]
    [InlineData("diskformat cow", "values-DiskFormat.html#Cow")]
    [InlineData("vm_states", "values-VmState.html")]
    [InlineData("case_sensitive", "parameters.html#url-2")]
    [InlineData("correlation-id", "parameters.html#header-3")]
    public async Task The_search_finds_everything_there_is(string query, string address, string? name = null)
    {
        Site site = await WriteOwnAsync();
        using ChromiumBrowser browser = new();
        browser.Driver.Navigate().GoToUrl(site.AddressOf("index.html"));

        browser.Driver.FindElement(By.Id("search-text")).SendKeys(query);

        IWebElement found = browser.Driver.FindElements(By.CssSelector("#search-results a"))
            .First(result => name is null || result.Text.StartsWith(name, StringComparison.Ordinal));
        Assert.Equal(address, found.GetDomAttribute("href"));
    }

    [ChromiumFact]
    public async Task No_page_is_wider_than_the_screen()
    {
        Site site = await WriteOwnAsync();
        using ChromiumBrowser browser = new();
        string[] pages =
        [
            "index.html", "api.html", "collections.html", "operations.html", "actions.html", "types.html", "values.html", "parameters.html",
            "client-Vm.html", "client-Host.html", "type-Vm.html", "type-Action.html", "values-VmState.html",
        ];
        foreach (int width in new[] { 360, 800, 1400 })
        {
            browser.Resize(width, 800);
            foreach (string page in pages)
            {
                browser.Driver.Navigate().GoToUrl(site.AddressOf(page));
                Assert.Equal(width, browser.Evaluate<long>("window.innerWidth"));
                Assert.Equal(
                    (page, browser.Evaluate<long>("document.documentElement.clientWidth")),
                    (page, browser.Evaluate<long>("document.documentElement.scrollWidth")));
            }
        }

        Assert.Empty(browser.TakeProblems());
    }

    [ChromiumFact]
    public async Task Without_scripts_there_is_no_search_and_all_the_rest()
    {
        Site site = await WriteOwnAsync();
        using ChromiumBrowser browser = new();
        browser.AllowScripts(false);
        browser.Driver.Navigate().GoToUrl(site.AddressOf("index.html"));

        Assert.False(browser.Driver.FindElement(By.Id("search")).Displayed);
        browser.Driver.FindElement(By.LinkText("Types")).Click();
        browser.Driver.FindElement(By.LinkText("Vm")).Click();

        Assert.EndsWith("/type-Vm.html", browser.Driver.Url);
        Assert.Equal("Vm", browser.Driver.FindElement(By.TagName("h1")).Text);
    }

    [ChromiumTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Text_has_contrast_enough_in_light_and_dark(bool dark)
    {
        Site site = await WriteOwnAsync();
        using ChromiumBrowser browser = new();
        browser.PreferColours(dark);
        browser.Driver.Navigate().GoToUrl(site.AddressOf("type-Vm.html"));

        // The ratio of the guidelines for accessible content (WCAG 2, 1.4.3): 4.5 for text.
        foreach (string selector in new[] { "h1", "main a", ".note", "main .mark", ".site a", "header nav a", "#search label" })
        {
            double ratio = browser.Evaluate<double>($$"""
                (() => {
                    const light = colour => colour.match(/[\d.]+/g).slice(0, 3).map(part => part / 255)
                        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
                        .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
                    const element = document.querySelector('{{selector}}');
                    let ground = element;
                    while (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
                    const both = [getComputedStyle(element).color, getComputedStyle(ground).backgroundColor].map(light)
                        .sort((a, b) => a - b);
                    return (both[1] + 0.05) / (both[0] + 0.05) + 0.0001;
                })()
                """);
            Assert.True(ratio >= 4.5, $"{selector}: {ratio}");
        }

        Assert.Equal(dark, browser.Evaluate<string>("getComputedStyle(document.body).backgroundColor") == "rgb(20, 24, 29)");
    }

    [ChromiumFact]
    public async Task Headings_landmarks_and_labels_are_in_order()
    {
        Site site = await WriteOwnAsync();
        using ChromiumBrowser browser = new();
        foreach (string page in new[] { "index.html", "client-Vm.html", "type-Vm.html", "parameters.html" })
        {
            browser.Driver.Navigate().GoToUrl(site.AddressOf(page));

            string levels = browser.Evaluate<string>("[...document.querySelectorAll('h1,h2,h3,h4')].map(one => one.tagName[1]).join('')");
            Assert.StartsWith("1", levels);
            Assert.DoesNotContain('1', levels[1..]);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second - pair.First <= 1, $"{page}: {levels}"));
            Assert.Equal(1L, browser.Evaluate<long>("document.querySelectorAll('main').length"));
            Assert.Equal(0L, browser.Evaluate<long>("[...document.querySelectorAll('nav, table')].filter(one => !one.ariaLabel).length"));
            Assert.Equal(1L, browser.Evaluate<long>("document.getElementById('search-text').labels.length"));
            browser.Focus.SendKeys(Keys.Tab);
            Assert.Equal("Skip to the content", browser.Focus.Text);
        }
    }

    private Task<Site> WriteOwnAsync() => Site.WriteAsync(RepositoryFiles.FilePath("schema", "rhev-3.3"), _folder["site"]);
}
