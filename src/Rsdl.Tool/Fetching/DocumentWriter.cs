using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Rsdl.Tool.Output;

namespace Rsdl.Tool.Fetching;

/// <summary>
/// Puts documents into a folder, all or none: they are written to a folder beside it first, and moved when all are there. What a move
/// replaces is kept until the last one has succeeded, and put back if one fails.
/// </summary>
internal static class DocumentWriter
{
    public static void Write(string folder, ManagerDocuments fetched, FetchRecord record, CancellationToken cancellationToken)
    {
        string target = Path.GetFullPath(folder);
        string parent = Path.GetDirectoryName(target)
            ?? throw new ToolException($"'{folder}' is the root of a drive; give a folder for the documents.");
        if (File.Exists(target))
        {
            throw new ToolException($"'{folder}' is a file; give a folder for the documents.");
        }

        Directory.CreateDirectory(parent);
        string temporary = Path.Combine(parent, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        Directory.CreateDirectory(temporary);
        try
        {
            List<string> names = [];
            foreach (FetchedDocument document in fetched.Documents)
            {
                WriteThrough(document.Source.FileName, document.Utf8.Span);
            }

            WriteThrough(FetchRecord.FileName, Encoding.UTF8.GetBytes(Json.Write(record) + "\n"));
            cancellationToken.ThrowIfCancellationRequested();
            Move(temporary, target, names);

            void WriteThrough(string name, ReadOnlySpan<byte> content)
            {
                using FileStream stream = File.Create(Path.Combine(temporary, name));
                stream.Write(content);
                stream.Flush(flushToDisk: true);
                names.Add(name);
            }
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    private static void Move(string temporary, string target, List<string> names)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(temporary, target);
            return;
        }

        string replaced = Path.Combine(temporary, "replaced");
        Directory.CreateDirectory(replaced);
        List<string> kept = [];
        List<string> moved = [];
        try
        {
            foreach (string name in names)
            {
                if (File.Exists(Path.Combine(target, name)))
                {
                    File.Move(Path.Combine(target, name), Path.Combine(replaced, name));
                    kept.Add(name);
                }

                File.Move(Path.Combine(temporary, name), Path.Combine(target, name));
                moved.Add(name);
            }
        }
        catch
        {
            moved.Except(kept).ToList().ForEach(name => File.Delete(Path.Combine(target, name)));
            kept.ForEach(name => File.Move(Path.Combine(replaced, name), Path.Combine(target, name), overwrite: true));
            throw;
        }
    }
}
