using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Generator.Tests;

/// <summary>
/// Compares the files of a run with those beside a test, named <c>Class.Test#Hint.verified.cs</c> as Verify.SourceGenerators does.
/// What differs is written as <c>.received.cs</c>; with the environment variable <c>RSDL_ACCEPT_SNAPSHOTS=1</c> it becomes the
/// expectation instead.
/// </summary>
internal static class Snapshot
{
    private const string VerifiedEnd = ".verified.cs";
    private const string ReceivedEnd = ".received.cs";

    private static readonly bool Accepts = Environment.GetEnvironmentVariable("RSDL_ACCEPT_SNAPSHOTS") == "1";

    /// <summary>The folder of this project's snapshots.</summary>
    public static string Folder { get; } = RepositoryFiles.FilePath("tests", "Rsdl.Generator.Tests", "Snapshots");

    /// <summary>Compares the whole set of files.</summary>
    /// <param name="folder">Where the expected files lie.</param>
    /// <param name="testName">Class and test.</param>
    /// <param name="files">The generated texts by hint name.</param>
    /// <param name="accept">Whether to accept what was received.</param>
    public static void Verify(string folder, string testName, IReadOnlyDictionary<string, string> files, bool? accept = null)
    {
        string prefix = testName + "#";
        foreach (string old in Directory.GetFiles(folder, prefix + "*" + ReceivedEnd))
        {
            File.Delete(old);
        }

        Dictionary<string, string> received =
            files.ToDictionary(file => prefix + Path.GetFileNameWithoutExtension(file.Key), file => file.Value);
        HashSet<string> verified =
            [.. Directory.GetFiles(folder, prefix + "*" + VerifiedEnd).Select(path => Path.GetFileName(path)[..^VerifiedEnd.Length])];
        List<string> failures = [];
        foreach (string name in verified.Union(received.Keys).Order(StringComparer.Ordinal))
        {
            string? expected = verified.Contains(name) ? File.ReadAllText(Path.Combine(folder, name + VerifiedEnd)) : null;
            string? actual = received.GetValueOrDefault(name);
            if (expected == actual)
            {
                continue;
            }

            if (accept ?? Accepts)
            {
                Write(Path.Combine(folder, name + VerifiedEnd), actual);
                continue;
            }

            Write(Path.Combine(folder, name + ReceivedEnd), actual);
            failures.Add(Describe(name, expected, actual));
        }

        if (failures.Count > 0)
        {
            Assert.Fail(string.Join('\n', failures) + "\nRun with RSDL_ACCEPT_SNAPSHOTS=1 to accept.");
        }
    }

    private static void Write(string path, string? text)
    {
        if (text is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    private static string Describe(string name, string? expected, string? actual)
    {
        if (expected is null || actual is null)
        {
            return expected is null
                ? $"{name} is generated, but no verified file has it."
                : $"{name} has a verified file, but is not generated.";
        }

        string[] left = expected.Split('\n');
        string[] right = actual.Split('\n');
        int shared = Math.Min(left.Length, right.Length);
        int line = Enumerable.Range(0, shared).FirstOrDefault(index => left[index] != right[index], shared);
        return $"{name} differs first in line {line + 1}:\n"
            + $"  expected: {left.ElementAtOrDefault(line) ?? "(end)"}\n  received: {right.ElementAtOrDefault(line) ?? "(end)"}";
    }
}
