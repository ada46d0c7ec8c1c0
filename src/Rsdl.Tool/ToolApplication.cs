using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Tool.Commands;

namespace Rsdl.Tool;

/// <summary>The tool as a function: arguments in, text and an exit code out.</summary>
public static class ToolApplication
{
    private const string RootName = "rsdl";

    private const string ExitCodes = """
        Exit codes:
          0    done, and nothing to object to
          1    done, and the answer is no: the documents have errors, or a change breaks
          2    the arguments make no sense; nothing was done
          3    it could not be done: a file, the Manager or its answer was in the way; nothing was changed
          130  interrupted; nothing was changed
        """;

    /// <summary>Runs one command.</summary>
    /// <param name="arguments">The arguments of the command line.</param>
    /// <param name="output">Receives what was asked for.</param>
    /// <param name="error">Receives what is wrong, and how far the work is.</param>
    /// <param name="environment">Variables, terminal and clock.</param>
    /// <param name="cancellationToken">Interrupts the work.</param>
    /// <returns>One of <see cref="ExitCode"/>. Nothing is thrown for what arguments, files or servers do wrong.</returns>
    public static async Task<int> RunAsync(
        string[] arguments,
        TextWriter output,
        TextWriter error,
        ToolEnvironment environment,
        CancellationToken cancellationToken = default)
    {
        ToolContext context = ToolContext.Create(output, error, environment);
        ParseResult parsed = CreateRoot(context).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            return RefuseUsage(context, parsed);
        }

        try
        {
            int code = await parsed.InvokeAsync(
                new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false },
                cancellationToken).ConfigureAwait(false);
            if (parsed.Action is HelpAction)
            {
                context.Output.Line(ExitCodes);
            }

            return code;
        }
        catch (ToolException failure)
        {
            return Fail(context, failure.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            context.Error.Line("Interrupted; nothing was changed.");
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Fail(context, failure.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Fail(context, $"The tool failed with {failure.GetType().Name}: {failure.Message} Please report this.");
        }
    }

    private static Command CreateRoot(ToolContext context) => new(
        RootName, "Works with the documents by which a RHEV / oVirt 3.x Manager describes its API: RSDL, XML schema, capabilities.")
    {
        new HelpOption { Recursive = true },
        new VersionOption { Action = new VersionAction(context.Output) },
        FetchCommand.Create(context),
        CheckCommand.Create(context),
        ListCommand.Create(context),
        DiffCommand.Create(context),
        GenerateCommand.Create(context),
        DocsCommand.Create(context),
    };

    private static int RefuseUsage(ToolContext context, ParseResult parsed)
    {
        foreach (ParseError wrong in parsed.Errors)
        {
            context.Error.Line("", "error", "red", ": " + wrong.Message);
        }

        Command command = parsed.CommandResult.Command;
        context.Error.Line($"Usage: {UsageOf(command)}");
        context.Error.Line($"'{(command.Name == RootName ? "rsdl" : "rsdl " + command.Name)} --help' tells more.");
        return ExitCode.Usage;
    }

    private static string UsageOf(Command command) => command.Name == RootName
        ? "rsdl <command> [options]"
        : string.Join(' ', new[] { "rsdl", command.Name }
            .Concat(command.Arguments.Select(argument => $"<{argument.Name}>"))
            .Concat(command.Options.Where(option => option.Required).Select(option => $"{option.Name} <{option.HelpName ?? "value"}>"))
            .Append("[options]"));

    private static int Fail(ToolContext context, string message)
    {
        context.Error.Line("", "error", "red", ": " + message);
        return ExitCode.Failure;
    }
}
