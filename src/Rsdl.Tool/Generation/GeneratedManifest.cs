using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rsdl.Tool.Output;

namespace Rsdl.Tool.Generation;

/// <summary>Which files of a folder the tool wrote, and what was in them: whatever differs from it is the user's.</summary>
/// <param name="Tool">The version of the tool that wrote them.</param>
/// <param name="Files">The SHA-256 of each file, whatever its line ends.</param>
internal sealed record GeneratedManifest(string Tool, SortedDictionary<string, string> Files)
{
    /// <summary>The manifest of a folder; an empty one if there is none.</summary>
    /// <exception cref="ToolException">The file is damaged.</exception>
    public static GeneratedManifest Read(string folder, string fileName)
    {
        string path = Path.Combine(folder, fileName);
        if (!File.Exists(path))
        {
            return new GeneratedManifest(VersionAction.Version, new(StringComparer.Ordinal));
        }

        try
        {
            return Json.Read<GeneratedManifest>(File.ReadAllText(path)) is { Files: not null } manifest
                && manifest.Files.Keys.All(name => name == Path.GetFileName(name))
                ? manifest
                : throw new JsonException();
        }
        catch (JsonException damaged)
        {
            throw new ToolException(
                $"'{path}' is damaged, so that it does not tell which files were generated. Delete it, and the generated files with it.",
                damaged);
        }
    }

    /// <summary>The SHA-256 of a text; version control may have changed the line ends of what was written.</summary>
    public static string HashOf(byte[] content)
    {
        string text = Encoding.UTF8.GetString(content).Replace("\r\n", "\n", StringComparison.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Whether a file is as the tool wrote it.</summary>
    public bool Owns(string folder, string name) =>
        Files.TryGetValue(name, out string? hash) && hash == HashOf(File.ReadAllBytes(Path.Combine(folder, name)));
}
