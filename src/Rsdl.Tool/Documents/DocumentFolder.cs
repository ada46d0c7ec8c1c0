using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using Rsdl.Model;
using Rsdl.Model.Documents;
using Rsdl.Tool.Fetching;

namespace Rsdl.Tool.Documents;

/// <summary>The documents of a folder: its XML files, whatever their names; what each of them is, its root element tells.</summary>
internal sealed class DocumentFolder
{
    /// <summary>The largest documents known have a megabyte.</summary>
    private const long MaxBytes = 64L << 20;

    private static readonly string[] Endings = [".xml", ".xsd", ".rsdl"];

    private DocumentFolder(string path, IReadOnlyList<DocumentText> texts)
    {
        Path = path;
        Texts = texts;
    }

    /// <summary>The folder, as it was given.</summary>
    public string Path { get; }

    /// <summary>The documents, ordered by path.</summary>
    public IReadOnlyList<DocumentText> Texts { get; }

    /// <summary>Reads the files.</summary>
    /// <exception cref="ToolException">There is no such folder, or no document in it, or one is too large.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DocumentFolder Open(string path)
    {
        DocumentJournal.FinishFor(path);
        if (!Directory.Exists(path))
        {
            throw new ToolException(File.Exists(path)
                ? $"'{path}' is a file; give the folder that holds the documents."
                : $"There is no folder '{path}'. 'rsdl fetch URL -o {path}' makes one from a Manager.");
        }

        string[] files =
        [
            .. Directory.EnumerateFiles(path)
                .Where(file => Endings.Contains(System.IO.Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal),
        ];
        return files.Length == 0
            ? throw new ToolException($"There is no document in '{path}': no file ends in {string.Join(", ", Endings)}. "
                + $"'rsdl fetch URL -o {path}' fetches them from a Manager.")
            : new DocumentFolder(path, [.. files.Select(Read)]);
    }

    /// <summary>The documents, parsed.</summary>
    public IReadOnlyList<ParsedDocument> Parse(CancellationToken cancellationToken) =>
        [.. Texts.Select(text => DocumentReader.Read(text.Path, text.GetText(cancellationToken).ToString(), cancellationToken))];

    /// <summary>The model of the documents.</summary>
    /// <exception cref="ToolException">The documents have no schema, or an error in them leaves nothing of the API.</exception>
    public ApiModel ReadModel(IReadOnlyList<ParsedDocument> documents, CancellationToken cancellationToken)
    {
        ApiModel model = ApiModelBuilder.Build(documents, [], cancellationToken);
        return model.Entities.Count > 0
            ? model
            : throw new ToolException($"The documents in '{Path}' describe no API. 'rsdl check {Path}' tells why.");
    }

    private static DocumentText Read(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return stream.Length <= MaxBytes
            ? new DocumentText(path, SourceText.From(stream, Encoding.UTF8))
            : throw new ToolException($"'{path}' has {stream.Length} bytes; documents of more than {MaxBytes} bytes are not read.");
    }
}
