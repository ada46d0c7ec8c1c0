using System;
using System.IO;

namespace Rhev.Emulator.Tests;

/// <summary>The documents of the project's own API, to be changed by tests.</summary>
internal static class OwnDocuments
{
    public static string Read(string name)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Generator.sln")))
        {
            folder = folder.Parent;
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "schema", "rhev-3.3", name));
    }
}
