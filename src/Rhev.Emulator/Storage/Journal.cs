using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Rhev.Emulator.Storage;

/// <summary>
/// Replaces and removes several files in one step. They are first written together as one file: once that is there, the step is
/// done, and whoever comes next finishes what is left of it.
/// </summary>
internal sealed class Journal(FolderFiles files)
{
    private bool _isUnfinished;

    /// <summary>Replaces files; those without content are removed.</summary>
    /// <exception cref="IOException">Nothing was changed, because it cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing was changed, because it may not be written.</exception>
    public void Write(IReadOnlyDictionary<string, XElement?> contents)
    {
        if (_isUnfinished)
        {
            Recover();
        }

        if (contents.Count == 0)
        {
            return;
        }

        // One file is replaced in one step anyway.
        if (contents.Count == 1)
        {
            Apply(contents.Single());
            return;
        }

        XElement journal = new("journal", contents.Select(content => content.Value is null
            ? new XElement("remove", new XAttribute("file", content.Key))
            : new XElement("write", new XAttribute("file", content.Key), content.Value)));
        files.Replace(FolderFiles.Journal, FolderFiles.Bytes(journal));
        try
        {
            Apply(contents);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // The step is done all the same; the next one, or the next start, tries to finish this one first.
            _isUnfinished = true;
        }
    }

    /// <summary>Finishes the step that was interrupted, if one was.</summary>
    /// <exception cref="InvalidDataException">The journal is not what the emulator writes.</exception>
    public void Recover()
    {
        if (files.Exists(FolderFiles.Journal))
        {
            XElement journal = files.Read(FolderFiles.Journal, "journal");
            Apply(journal.Elements().ToDictionary(FileOf, step => step.Name == "write" ? step.Elements().First() : null));
        }

        _isUnfinished = false;
    }

    private string FileOf(XElement step)
    {
        // A journal from elsewhere must not reach out of the folder.
        string? file = (string?)step.Attribute("file");
        bool isKnown = file is not null && file.EndsWith(FolderFiles.Extension, StringComparison.Ordinal)
            && file.Split('/') is { Length: <= 2 } names && names.All(FolderFiles.IsName);
        bool isStep = (step.Name == "write" && step.Elements().Count() == 1) || step.Name == "remove";
        return isKnown && isStep ? file! : throw files.Unusable(FolderFiles.Journal, step, "this is no step of a journal");
    }

    private void Apply(IReadOnlyDictionary<string, XElement?> contents)
    {
        foreach (KeyValuePair<string, XElement?> content in contents)
        {
            Apply(content);
        }

        files.Remove(FolderFiles.Journal);
    }

    private void Apply(KeyValuePair<string, XElement?> content)
    {
        if (content.Value is null)
        {
            files.Remove(content.Key);
        }
        else
        {
            files.Replace(content.Key, FolderFiles.Bytes(content.Value));
        }
    }
}
