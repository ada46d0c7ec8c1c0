using System;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections;
using Rhev.Emulator.Storage;

namespace Rhev.Emulator;

/// <summary>Runs a Manager until it is interrupted.</summary>
internal static class Program
{
    private const int Success = 0;
    private const int Failure = 1;

    public static Task<int> Main(string[] args) => CommandLine.InvokeAsync(args, TryRunAsync);

    private static async Task<int> TryRunAsync(CommandLine command)
    {
        try
        {
            await RunAsync(command).ConfigureAwait(false);
            return Success;
        }
        catch (IOException failed) when (failed.InnerException is AddressInUseException)
        {
            // Kestrel's message names the address.
            await Console.Error.WriteLineAsync(
                $"{failed.Message} Choose another port with --port or --http-port, or leave it out for any free one.")
                .ConfigureAwait(false);
            return Failure;
        }
        catch (Exception failed) when (failed is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
        {
            await Console.Error.WriteLineAsync(failed.Message).ConfigureAwait(false);
            return Failure;
        }
    }

    private static async Task RunAsync(CommandLine command)
    {
        string? password = command.PasswordFile is { } file
            ? (await File.ReadAllTextAsync(file).ConfigureAwait(false)).TrimEnd('\r', '\n')
            : null;
        EmulatorOptions options = new()
        {
            Port = command.Port,
            HttpPort = command.HttpPort,
            User = command.User,
            Password = password,
            Accounts = command.AccountsFile is { } accounts
                ? AccountsFile.Parse(await File.ReadAllLinesAsync(accounts).ConfigureAwait(false))
                : [],
            Faults = new FaultInjection { Seed = command.FaultSeed, Rules = command.Faults },
            WorkDuration = TimeSpan.FromSeconds(command.WorkSeconds),
            DataFolder = command.DataFolder,
            Seed = command.Seed,
        };
        await using EmulatedManager manager = await EmulatedManager.StartAsync(options).ConfigureAwait(false);

        // A data folder has the certificate already.
        string authority = Path.GetFullPath(
            command.CaFile ?? Path.Combine(command.DataFolder ?? Path.GetTempPath(), CaName(command, manager)));
        if (command.CaFile is not null || command.DataFolder is null)
        {
            await File.WriteAllTextAsync(authority, manager.CaCertificatePem).ConfigureAwait(false);
        }

        // A generated password may be shown: it ends with this process, and only this machine can reach the port.
        string passwordText = command.PasswordFile is { } source
            ? $"from {source}"
            : $"{manager.Password} (generated for this run; the emulator listens on 127.0.0.1 only)";
        await Console.Out.WriteLineAsync($"""
            Address:   {manager.BaseAddress}
            Page:      {manager.PageAddress}
            User:      {manager.User}
            Password:  {passwordText}
            Authority: {authority}, also at {manager.CaCertificateAddress}
            Stop with Ctrl+C.
            """).ConfigureAwait(false);

        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await stopped.Task.ConfigureAwait(false);

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stopped.TrySetResult();
        }
    }

    private static string CaName(CommandLine command, EmulatedManager manager) => command.DataFolder is null
        ? string.Create(CultureInfo.InvariantCulture, $"rhev-emulator-{manager.BaseAddress.Port}.crt")
        : FolderFiles.AuthorityCertificate;
}
