using System;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace Rhev.Emulator;

/// <summary>Runs a Manager until it is interrupted.</summary>
internal static class Program
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int WrongUsage = 2;

    public static async Task<int> Main(string[] args)
    {
        CommandLine? command = CommandLine.Parse(args);
        if (command is null)
        {
            await Console.Error.WriteLineAsync(CommandLine.Usage).ConfigureAwait(false);
            return WrongUsage;
        }

        if (command.Help)
        {
            await Console.Out.WriteLineAsync(CommandLine.Usage).ConfigureAwait(false);
            return Success;
        }

        try
        {
            await RunAsync(command).ConfigureAwait(false);
            return Success;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException)
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
            User = command.User,
            Password = password,
            WorkDuration = TimeSpan.FromSeconds(command.WorkSeconds),
        };
        await using EmulatedManager manager = await EmulatedManager.StartAsync(options).ConfigureAwait(false);

        string authority = Path.GetFullPath(
            command.CaFile ?? Path.Combine(
                Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"rhev-emulator-{manager.BaseAddress.Port}.crt")));
        await File.WriteAllTextAsync(authority, manager.CaCertificatePem).ConfigureAwait(false);

        // A generated password may be shown: it ends with this process, and only this machine can reach the port.
        string passwordText = command.PasswordFile is { } source
            ? $"from {source}"
            : $"{manager.Password} (generated for this run; the emulator listens on 127.0.0.1 only)";
        await Console.Out.WriteLineAsync($"""
            Address:   {manager.BaseAddress}
            User:      {manager.User}
            Password:  {passwordText}
            Authority: {authority}
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
}
