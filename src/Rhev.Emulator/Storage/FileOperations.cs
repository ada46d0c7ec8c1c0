using System;
using System.IO;

namespace Rhev.Emulator.Storage;

/// <summary>
/// All that changes the files of a folder, step by step: a process may end between any two steps, and in the midst of a write.
/// </summary>
internal class FileOperations
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder unless it is there.</summary>
    public virtual void CreateFolder(string path) => Directory.CreateDirectory(path);

    /// <summary>Writes a file: one that there is not yet if it is for its owner only.</summary>
    public virtual void Write(string path, byte[] content, bool isPrivate)
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 };
        if (isPrivate)
        {
            // Who may read a file is said when it is made.
            options.Mode = FileMode.CreateNew;
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }
        }

        using FileStream stream = new(path, options);
        stream.Write(content);
    }

    /// <summary>Gives a file the name of another, which is no more.</summary>
    public virtual void Move(string from, string to) => File.Move(from, to, overwrite: true);

    /// <summary>Removes a file if it is there.</summary>
    public virtual void Delete(string path) => File.Delete(path);
}
