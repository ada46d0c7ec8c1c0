using System;
using System.IO;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Rsdl.Generator.Tests;

/// <summary>An additional file in memory.</summary>
internal sealed class TestDocument(string path, Func<SourceText?> read, bool isDocument = true) : AdditionalText
{
    public TestDocument(string path, string text)
        : this(path, () => SourceText.From(text, Encoding.UTF8))
    {
    }

    public override string Path => path;

    /// <summary>Whether the project marks the file for the generator.</summary>
    public bool IsDocument => isDocument && !IsBaseline;

    /// <summary>Whether the project marks the file as a baseline.</summary>
    public bool IsBaseline { get; init; }

    /// <summary>The version that the project gives to the file.</summary>
    public string? Version { get; init; }

    /// <summary>A file of the disk, under the path that a project would give it.</summary>
    public static TestDocument FromFile(string path)
    {
        string text = File.ReadAllText(path);
        return new TestDocument(path, text);
    }

    public override SourceText? GetText(CancellationToken cancellationToken = default) => read();
}
