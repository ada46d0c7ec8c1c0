using System;
using System.IO;
using System.Linq;

namespace Rsdl.Benchmarks.Generating;

/// <summary>The assemblies that a project with an SDK refers to.</summary>
internal static class ReferencePaths
{
    /// <summary>The framework's, as builds see it where its reference assemblies are installed, and the runtime of SDKs.</summary>
    public static string[] All { get; } = [.. FindFramework(), .. FindRuntime()];

    private static string[] FindFramework()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        DirectoryInfo packs = new(Path.Combine(framework, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        string moniker = $"net{Environment.Version.Major}.{Environment.Version.Minor}";
        string? installed = !packs.Exists ? null : packs.GetDirectories()
            .Select(pack => Path.GetFullPath(Path.Combine(pack.FullName, "ref", moniker)))
            .Where(Directory.Exists).Order(StringComparer.Ordinal).LastOrDefault();
        return installed is not null
            ? [.. Directory.GetFiles(installed, "*.dll").Order(StringComparer.Ordinal)]
            : [.. Trusted().Where(path => Path.GetDirectoryName(path) == framework)];
    }

    private static string[] FindRuntime() =>
    [
        Path.Combine(AppContext.BaseDirectory, "Rsdl.Runtime.dll"),
        .. Trusted().Where(path => Path.GetFileName(path) == "Microsoft.Extensions.Logging.Abstractions.dll"),
    ];

    private static string[] Trusted() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
}
