using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Rhev.Emulator;

/// <summary>The file with accounts that the program takes.</summary>
internal static class AccountsFile
{
    /// <summary>Reads accounts, one a line; empty lines are left out.</summary>
    /// <exception cref="InvalidDataException">A line is no account; the message names it by its number and never tells it.</exception>
    public static IReadOnlyList<EmulatorAccount> Parse(IEnumerable<string> lines) =>
        [.. lines.Select((line, index) => (Line: line, Number: index + 1)).Where(line => line.Line.Length > 0).Select(line =>
        {
            int colon = line.Line.IndexOf(':', StringComparison.Ordinal);
            return colon > 0
                ? new EmulatorAccount(line.Line[..colon], line.Line[(colon + 1)..])
                : throw new InvalidDataException($"Line {line.Number} of the accounts is not of the form NAME@DOMAIN:PASSWORD");
        })];
}
