using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Storage;

/// <summary>
/// A folder that holds the state of one Manager as XML: a file for each root resource with all that is below it, and
/// <c>manager.xml</c>. A set of changes is written as one journal before the files are: a process that is killed leaves all of it
/// or none.
/// </summary>
internal sealed class DataFolder : IStateStorage, IDisposable
{
    private readonly FileStream _lock;
    private readonly FolderFiles _files;
    private readonly Journal _journal;
    private string _seed = "";

    private DataFolder(FileStream held, FolderFiles files)
    {
        _lock = held;
        _files = files;
        _journal = new Journal(files);
    }

    /// <summary>Opens a folder, which is made if it is not there, and keeps others from it.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="operations">What changes its files; <c>null</c> for what usually does.</param>
    /// <exception cref="IOException">Another emulator has it, or it cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be used.</exception>
    public static DataFolder Open(string path, FileOperations? operations = null)
    {
        FolderFiles files = new(path, operations ?? new FileOperations());
        try
        {
            return new DataFolder(
                new FileStream(files.PathOf(FolderFiles.Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), files);
        }
        catch (IOException held) when (held is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new IOException(
                $"The folder '{files.Root}' is in use by another emulator: stop that one, or use another folder.", held);
        }
    }

    /// <summary>
    /// Reads the state that the folder holds. In a new folder, and in one whose first filling was interrupted, there is none.
    /// </summary>
    /// <param name="state">The state, empty so far.</param>
    /// <param name="seed">What to seed with when there is none: what is asked for, or what was interrupted.</param>
    /// <returns>Whether there is a state.</returns>
    /// <exception cref="InvalidDataException">A file is not what the emulator writes; it is left as it is.</exception>
    public bool Load(ManagerState state, ref SeedProfile seed)
    {
        _journal.Recover();
        if (ManagerFile.Read(_files) is not { } manager)
        {
            _files.RefuseForeign();
            return false;
        }

        _seed = manager.Seed;
        if (!manager.IsComplete)
        {
            seed = Enum.TryParse(manager.Seed, ignoreCase: true, out SeedProfile interrupted) ? interrupted : seed;
            return false;
        }

        foreach ((string counter, int latest) in manager.Counters)
        {
            state.Counters.Restore(counter, latest);
        }

        new FolderReader(_files, state).Read();
        return true;
    }

    /// <summary>Writes a whole state for the first time.</summary>
    /// <param name="state">The state.</param>
    /// <param name="seed">What it was seeded with.</param>
    public void Fill(ManagerState state, SeedProfile seed)
    {
        // An interrupted filling is done again, with the same ids: none of its files needs to be replaced at once.
        _seed = Enum.GetName(seed)!;
        _files.Replace(FolderFiles.Manager, FolderFiles.Bytes(ManagerFile.Write(state.Counters, _seed, isComplete: false)));
        foreach (Resource resource in state.Store.RootPlaces.SelectMany(place => state.Store.Root(place.Segment)))
        {
            _files.Create(FolderFiles.FileOf(resource), FolderFiles.Bytes(ResourceXml.Write(resource)));
        }

        _files.Replace(FolderFiles.Manager, FolderFiles.Bytes(ManagerFile.Write(state.Counters, _seed, isComplete: true)));
    }

    /// <inheritdoc/>
    public void Save(ManagerState state, ChangeLog changes)
    {
        SortedDictionary<string, XElement?> files = new(StringComparer.Ordinal);
        foreach (Resource root in changes.Roots)
        {
            string file = FolderFiles.FileOf(root);
            if (state.Store.FindRoot(root.Place.Segment, root.Id) is { } present)
            {
                files[file] = ResourceXml.Write(present);
            }
            else if (_files.Exists(file))
            {
                files[file] = null;
            }
        }

        if (changes.HasCounters)
        {
            files[FolderFiles.Manager] = ManagerFile.Write(state.Counters, _seed, isComplete: true);
        }

        _journal.Write(files);
    }

    /// <summary>The authority whose certificates clients of this folder's Manager trust; made at first.</summary>
    /// <exception cref="InvalidDataException">Its files are unusable.</exception>
    public Http.CertificateAuthority Authority() => AuthorityFiles.ReadOrCreate(_files);

    /// <summary>Lets others have the folder.</summary>
    public void Dispose() => _lock.Dispose();
}
