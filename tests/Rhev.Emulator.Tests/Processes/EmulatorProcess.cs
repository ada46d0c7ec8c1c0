using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Rhev.Emulator.Tests.Processes;

/// <summary>The program in a process of its own, which can be killed.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private const string Password = "of-this-process-only";
    private const string AddressLabel = "Address:";
    private readonly DirectoryInfo _folder;
    private readonly Process _process;
    private readonly Uri _address;
    private readonly string _authority;

    private EmulatorProcess(DirectoryInfo folder, Process process, Uri address, string authority) =>
        (_folder, _process, _address, _authority) = (folder, process, address, authority);

    /// <summary>The memory that the process has, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts the program and waits until it listens.</summary>
    public static async Task<EmulatorProcess> StartAsync(params string[] arguments)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("rhev-emulator-tests-");
        string passwordFile = Path.Combine(folder.FullName, "password");
        string authorityFile = Path.Combine(folder.FullName, "ca.crt");
        await File.WriteAllTextAsync(passwordFile, Password);
        List<string> all =
        [
            Path.Combine(AppContext.BaseDirectory, "Rhev.Emulator.dll"),
            "--password-file", passwordFile, "--ca-file", authorityFile, "--work-duration", "0", .. arguments,
        ];
        Process process = Process.Start(new ProcessStartInfo("dotnet", all)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Uri? address = null;
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("Stop with", StringComparison.Ordinal))
        {
            address = line.StartsWith(AddressLabel, StringComparison.Ordinal) ? new Uri(line[AddressLabel.Length..].Trim()) : address;
        }

        if (address is null)
        {
            await process.WaitForExitAsync();
            string errors = await process.StandardError.ReadToEndAsync();
            throw new InvalidOperationException($"The emulator ended with {process.ExitCode}: {errors}");
        }

        return new EmulatorProcess(folder, process, address, await File.ReadAllTextAsync(authorityFile));
    }

    public RawClient Client() => new(_address, _authority, "admin@internal", Password);

    /// <summary>Ends the process at once, whatever it is doing.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
