using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Packages.Tests;

/// <summary>Runs the SDK's command line, as a user does.</summary>
internal static class DotNet
{
    /// <summary>Runs a command and returns what it printed.</summary>
    public static async Task<DotNetResult> TryAsync(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test's own host hands down would choose another SDK or compiler than a user's shell does.
        foreach (string name in new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "DOTNET_HOST_PATH" })
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new DotNetResult(process.ExitCode, await output + await error);
    }

    /// <summary>Runs a command that must succeed and returns what it printed.</summary>
    public static async Task<DotNetResult> RunAsync(string folder, params string[] arguments)
    {
        DotNetResult result = await TryAsync(folder, arguments);
        Assert.True(result.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} in {folder}:{Environment.NewLine}{result.Output}");
        return result;
    }
}
