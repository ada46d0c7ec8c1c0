using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Rhev.Emulator;

/// <summary>The arguments of the program.</summary>
internal sealed record CommandLine
{
    public const int WrongUsage = 2;

    private const double LongestWork = 86400;

    private const string FaultHelp = """
        Something that goes wrong on purpose; may be given several times. A rule is one of
          delay:SECONDS    waits before the request is performed
          drop-before      closes the connection, and does not perform the request
          drop-after       performs the request, and closes the connection without an answer
          status:NUMBER    answers with a status from 500 to 599, and does not perform the request
          expire-session   ends the session that the request belongs to
          fail-work        performs the request, and lets the work that it begins fail
          silence-host:NAME  performs the request, and lets the host (* for any characters) not answer any more
        followed by any of ,path=PATTERN (such as /api/vms/*/start) ,method=NAME ,every=NUMBER (the third, sixth ... of these
        requests for 3) and ,probability=NUMBER (from 0 to 1).
        """;

    public int Port { get; private init; }

    public string User { get; private init; } = "";

    public string? PasswordFile { get; private init; }

    public int HttpPort { get; private init; }

    public string? AccountsFile { get; private init; }

    public IReadOnlyList<FaultRule> Faults { get; private init; } = [];

    public int FaultSeed { get; private init; }

    public string? CaFile { get; private init; }

    public double WorkSeconds { get; private init; } = 1;

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
        Option<int> httpPort = new("--http-port")
        {
            Description = "TCP port on 127.0.0.1 that serves /ca.crt without TLS; 0 takes any free one.",
        };
        foreach (Option<int> number in (Option<int>[])[port, httpPort])
        {
            number.Validators.Add(result => Require(
                result,
                result.Tokens.Count == 0
                    || ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out ushort _),
                "a port is a number from 0 to 65535"));
        }

        Option<string> user = new("--user")
        {
            Description = "The administrator, who may do everything, as name@domain.", DefaultValueFactory = _ => "admin@internal",
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
        Option<string?> accountsFile = new("--accounts-file")
        {
            Description = "File with further accounts, one a line, as NAME@DOMAIN:PASSWORD; roles are given through the API.",
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
        foreach (Option<string?> path in (Option<string?>[])[passwordFile, accountsFile, caFile, data])
        {
            path.Validators.Add(result => Require(
                result, result.Tokens.Count == 0 || result.Tokens[0].Value.Length > 0, "a path is not empty"));
        }

        Option<double> work = new("--work-duration")
        {
            Description = "How long work such as creating a disk takes, in seconds; 0 for no time at all.", DefaultValueFactory = _ => 1,
        };
        work.Validators.Add(result => Require(
            result,
            result.Tokens.Count == 0
                || (double.TryParse(
                    result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
                    && seconds <= LongestWork),
            "a duration is a number of seconds from 0 to 86400"));
        Option<FaultRule[]> faults = new("--fault")
        {
            Description = FaultHelp, CustomParser = result => [.. result.Tokens.Select(token => ParseFault(result, token.Value))],
            AllowMultipleArgumentsPerToken = false, DefaultValueFactory = _ => [],
        };
        Option<int> faultSeed = new("--fault-seed") { Description = "Number that the choices by probability follow from." };
        RootCommand root = new("Runs an emulated Manager over HTTPS on 127.0.0.1 until it is interrupted.")
        {
            port, httpPort, user, passwordFile, accountsFile, caFile, data, seed, work, faults, faultSeed,
        };
        root.SetAction(parsed => run(new CommandLine
        {
            Port = parsed.GetValue(port),
            HttpPort = parsed.GetValue(httpPort),
            User = parsed.GetValue(user)!,
            PasswordFile = parsed.GetValue(passwordFile),
            AccountsFile = parsed.GetValue(accountsFile),
            CaFile = parsed.GetValue(caFile),
            DataFolder = parsed.GetValue(data),
            Seed = parsed.GetValue(seed),
            WorkSeconds = parsed.GetValue(work),
            Faults = parsed.GetValue(faults)!,
            FaultSeed = parsed.GetValue(faultSeed),
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

    private static FaultRule ParseFault(System.CommandLine.Parsing.ArgumentResult result, string text)
    {
        try
        {
            return FaultRule.Parse(text);
        }
        catch (FormatException wrong)
        {
            result.AddError($"--fault: {wrong.Message}");
            return new FaultRule { Kind = FaultKind.DropBefore };
        }
    }
}
