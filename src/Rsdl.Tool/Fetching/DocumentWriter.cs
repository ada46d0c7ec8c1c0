using System;
using System.IO;
using System.Text;
using System.Threading;
using Rsdl.Tool.Output;

namespace Rsdl.Tool.Fetching;

/// <summary>
/// Puts documents into a folder, all or none, whenever the process ends: they are written to a folder beside it first, and put in place
/// by a journal (<see cref="DocumentJournal"/>) that the next run finishes.
/// </summary>
internal static class DocumentWriter
{
    public static void Write(string folder, ManagerDocuments fetched, FetchRecord record, CancellationToken cancellationToken)
    {
        DocumentJournal journal = DocumentJournal.Of(folder)
            ?? throw new ToolException($"'{folder}' is the root of a drive; give a folder for the documents.");
        if (File.Exists(journal.Target))
        {
            throw new ToolException($"'{folder}' is a file; give a folder for the documents.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(journal.Target)!);
        using FileStream mine = journal.Lock();
        journal.Finish();
        string staged = Directory.CreateDirectory(Path.Combine(journal.Staged, DocumentJournal.NewPart)).FullName;
        try
        {
            foreach (FetchedDocument document in fetched.Documents)
            {
                WriteThrough(Path.Combine(staged, document.Source.FileName), document.Utf8.Span);
            }

            WriteThrough(Path.Combine(staged, FetchRecord.FileName), Encoding.UTF8.GetBytes(Json.Write(record) + "\n"));
            cancellationToken.ThrowIfCancellationRequested();
            if (Directory.Exists(journal.Target))
            {
                journal.Commit();
            }
            else
            {
                Directory.Move(staged, journal.Target);
            }
        }
        finally
        {
            journal.Discard();
        }
    }

    private static void WriteThrough(string path, ReadOnlySpan<byte> content)
    {
        using FileStream stream = File.Create(path);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }
}
