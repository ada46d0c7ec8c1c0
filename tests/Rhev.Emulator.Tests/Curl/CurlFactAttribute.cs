using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Rhev.Emulator.Tests.Curl;

/// <summary>A fact that runs a shell script with the real curl; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CurlFactAttribute : FactAttribute
{
    private static readonly string[] Programs = ["curl", "sh"];

    public CurlFactAttribute()
    {
        string[] missing = [.. Programs.Where(program => !IsThere(program))];
        Skip = missing.Length == 0 ? null : $"curl present: no ({string.Join(" and ", missing)} not found on the path)";
    }

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
}
