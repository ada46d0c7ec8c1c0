using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Rhev.Emulator;

/// <summary>The arguments of the program.</summary>
internal sealed record CommandLine
{
    public const int WrongUsage = 2;

    public int Port { get; private init; }

    public string User { get; private init; } = "";

    public string? PasswordFile { get; private init; }

    public string? CaFile { get; private init; }

    public string? DataFolder { get; private init; }

    public SeedProfile Seed { get; private init; }

    /// <summary>Reads arguments and goes on with them; wrong ones, and a request for help, are answered with a text instead.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="run">What to do, and with which exit code to end.</param>
    /// <param name="output">Where help goes; <c>null</c> for the console.</param>
    /// <param name="errors">Where complaints go; <c>null</c> for the console.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> InvokeAsync(
        string[] args, Func<CommandLine, Task<int>> run, TextWriter? output = null, TextWriter? errors = null)
    {
        Option<int> port = new("--port") { Description = "TCP port on 127.0.0.1; 0 takes any free one." };
        port.Validators.Add(result => Require(
            result,
            result.Tokens.Count == 0
                || ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out ushort _),
            "a port is a number from 0 to 65535"));
        Option<string> user = new("--user")
        {
            Description = "Who may log in, as name@domain.", DefaultValueFactory = _ => "admin@internal",
        };
        user.Validators.Add(result => Require(
            result,
            result.Tokens.Count == 0
                || (result.Tokens[0].Value.Length > 0 && !result.Tokens[0].Value.Contains(':', StringComparison.Ordinal)),
            "a user name is not empty and has no colon"));
        Option<string?> passwordFile = new("--password-file")
        {
            Description = "File that holds the password; without it a password is generated and shown once.",
        };
        Option<string?> caFile = new("--ca-file")
        {
            Description = "Where to write the certificate of the authority; without it a file in the temporary folder, or that in --data.",
        };
        Option<string?> data = new("--data")
        {
            Description = "Folder that keeps the state and the authority; without it both end with the program.",
        };
        Option<SeedProfile> seed = new("--seed")
        {
            Description = "What a new Manager starts with: minimal (1 host), small (3 hosts, 50 VMs), large (10 hosts, 1,000 VMs), "
                + "huge (30 hosts, 100,000 VMs) or none. A folder that has a state keeps it.",
            DefaultValueFactory = _ => SeedProfile.Minimal,
        };
        foreach (Option<string?> path in (Option<string?>[])[passwordFile, caFile, data])
        {
            path.Validators.Add(result => Require(
                result, result.Tokens.Count == 0 || result.Tokens[0].Value.Length > 0, "a path is not empty"));
        }

        RootCommand root = new("Runs an emulated Manager over HTTPS on 127.0.0.1 until it is interrupted.")
        {
            port, user, passwordFile, caFile, data, seed,
        };
        root.SetAction(parsed => run(new CommandLine
        {
            Port = parsed.GetValue(port),
            User = parsed.GetValue(user)!,
            PasswordFile = parsed.GetValue(passwordFile),
            CaFile = parsed.GetValue(caFile),
            DataFolder = parsed.GetValue(data),
            Seed = parsed.GetValue(seed),
        }));

        // The program has its own way to end on a signal, and takes its time to end in order.
        InvocationConfiguration writers = new()
        {
            Output = output ?? Console.Out, Error = errors ?? Console.Error, ProcessTerminationTimeout = null,
        };
        ParseResult arguments = root.Parse(args);
        return arguments.Errors.Count == 0 ? arguments.InvokeAsync(writers) : ComplainAsync(arguments, writers);
    }

    private static async Task<int> ComplainAsync(ParseResult arguments, InvocationConfiguration writers)
    {
        foreach (System.CommandLine.Parsing.ParseError error in arguments.Errors)
        {
            await writers.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
        }

        await writers.Error.WriteLineAsync("See --help.").ConfigureAwait(false);
        return WrongUsage;
    }

    private static void Require(System.CommandLine.Parsing.OptionResult result, bool isRight, string rule)
    {
        if (!isRight)
        {
            result.AddError($"{result.IdentifierToken?.Value}: {rule}.");
        }
    }
}
