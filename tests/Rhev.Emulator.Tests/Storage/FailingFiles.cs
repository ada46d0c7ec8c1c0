using System.IO;
using Rhev.Emulator.Storage;

namespace Rhev.Emulator.Tests.Storage;

/// <summary>Has one step fail, or that and all later ones, as on a full disk: a write after half of the content.</summary>
/// <param name="isForGood">Whether everything fails from then on.</param>
internal sealed class FailingFiles(bool isForGood) : FileOperations
{
    /// <summary>How many steps succeed before one fails; <c>null</c> for all.</summary>
    public int? Successes { get; set; }

    public override void CreateFolder(string path)
    {
        FailIfDue();
        base.CreateFolder(path);
    }

    public override void Write(string path, byte[] content, bool isPrivate)
    {
        if (IsDue())
        {
            base.Write(path, content[..(content.Length / 2)], isPrivate);
            throw new IOException("There is no space left.");
        }

        base.Write(path, content, isPrivate);
    }

    public override void Move(string from, string to)
    {
        FailIfDue();
        base.Move(from, to);
    }

    public override void Delete(string path)
    {
        FailIfDue();
        base.Delete(path);
    }

    private void FailIfDue()
    {
        if (IsDue())
        {
            throw new IOException("The device failed.");
        }
    }

    private bool IsDue() => Successes is not null && --Successes < 0 && (isForGood || Successes == -1);
}
