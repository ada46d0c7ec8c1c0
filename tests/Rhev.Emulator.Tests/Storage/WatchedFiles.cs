using System;
using System.IO;
using Rhev.Emulator.Storage;

namespace Rhev.Emulator.Tests.Storage;

/// <summary>Tells of every moment at which a process can end: after each step, and with a file that is empty or half there.</summary>
internal sealed class WatchedFiles : FileOperations
{
    /// <summary>Called at each of those moments.</summary>
    public Action Watch { get; set; } = () => { };

    public override void CreateFolder(string path)
    {
        base.CreateFolder(path);
        Watch();
    }

    public override void Write(string path, byte[] content, bool isPrivate)
    {
        byte[]? before = File.Exists(path) ? File.ReadAllBytes(path) : null;
        foreach (int length in new[] { 0, content.Length / 2 })
        {
            File.WriteAllBytes(path, content[..length]);
            Watch();
        }

        if (before is null)
        {
            File.Delete(path);
        }

        base.Write(path, content, isPrivate);
        Watch();
    }

    public override void Move(string from, string to)
    {
        base.Move(from, to);
        Watch();
    }

    public override void Delete(string path)
    {
        base.Delete(path);
        Watch();
    }
}
