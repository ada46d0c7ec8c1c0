using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Rhev.Emulator;
using Rhev.Sdk;
using Rsdl.Runtime;

namespace Rhev.QuickStart;

/// <summary>Connects to a Manager, the user's or an emulated one, and walks through the quick start.</summary>
public static class QuickStartRun
{
    /// <summary>Performs all steps.</summary>
    /// <param name="options">Which Manager to use.</param>
    /// <param name="output">Receives each step as it happens.</param>
    /// <param name="errors">Receives what went wrong.</param>
    /// <param name="cancellationToken">Stops between two requests.</param>
    /// <returns>The exit code: 0 when every step succeeded, else 1.</returns>
    public static async Task<int> RunAsync(
        QuickStartOptions options, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        StepPrinter printer = new(output);
        try
        {
            await using EmulatedManager? emulator = options.Url is null
                ? await EmulatedManager.StartAsync(new EmulatorOptions { User = options.User, WorkDuration = TimeSpan.Zero }, cancellationToken)
                : null;
            ConnectionOptions connection = emulator is null ? Connection(options) : Connection(emulator);
            await output.WriteLineAsync(emulator is null
                ? $"Manager at {connection.BaseAddress}"
                : $"Emulated Manager at {connection.BaseAddress}");
            await using RhevApi api = await RhevApi.ConnectAsync(connection, cancellationToken);
            await new Walkthrough(api, options, printer).RunAsync(cancellationToken);
            await output.WriteLineAsync($"All {printer.Count} steps succeeded.");
            return 0;
        }
        catch (Exception failure) when (failure
            is ApiException or QuickStartException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            await errors.WriteLineAsync($"Step {printer.Current ?? "3.1"} failed: {failure.Message}");
            return 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await errors.WriteLineAsync($"Stopped at step {printer.Current ?? "3.1"}.");
            return 1;
        }
    }

    private static ConnectionOptions Connection(EmulatedManager emulator) => new()
    {
        BaseAddress = emulator.BaseAddress,
        Credential = Credential.Basic(emulator.User, emulator.Password),
        Tls = TlsOptions.TrustPem(emulator.CaCertificatePem),
    };

    private static ConnectionOptions Connection(QuickStartOptions options)
    {
        string password = File.ReadLines(options.PasswordFile!.FullName).FirstOrDefault()
            ?? throw new QuickStartException($"The password file '{options.PasswordFile.Name}' is empty.");
        return new ConnectionOptions
        {
            BaseAddress = options.Url!,
            Credential = Credential.Basic(options.User, password),
            Tls = options.CaFile is { } ca ? TlsOptions.TrustPemFile(ca.FullName) : TlsOptions.System,
        };
    }
}
