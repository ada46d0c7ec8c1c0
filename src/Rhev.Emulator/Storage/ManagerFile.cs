using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Storage;

/// <summary>What the folder tells of the Manager as a whole.</summary>
/// <param name="Seed">The profile it was seeded with.</param>
/// <param name="IsComplete">Whether the first filling of the folder has come to its end.</param>
/// <param name="Counters">The latest numbers.</param>
internal sealed record ManagerFile(string Seed, bool IsComplete, IReadOnlyDictionary<string, int> Counters)
{
    private const string Format = "1";

    public static XElement Write(Counters counters, string seed, bool isComplete) => new(
        "manager",
        new XAttribute("format", Format),
        new XAttribute("seed", seed),
        new XAttribute("complete", isComplete),
        counters.Latest.Select(counter =>
            new XElement("counter", new XAttribute("name", counter.Key), new XAttribute("latest", counter.Value))));

    /// <summary>Reads the file; <c>null</c> when there is none.</summary>
    /// <exception cref="System.IO.InvalidDataException">It is not what the emulator writes.</exception>
    public static ManagerFile? Read(FolderFiles files)
    {
        if (!files.Exists(FolderFiles.Manager))
        {
            return null;
        }

        XElement manager = files.Read(FolderFiles.Manager, "manager");
        if ((string?)manager.Attribute("format") is var format && format != Format)
        {
            throw files.Unusable(
                FolderFiles.Manager, manager, $"the format of the folder is '{format}', but this emulator reads format {Format}");
        }

        Dictionary<string, int> counters = new(StringComparer.Ordinal);
        foreach (XElement counter in manager.Elements("counter"))
        {
            if (counter.Attribute("name") is not { } name || !int.TryParse(
                (string?)counter.Attribute("latest"), NumberStyles.None, CultureInfo.InvariantCulture, out int latest))
            {
                throw files.Unusable(FolderFiles.Manager, counter, "a counter needs a name and the latest number");
            }

            counters[name.Value] = latest;
        }

        return new ManagerFile(
            (string?)manager.Attribute("seed") ?? "", (string?)manager.Attribute("complete") == "true", counters);
    }
}
