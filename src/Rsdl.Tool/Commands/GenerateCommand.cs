using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Rsdl.Tool.Documents;
using Rsdl.Tool.Generation;

namespace Rsdl.Tool.Commands;

/// <summary><c>rsdl generate</c>: what the generator emits, as files.</summary>
internal static class GenerateCommand
{
    private const string ManifestFile = "rsdl-generated.json";

    private const string Description = """
        Writes what the generator emits into files, byte for byte as the compiler does with EmitCompilerGeneratedFiles.
        Files of an earlier run that are generated no more are removed; files of yours are never touched without --force.
        """;

    public static Command Create(ToolContext context)
    {
        Argument<string> folder = CommonOptions.Folder();
        Option<string> output = CommonOptions.OutputFolder("The folder that gets the files.");
        GeneratorArguments generator = new();
        Option<bool> force = CommonOptions.Force();
        Option<bool> json = CommonOptions.Json();
        Command command = new("generate", Description) { folder, output };
        generator.AddTo(command);
        command.Options.Add(force);
        command.Options.Add(json);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            context,
            parsed.GetValue(folder)!,
            parsed.GetValue(output)!,
            generator.Read(parsed),
            parsed.GetValue(force),
            parsed.GetValue(json),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ToolContext context,
        string path,
        string output,
        GeneratorOptions options,
        bool force,
        bool json,
        CancellationToken cancellationToken)
    {
        DocumentFolder folder = DocumentFolder.Open(path);
        if (await GeneratorArguments.GenerateAsync(context, folder, options, cancellationToken).ConfigureAwait(false) is not { } generated)
        {
            return ExitCode.Findings;
        }

        GeneratedReport report = GeneratedFolder.Write(
            output,
            ManifestFile,
            generated.GeneratedSources.ToDictionary(source => source.HintName, BytesOf),
            force,
            cancellationToken);
        FolderReport.Print(context, report, json);
        return ExitCode.Success;
    }

    /// <summary>As the compiler writes it: with the byte order mark of its encoding.</summary>
    private static byte[] BytesOf(GeneratedSourceResult source)
    {
        using MemoryStream stream = new();
        using (StreamWriter writer = new(stream, source.SourceText.Encoding ?? Encoding.UTF8, leaveOpen: true))
        {
            source.SourceText.Write(writer);
        }

        return stream.ToArray();
    }
}
