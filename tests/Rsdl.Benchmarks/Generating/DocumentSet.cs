using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Rsdl.Model;
using Rsdl.Model.Documents;
using Rsdl.Tests;

namespace Rsdl.Benchmarks.Generating;

/// <summary>The documents of one API.</summary>
/// <param name="Name">What reports call them.</param>
/// <param name="Files">RSDL, schema and capabilities.</param>
internal sealed record DocumentSet(string Name, ImmutableArray<Document> Files)
{
    /// <summary>The paths of the files.</summary>
    public string[] Paths => [.. Files.Select(file => file.Path)];

    /// <summary>The size of all files as UTF-8.</summary>
    public long Bytes => Files.Sum(file => (long)Encoding.UTF8.GetByteCount(file.Text));

    /// <summary>The schema.</summary>
    public Document Schema => Files.First(file => file.Kind == DocumentKind.Schema);

    /// <summary>The RSDL.</summary>
    public Document Rsdl => Files.First(file => file.Kind == DocumentKind.Rsdl);

    /// <summary>The documents of a folder; capabilities, which not every folder has, are the project's own.</summary>
    public static DocumentSet Read(string folder)
    {
        List<Document> files =
        [
            .. Directory.GetFiles(folder)
                .Where(path => Path.GetExtension(path) is ".xml" or ".xsd").Order(StringComparer.Ordinal).Select(ReadFile)
                .Where(file => file.Kind != DocumentKind.Unknown),
        ];
        if (files.All(file => file.Kind != DocumentKind.Capabilities))
        {
            files.Add(ReadFile(RepositoryFiles.FilePath("schema", "rhev-3.3", "capabilities.xml")));
        }

        string name = Path.GetRelativePath(Path.GetDirectoryName(RepositoryFiles.Root)!, folder).Replace('\\', '/').TrimEnd('/');
        return new DocumentSet(name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..], [.. files]);
    }

    /// <summary>Why nothing can be measured with the documents; <see langword="null"/> if it can.</summary>
    public string? FindProblem()
    {
        foreach (DocumentKind kind in new[] { DocumentKind.Rsdl, DocumentKind.Schema })
        {
            if (Files.Count(file => file.Kind == kind) != 1)
            {
                return $"The folder needs one RSDL and one XML schema, and has {Files.Count(file => file.Kind == kind)} of kind {kind}.";
            }
        }

        ParsedDocument? malformed = Parse().FirstOrDefault(document =>
            document.Problems.Any(problem => problem.Kind == ProblemKind.MalformedXml));
        return malformed is null
            ? null
            : $"{Path.GetFileName(malformed.Path)} is malformed: "
                + malformed.Problems.First(problem => problem.Kind == ProblemKind.MalformedXml).Message.TrimEnd('.') + ".";
    }

    /// <summary>The documents as the generator reads them.</summary>
    public ParsedDocument[] Parse() => [.. Files.Select(file => DocumentReader.Read(file.Path, file.Text, default))];

    /// <summary>The model of the API.</summary>
    public ApiModel BuildModel() => ApiModelBuilder.Build(Parse(), []);

    /// <summary>How many links the RSDL has.</summary>
    public int CountLinks() => Parse().Sum(document => document.Rsdl?.Links.Count ?? 0);

    private static Document ReadFile(string path)
    {
        string text = File.ReadAllText(path);
        return new Document(path, text, DocumentReader.Read(path, text, default).Kind);
    }
}
