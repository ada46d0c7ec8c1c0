using System.IO;
using System.Linq;

namespace Rsdl.Tool.Commands;

/// <summary>Where the password comes from: a file, a variable or the terminal, never an argument, which other users could see.</summary>
internal static class Password
{
    private const string Variable = "RSDL_PASSWORD";

    /// <exception cref="ToolException">There is none.</exception>
    public static string Read(string? file, ToolContext context)
    {
        if (file is not null)
        {
            return File.Exists(file)
                ? File.ReadLines(file).FirstOrDefault() is { Length: > 0 } line
                    ? line
                    : throw new ToolException($"The first line of the password file '{file}' is empty.")
                : throw new ToolException($"There is no password file '{file}'.");
        }

        if (context.Environment.Variable(Variable) is { Length: > 0 } variable)
        {
            return variable;
        }

        return context.Environment.AskSecret?.Invoke("Password:") is { Length: > 0 } answer
            ? answer
            : throw new ToolException($"There is no password: give --password-file or the variable {Variable}, or run it in a terminal.");
    }
}
