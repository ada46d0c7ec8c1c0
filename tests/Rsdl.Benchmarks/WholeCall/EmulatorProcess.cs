using System;
using System.Diagnostics;
using System.IO;
using System.Security.Cryptography;

namespace Rsdl.Benchmarks.WholeCall;

/// <summary>An emulated Manager in a process of its own, so that its work is not the measured process's.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private const string AddressLabel = "Address:";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rsdl-benchmarks-");
    private readonly Process _process;

    /// <summary>Starts the emulator and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public EmulatorProcess()
    {
        string passwordFile = Path.Combine(_folder.FullName, "password");
        string authorityFile = Path.Combine(_folder.FullName, "ca.crt");
        File.WriteAllText(passwordFile, Password);
        string program = Path.Combine(AppContext.BaseDirectory, "Rhev.Emulator" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        _process = Process.Start(new ProcessStartInfo(
            program, ["--password-file", passwordFile, "--ca-file", authorityFile, "--work-duration", "0"])
        {
            RedirectStandardOutput = true,
        })!;
        string? line;
        do
        {
            line = _process.StandardOutput.ReadLine();
        }
        while (line?.StartsWith(AddressLabel, StringComparison.Ordinal) == false);

        if (line is null)
        {
            Dispose();
            throw new InvalidOperationException("The emulator did not start.");
        }

        Address = new Uri(line[AddressLabel.Length..].Trim());
        AuthorityPem = File.ReadAllText(authorityFile);
    }

    /// <summary>The address of the entry point.</summary>
    public Uri Address { get; }

    /// <summary>The certificate of the authority to trust.</summary>
    public string AuthorityPem { get; }

    /// <summary>The user who may log in.</summary>
    public string User { get; } = "admin@internal";

    /// <summary>The user's password, new for each emulator.</summary>
    public string Password { get; } = RandomNumberGenerator.GetHexString(24);

    /// <summary>Stops the emulator.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
