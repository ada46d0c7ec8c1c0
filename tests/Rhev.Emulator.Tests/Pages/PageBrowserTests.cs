using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Support.UI;
using Rsdl.Tests.Browser;
using Xunit;

namespace Rhev.Emulator.Tests.Pages;

/// <summary>The page as people see it.</summary>
public sealed class PageBrowserTests : ManagerTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [ChromiumFact]
    public async Task A_machine_that_is_created_while_the_page_is_open_appears_and_what_was_unfolded_stays_so()
    {
        await Client.GetAsync("/api/tags");
        using ChromiumBrowser browser = Open();
        IWebElement summary = browser.Driver.FindElement(By.Id("request-1-summary"));
        summary.Click();

        await VmAsync("<img src='x' onerror='alert(1)'>".Replace("<", "&lt;", StringComparison.Ordinal));
        await VmAsync("vm1");

        Until(browser, () => browser.Driver.FindElement(By.Id("requests-live")).Text.Contains("201 POST", StringComparison.Ordinal));
        Until(browser, () => Text(browser, "#vms-live tbody tr").StartsWith("vm1 down", StringComparison.Ordinal));
        Assert.Equal("Live", Text(browser, "#live"));
        Assert.True(browser.Evaluate<bool>("document.getElementById('request-1').open"));
        Assert.Equal("request-1-summary", browser.Focus.GetAttribute("id"));
        Assert.Equal(0L, browser.Evaluate<long>("document.images.length"));
        Assert.Empty(browser.TakeProblems());

        // Nothing else was asked for, an icon for example.
        Assert.Equal(["/api/tags", "/api/vms", "/api/vms"], Manager.Requests.Select(request => request.Path));
    }

    [ChromiumFact]
    public async Task The_page_can_be_paused_and_goes_on()
    {
        using ChromiumBrowser browser = Open();
        IWebElement pause = browser.Driver.FindElement(By.Id("pause"));

        pause.Click();
        string[] paused = [pause.Text, Text(browser, "#live")];
        await VmAsync("vm1");
        browser.Evaluate<object?>("window.before = document.getElementById('vms-live').innerHTML");
        pause.Click();

        Until(browser, () => Text(browser, "#vms-live tbody tr").StartsWith("vm1", StringComparison.Ordinal));
        Assert.Equal(["Go on", "Paused"], paused);
        Assert.False(browser.Evaluate<bool>("window.before.includes('vm1')"));
        Assert.Equal(["Pause", "Live"], [pause.Text, Text(browser, "#live")]);
    }

    [ChromiumTheory]
    [InlineData(360)]
    [InlineData(800)]
    [InlineData(1400)]
    public async Task The_page_fits_screens_of_any_width(int width)
    {
        await ActiveAsync();
        await VmAsync(new string('n', 60));
        await Client.GetAsync("/api/" + new string('x', 500));
        using ChromiumBrowser browser = Open(width);

        browser.Evaluate<object?>("document.querySelectorAll('details').forEach(details => details.open = true)");

        Assert.Equal(0L, browser.Evaluate<long>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.Equal("", browser.Evaluate<string>(
            "Array.from(document.querySelectorAll('main :not(thead, thead *)'))"
            + ".filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML).join()"));
        Assert.Empty(browser.TakeProblems());
    }

    [ChromiumTheory]
    [InlineData(360)]
    [InlineData(800)]
    [InlineData(1400)]
    public async Task Sizes_stay_on_one_line_and_the_further_lines_of_a_request_begin_below_its_status(int width)
    {
        await VmAsync(string.Join('-', Enumerable.Repeat("long", 15)));
        await Client.GetAsync("/api/" + new string('x', 200));
        using ChromiumBrowser browser = Open(width);

        Assert.Equal("512 MiB:1", browser.Evaluate<string>(
            "Array.from(document.querySelectorAll('#vms-live .size')).map(e => e.textContent + ':' + e.getClientRects().length).join()"));
        Assert.Equal("", browser.Evaluate<string>(
            "Array.from(document.querySelectorAll('summary')).flatMap(s => Array.from(s.children).flatMap(e => Array.from(e.getClientRects()))"
            + ".map(r => Math.round(r.left - s.querySelector('.badge').getBoundingClientRect().left))).filter(d => d < 0).join()"));
        Assert.True(browser.Evaluate<bool>(
            "(() => { const badge = document.querySelector('summary .badge'), text = document.createRange(); text.selectNodeContents(badge);"
            + " return text.getBoundingClientRect().left > badge.getBoundingClientRect().left; })()"));
        Assert.True(browser.Evaluate<bool>("document.querySelector('summary code').getClientRects().length > 1 || innerWidth > 1000"));
    }

    [ChromiumTheory]
    [InlineData(360, "left")]
    [InlineData(800, "left")]
    [InlineData(1400, "right")]
    public void The_button_that_pauses_is_at_an_edge_of_the_page(int width, string edge)
    {
        using ChromiumBrowser browser = Open(width);

        string first = edge == "left" ? "live" : "pause";
        Assert.True(browser.Evaluate<bool>(
            $"Math.abs(document.querySelector('header').getBoundingClientRect().{edge}"
            + $" - document.getElementById('{first}').getBoundingClientRect().{edge}) < 1"));
    }

    [ChromiumFact]
    public async Task Without_scripts_the_page_is_shown_and_offers_to_load_again()
    {
        await VmAsync("vm1");
        using ChromiumBrowser browser = Open(scripts: false);

        string[] shown =
        [
            .. browser.Driver.FindElements(By.CssSelector(".live > *, .live a")).Where(one => one.Displayed).Select(one => one.Text),
        ];

        Assert.Contains("As it was when the page was loaded", shown);
        Assert.Contains("Load again every 5 seconds", shown);
        Assert.DoesNotContain("Pause", shown);
        Assert.StartsWith("vm1 down", Text(browser, "#vms-live tbody tr"), StringComparison.Ordinal);
    }

    private async Task ActiveAsync()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
    }

    /// <summary>Opens the page as the administrator. Other tests check the certificate.</summary>
    private ChromiumBrowser Open(int width = 1000, bool scripts = true)
    {
        ChromiumBrowser browser = new();
        try
        {
            ((ChromeDriver)browser.Driver).ExecuteCdpCommand(
                "Security.setIgnoreCertificateErrors", new Dictionary<string, object?> { ["ignore"] = true });
            browser.Resize(width, 900);
            browser.AllowScripts(scripts);
            UriBuilder address = new(Manager.PageAddress)
            {
                UserName = Uri.EscapeDataString(Manager.User),
                Password = Uri.EscapeDataString(Manager.Password),
            };
            browser.Driver.Navigate().GoToUrl(address.Uri);
            return browser;
        }
        catch
        {
            browser.Dispose();
            throw;
        }
    }

    private static string Text(ChromiumBrowser browser, string selector) =>
        browser.Driver.FindElement(By.CssSelector(selector)).Text.ReplaceLineEndings(" ");

    private static void Until(ChromiumBrowser browser, Func<bool> condition)
    {
        WebDriverWait wait = new(browser.Driver, Patience);
        wait.IgnoreExceptionTypes(typeof(StaleElementReferenceException), typeof(NoSuchElementException));
        wait.Until(_ => condition());
    }
}
