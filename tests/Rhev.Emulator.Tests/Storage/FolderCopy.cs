using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Rhev.Emulator.Tests.Storage;

/// <summary>What a data folder holds at one moment: all but the lock.</summary>
internal sealed class FolderCopy
{
    private readonly Dictionary<string, byte[]?> _entries;

    private FolderCopy(Dictionary<string, byte[]?> entries) => _entries = entries;

    /// <summary>Whether there is a journal, so that its step is done.</summary>
    public bool HasJournal => _entries.ContainsKey("journal.xml");

    public static FolderCopy Of(string folder) => new(
        Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "lock")
            .ToDictionary(path => Path.GetRelativePath(folder, path), path => Directory.Exists(path) ? null : File.ReadAllBytes(path)));

    /// <summary>Whether another copy is the same.</summary>
    public bool IsSame(FolderCopy? other) => other?._entries.Count == _entries.Count && _entries.All(entry =>
        other._entries.TryGetValue(entry.Key, out byte[]? content) && content.AsSpan().SequenceEqual(entry.Value));

    /// <summary>Makes a folder what it was; what is the same already stays.</summary>
    public void Restore(string folder)
    {
        Dictionary<string, byte[]?> present = Of(folder)._entries;
        foreach ((string name, byte[]? content) in present.OrderByDescending(entry => entry.Key, StringComparer.Ordinal))
        {
            if (_entries.ContainsKey(name))
            {
                continue;
            }

            string path = Path.Combine(folder, name);
            if (content is null)
            {
                Directory.Delete(path);
            }
            else
            {
                File.Delete(path);
            }
        }

        foreach ((string name, byte[]? content) in _entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            string path = Path.Combine(folder, name);
            if (content is null)
            {
                Directory.CreateDirectory(path);
            }
            else if (!present.TryGetValue(name, out byte[]? same) || !content.AsSpan().SequenceEqual(same))
            {
                File.WriteAllBytes(path, content);
            }
        }
    }
}
