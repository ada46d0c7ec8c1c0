using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Rsdl.Tests.Browser;

/// <summary>
/// A headless Chromium with an empty profile, which goes with it. For tests that look at pages as users do: a project links the files of
/// this folder and references <c>Selenium.WebDriver</c>.
/// </summary>
internal sealed class ChromiumBrowser : IDisposable
{
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("rsdl-chromium");
    private readonly ChromeDriverService _service;
    private readonly ChromeDriver _driver;

    /// <summary>Starts the browser.</summary>
    public ChromiumBrowser()
    {
        // Both programs are named, so that nothing is searched for elsewhere.
        _service = ChromeDriverService.CreateDefaultService(
            Path.GetDirectoryName(ChromiumPrograms.Driver), Path.GetFileName(ChromiumPrograms.Driver));
        ChromeOptions options = new() { BinaryLocation = ChromiumPrograms.Browser };
        options.AddArguments(
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--user-data-dir=" + _profile.FullName);
        options.SetLoggingPreference(LogType.Browser, OpenQA.Selenium.LogLevel.All);
        try
        {
            // A busy machine starts a browser slowly.
            _driver = new ChromeDriver(_service, options, TimeSpan.FromMinutes(3));
        }
        catch
        {
            _service.Dispose();
            DeleteProfile();
            throw;
        }
    }

    /// <summary>The browser by the interface of its library.</summary>
    public IWebDriver Driver => _driver;

    /// <summary>What the page has that keys go to.</summary>
    public IWebElement Focus => _driver.SwitchTo().ActiveElement();

    /// <summary>Errors and warnings that pages gave since the last call: of scripts, and of what could not be loaded.</summary>
    public IReadOnlyList<string> TakeProblems() =>
        [.. _driver.Manage().Logs.GetLog(LogType.Browser).Where(entry => entry.Level >= LogLevel.Warning).Select(entry => entry.Message)];

    /// <summary>Makes the page as wide as a device shows it; windows have a least width that telephones go below.</summary>
    public void Resize(int width, int height) => _driver.ExecuteCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        new Dictionary<string, object?> { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });

    /// <summary>Pretends that the user wants a dark or a light page.</summary>
    public void PreferColours(bool dark) => _driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new Dictionary<string, object?>
    {
        ["features"] = new[]
        {
            new Dictionary<string, object?> { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" },
        },
    });

    /// <summary>Loads pages with their scripts, or without, from the next page on.</summary>
    public void AllowScripts(bool allow) => _driver.ExecuteCdpCommand(
        "Emulation.setScriptExecutionDisabled", new Dictionary<string, object?> { ["value"] = !allow });

    /// <summary>Evaluates an expression in the page.</summary>
    public T Evaluate<T>(string expression) => (T)((IJavaScriptExecutor)_driver).ExecuteScript($"return {expression};")!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _driver.Quit();
        _service.Dispose();
        DeleteProfile();
    }

    private void DeleteProfile()
    {
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser may still be ending; the folder is the system's temporary one.
        }
    }
}
