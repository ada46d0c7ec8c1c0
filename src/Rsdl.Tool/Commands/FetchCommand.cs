using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Tool.Fetching;
using Rsdl.Tool.Output;

namespace Rsdl.Tool.Commands;

/// <summary><c>rsdl fetch</c>: the documents of a Manager.</summary>
internal static class FetchCommand
{
    private const string Description = """
        Fetches RSDL, XML schema and capabilities from a Manager, and notes in rsdl.json where they come from.
        Documents in the folder are replaced only when all three are good; a failure changes nothing.
        """;

    public static Command Create(ToolContext context)
    {
        ConnectionArguments connection = new();
        Option<string> folder = CommonOptions.OutputFolder("The folder that gets the documents.");
        Option<bool> json = CommonOptions.Json();
        Command command = new("fetch", Description) { folder };
        connection.AddTo(command);
        command.Options.Add(json);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            context,
            new FetchOptions(connection.Read(parsed, context), parsed.GetValue(folder)!),
            parsed.GetValue(json),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ToolContext context, FetchOptions options, bool json, CancellationToken cancellationToken)
    {
        ManagerDocuments fetched = await ManagerReader.ReadAsync(options, context.Error, cancellationToken).ConfigureAwait(false);
        FetchRecord record = FetchRecord.Of(options, fetched, context.Environment.TimeProvider.GetUtcNow());
        DocumentWriter.Write(options.Folder, fetched, record, cancellationToken);
        if (json)
        {
            context.Output.Line(Json.Write(record));
            return ExitCode.Success;
        }

        context.Output.Line($"{record.Product ?? "A Manager"} {record.Version}".TrimEnd());
        foreach (string name in record.Documents.Keys.Append(FetchRecord.FileName))
        {
            context.Output.Line(System.IO.Path.Combine(options.Folder, name));
        }

        return ExitCode.Success;
    }
}
