using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Rsdl.Tool.Output;

namespace Rsdl.Tool.Generation;

/// <summary>Writes generated files into a folder, and removes those of an earlier run that are generated no more.</summary>
internal static class GeneratedFolder
{
    /// <summary>Writes the files.</summary>
    /// <param name="folder">The folder; made if there is none.</param>
    /// <param name="manifest">The name of the file that notes what was written, one for each kind of files.</param>
    /// <param name="files">The content by name.</param>
    /// <param name="force">Whether files that the user wrote or changed are replaced.</param>
    /// <param name="cancellationToken">Interrupts before anything is written.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="ToolException">A file is the user's; nothing was written.</exception>
    public static GeneratedReport Write(
        string folder,
        string manifest,
        IReadOnlyDictionary<string, byte[]> files,
        bool force,
        CancellationToken cancellationToken)
    {
        if (File.Exists(folder))
        {
            throw new ToolException($"'{folder}' is a file; give a folder for the generated files.");
        }

        GeneratedManifest before = GeneratedManifest.Read(folder, manifest);
        string[] foreign =
        [
            .. files.Keys.Where(name => File.Exists(Path.Combine(folder, name)) && !before.Owns(folder, name)
                && !File.ReadAllBytes(Path.Combine(folder, name)).AsSpan().SequenceEqual(files[name])),
        ];
        if (foreign.Length > 0 && !force)
        {
            throw new ToolException(
                $"In '{folder}' are files that this tool did not write, or that were changed since: {string.Join(", ", foreign)}. "
                + "Move them, give another folder, or replace them with --force.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        Directory.CreateDirectory(folder);
        string[] gone = [.. before.Files.Keys.Where(name => !files.ContainsKey(name) && File.Exists(Path.Combine(folder, name)))];
        string[] stale = [.. gone.Where(name => before.Owns(folder, name))];
        string[] changed =
        [
            .. files.Keys.Where(name => !File.Exists(Path.Combine(folder, name))
                || !File.ReadAllBytes(Path.Combine(folder, name)).AsSpan().SequenceEqual(files[name])),
        ];

        Array.ForEach(changed, name => Replace(folder, name, files[name]));
        Array.ForEach(stale, name => File.Delete(Path.Combine(folder, name)));
        // Last: were this interrupted, the next run would find its own files where the old manifest does not know them.
        SortedDictionary<string, string> hashes = new(
            files.ToDictionary(file => file.Key, file => GeneratedManifest.HashOf(file.Value)), StringComparer.Ordinal);
        Replace(folder, manifest, System.Text.Encoding.UTF8.GetBytes(
            Json.Write(new GeneratedManifest(VersionAction.Version, hashes)) + "\n"));
        return new GeneratedReport(folder, [.. files.Keys.Order(StringComparer.Ordinal)], changed.Length, stale, [.. gone.Except(stale)]);
    }

    private static void Replace(string folder, string name, byte[] content)
    {
        string temporary = Path.Combine(folder, name + ".tmp");
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, Path.Combine(folder, name), overwrite: true);
    }
}
