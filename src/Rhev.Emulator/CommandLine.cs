using System;
using System.Collections.Immutable;
using System.Globalization;

namespace Rhev.Emulator;

/// <summary>The arguments of the program.</summary>
internal sealed record CommandLine
{
    public const string Usage = """
        Usage: Rhev.Emulator [--port N] [--http-port N] [--user NAME@DOMAIN] [--password-file FILE] [--accounts-file FILE]
                             [--ca-file FILE] [--work-duration SECONDS] [--fault RULE]... [--fault-seed N]

          --port           TCP port on 127.0.0.1; without it any free one
          --http-port      TCP port on 127.0.0.1 that serves /ca.crt without TLS; without it any free one
          --user           the administrator, who may do everything; without it admin@internal
          --password-file  file that holds the password; without it a password is generated and shown once
          --accounts-file  file with further accounts, one a line, as NAME@DOMAIN:PASSWORD; roles are given through the API
          --ca-file        where to write the certificate of the authority; without it a file in the temporary folder
          --work-duration  how long work such as creating a disk takes, in seconds; without it 1, and 0 for no time at all
          --fault          something that goes wrong on purpose; may be given several times. A rule is one of
                             delay:SECONDS    waits before the request is performed
                             drop-before      closes the connection, and does not perform the request
                             drop-after       performs the request, and closes the connection without an answer
                             status:NUMBER    answers with a status from 500 to 599, and does not perform the request
                             expire-session   ends the session that the request belongs to
                           followed by any of ,path=PATTERN (such as /api/vms/*/start) ,method=NAME ,every=NUMBER (the third,
                           sixth ... of these requests for 3) and ,probability=NUMBER (from 0 to 1)
          --fault-seed     number that the choices by probability follow from; without it 0
          --help           shows this text
        """;

    public int Port { get; private init; }

    public string User { get; private init; } = "admin@internal";

    public string? PasswordFile { get; private init; }

    public int HttpPort { get; private init; }

    public string? AccountsFile { get; private init; }

    public ImmutableArray<FaultRule> Faults { get; private init; } = [];

    public int FaultSeed { get; private init; }

    public string? CaFile { get; private init; }

    public double WorkSeconds { get; private init; } = 1;

    public bool Help { get; private init; }

    /// <summary>Reads arguments; <c>null</c> when they are wrong.</summary>
    public static CommandLine? Parse(string[] args)
    {
        CommandLine command = new();
        for (int i = 0; i < args.Length; i++)
        {
            if (args[i] is "--help")
            {
                return command with { Help = true };
            }

            if (i + 1 == args.Length)
            {
                return null;
            }

            string value = args[i + 1];
            CommandLine? next = args[i++] switch
            {
                "--port" when ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out ushort port) =>
                    command with { Port = port },
                "--http-port" when ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out ushort port) =>
                    command with { HttpPort = port },
                "--accounts-file" when value.Length > 0 => command with { AccountsFile = value },
                "--fault" when ParseFault(value) is { } rule => command with { Faults = command.Faults.Add(rule) },
                "--fault-seed" when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int seed) =>
                    command with { FaultSeed = seed },
                "--user" when value.Length > 0 && !value.Contains(':', StringComparison.Ordinal) => command with { User = value },
                "--password-file" when value.Length > 0 => command with { PasswordFile = value },
                "--ca-file" when value.Length > 0 => command with { CaFile = value },
                "--work-duration" when double.TryParse(
                    value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds <= 86400 =>
                    command with { WorkSeconds = seconds },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            command = next;
        }

        return command;
    }

    private static FaultRule? ParseFault(string text)
    {
        try
        {
            return FaultRule.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
