using System;
using System.IO;
using Rsdl.Tool.Generation;
using Rsdl.Tool.Output;

namespace Rsdl.Tool.Commands;

/// <summary>Tells what became of a folder of generated files.</summary>
internal static class FolderReport
{
    public static void Print(ToolContext context, GeneratedReport report, bool json)
    {
        foreach (string name in report.Kept)
        {
            string path = Path.Combine(report.Folder, name);
            context.Error.Line("", "warning", "yellow", $": '{path}' is generated no more, but was changed by hand and is left.");
        }

        if (json)
        {
            context.Output.Line(Json.Write(report));
            return;
        }

        context.Output.Line(FormattableString.Invariant(
            $"{report.Files.Count} files in {report.Folder}: {report.Written} written, {report.Files.Count - report.Written} as before, ")
            + FormattableString.Invariant($"{report.Removed.Count} removed"));
    }
}
