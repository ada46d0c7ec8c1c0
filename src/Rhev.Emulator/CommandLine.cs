using System.Globalization;

namespace Rhev.Emulator;

/// <summary>The arguments of the program.</summary>
internal sealed record CommandLine
{
    public const string Usage = """
        Usage: Rhev.Emulator [--port N] [--user NAME@DOMAIN] [--password-file FILE] [--ca-file FILE]
                             [--work-duration SECONDS]

          --port           TCP port on 127.0.0.1; without it any free one
          --user           who may log in; without it admin@internal
          --password-file  file that holds the password; without it a password is generated and shown once
          --ca-file        where to write the certificate of the authority; without it a file in the temporary folder
          --work-duration  how long work such as creating a disk takes, in seconds; without it 1, and 0 for no time at all
          --help           shows this text
        """;

    public int Port { get; private init; }

    public string User { get; private init; } = "admin@internal";

    public string? PasswordFile { get; private init; }

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
                "--user" when value.Length > 0 && !value.Contains(':', System.StringComparison.Ordinal) => command with { User = value },
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
}
