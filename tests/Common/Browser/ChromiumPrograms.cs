using System;
using System.IO;
using System.Linq;

namespace Rsdl.Tests.Browser;

/// <summary>Finds Chromium and the program that drives it.</summary>
internal static class ChromiumPrograms
{
    /// <summary>The browser; <c>null</c> if none is on the search path.</summary>
    public static string? Browser { get; } = Find("chromium", "chromium-browser", "google-chrome");

    /// <summary>Its driver, likewise.</summary>
    public static string? Driver { get; } = Find("chromedriver");

    /// <summary>Why tests that need Chromium are skipped; <c>null</c> where they are not.</summary>
    public static string? MissingReason { get; } = (Browser, Driver) switch
    {
        (null, _) => "no Chromium is on the search path (chromium, chromium-browser, google-chrome)",
        (_, null) => "no driver of Chromium is on the search path (chromedriver)",
        _ => null,
    };

    private static string? Find(params string[] names) => (
        from name in names
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        where folder.Length > 0
        let path = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
        where File.Exists(path)
        select path).FirstOrDefault();
}
