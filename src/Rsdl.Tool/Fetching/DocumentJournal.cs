using System;
using System.IO;
using System.Linq;

namespace Rsdl.Tool.Fetching;

/// <summary>
/// What is under way for a folder of documents, in folders beside it whose names tell how far it is. From the rename to
/// <see cref="Redo"/> on, the new documents are the ones that count: whoever comes next copies them into place, as often as it takes,
/// should this process end in between. A failure goes the same way back, by <see cref="Undo"/>.
/// </summary>
internal sealed class DocumentJournal
{
    /// <summary>In a journal: the new documents.</summary>
    public const string NewPart = "new";

    /// <summary>In a journal: the documents that were there before, of those that are replaced.</summary>
    private const string OldPart = "old";

    /// <summary>In a journal: where a copy is complete before it goes to its place by one rename.</summary>
    private const string CopyPart = "copy";

    private DocumentJournal(string target, string parent)
    {
        Target = target;
        string beside = Path.Combine(parent, "." + Path.GetFileName(target));
        Staged = beside + ".rsdl-new";
        Redo = beside + ".rsdl-redo";
        Undo = beside + ".rsdl-undo";
        LockFile = beside + ".rsdl-lock";
    }

    /// <summary>The folder of the documents, as an absolute path.</summary>
    public string Target { get; }

    /// <summary>Documents that are not all there yet: nothing that counts.</summary>
    public string Staged { get; }

    /// <summary>Documents that are all there, and go to their places.</summary>
    public string Redo { get; }

    /// <summary>Documents that could not all go to their places, and come back from there.</summary>
    public string Undo { get; }

    private string LockFile { get; }

    /// <summary>The journal of a folder; <c>null</c> for the root of a drive, beside which there is nothing.</summary>
    /// <param name="folder">The folder, as it was given.</param>
    public static DocumentJournal? Of(string folder)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Path.GetDirectoryName(target) is { } parent ? new DocumentJournal(target, parent) : null;
    }

    /// <summary>Finishes what another process began, and did not live to finish, before the documents are read.</summary>
    /// <param name="folder">The folder, as it was given.</param>
    /// <exception cref="ToolException">The other process lives.</exception>
    public static void FinishFor(string folder)
    {
        if (Of(folder) is { } journal && (Directory.Exists(journal.Redo) || Directory.Exists(journal.Undo)))
        {
            using FileStream mine = journal.Lock();
            journal.Finish();
        }
    }

    /// <summary>Keeps other processes away; the system ends that when this one ends, however it does.</summary>
    /// <exception cref="ToolException">Another process is at it.</exception>
    public FileStream Lock()
    {
        try
        {
            return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException other) when (File.Exists(LockFile))
        {
            throw new ToolException($"Another 'rsdl fetch' is writing to '{Target}'. Try again when it has ended.", other);
        }
    }

    /// <summary>Finishes what is under way, and throws away what is not all there. Under the lock.</summary>
    public void Finish()
    {
        if (Directory.Exists(Undo))
        {
            PutBack();
        }

        if (Directory.Exists(Redo))
        {
            PutInPlace();
        }

        Discard();
    }

    /// <summary>Replaces documents in the folder by those that are staged, all or none. Under the lock.</summary>
    public void Commit()
    {
        string old = Path.Combine(Staged, OldPart);
        Directory.CreateDirectory(old);
        foreach (string name in NamesIn(Staged).Where(name => File.Exists(Path.Combine(Target, name))))
        {
            File.Copy(Path.Combine(Target, name), Path.Combine(old, name));
        }

        Directory.Move(Staged, Redo);
        PutInPlace();
    }

    /// <summary>Throws away what is not all there.</summary>
    public void Discard()
    {
        if (Directory.Exists(Staged))
        {
            Directory.Delete(Staged, recursive: true);
        }
    }

    private static string[] NamesIn(string journal) =>
        [.. Directory.GetFiles(Path.Combine(journal, NewPart)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private void PutInPlace()
    {
        try
        {
            foreach (string name in NamesIn(Redo))
            {
                Place(Redo, NewPart, name);
            }
        }
        catch
        {
            Directory.Move(Redo, Undo);
            PutBack();
            throw;
        }

        Close(Redo);
    }

    private void PutBack()
    {
        foreach (string name in NamesIn(Undo))
        {
            if (File.Exists(Path.Combine(Undo, OldPart, name)))
            {
                Place(Undo, OldPart, name);
            }
            else if (File.Exists(Path.Combine(Target, name)))
            {
                File.Delete(Path.Combine(Target, name));
            }
        }

        Close(Undo);
    }

    private void Place(string journal, string part, string name)
    {
        string copy = Path.Combine(journal, CopyPart);
        File.Copy(Path.Combine(journal, part, name), copy, overwrite: true);
        File.Move(copy, Path.Combine(Target, name), overwrite: true);
    }

    /// <summary>By a rename first: half of a journal must not be taken for a whole one.</summary>
    private void Close(string journal)
    {
        Discard();
        Directory.Move(journal, Staged);
        Discard();
    }
}
