using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Rsdl.Model.Documents;
using Rsdl.Model.Enums;

namespace Rsdl.Model.Versions;

/// <summary>
/// Documents of several versions side by side, one of which is generated. A document without a version, such as one with overrides,
/// belongs to each of them.
/// </summary>
public sealed class DocumentSets
{
    private readonly VersionedDocument[] _documents;

    /// <summary>Sorts documents into versions.</summary>
    /// <param name="documents">The documents in any order.</param>
    public DocumentSets(IEnumerable<VersionedDocument> documents)
    {
        _documents = [.. documents];
        Versions = _documents.Select(document => document.Version).OfType<string>().Distinct(StringComparer.Ordinal)
            .OrderBy(version => version, LevelComparer.Instance).ToEquatableArray();
    }

    /// <summary>The versions that documents name, from the oldest on; none when no document names one.</summary>
    public EquatableArray<string> Versions { get; }

    /// <summary>The version to generate: the wanted one if there is such a one, and otherwise the newest.</summary>
    public string? Choose(string? wanted) => Choose(Versions, wanted);

    /// <summary>The same, of the versions that documents name, in any order.</summary>
    public static string? Choose(IEnumerable<string> versions, string? wanted)
    {
        string? newest = null;
        foreach (string version in versions)
        {
            if (version == wanted)
            {
                return wanted;
            }

            newest = newest is null || LevelComparer.Instance.Compare(version, newest) > 0 ? version : newest;
        }

        return newest;
    }

    /// <summary>Whether a text is a version: numbers with dots between.</summary>
    public static bool IsVersion(string text) => text.Length > 0
        && text.Split('.').All(part => part.Length is > 0 and < 10 && part.All(c => c is >= '0' and <= '9'));

    /// <summary>The documents of a version, with those that belong to all.</summary>
    public IEnumerable<ParsedDocument> Of(string? version) => _documents
        .Where(document => document.Version is null || document.Version == version).Select(document => document.Document);

    /// <summary>
    /// Writes into the model of one version, for everything that an older one lacks, since when it exists. Of the other versions'
    /// problems only those are told that make a document useless.
    /// </summary>
    /// <param name="model">The model of the documents of that version.</param>
    /// <param name="version">One of <see cref="Versions"/>; <c>null</c> when there are none.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The model with both.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ApiModel AddHistory(ApiModel model, string? version, CancellationToken cancellationToken = default)
    {
        if (version is null || Versions.Count < 2)
        {
            return model;
        }

        List<VersionInventory> older = [];
        foreach (string earlier in Versions.TakeWhile(candidate => candidate != version))
        {
            older.Add(new VersionInventory(earlier, ApiModelBuilder.Build(Of(earlier), [], cancellationToken)));
        }

        Problem[] useless = [.. _documents.Where(document => document.Version is not null && document.Version != version)
            .SelectMany(document => document.Document.Problems).Where(IsFatal)];
        return new VersionHistory(version, older).Annotate(model) with
        {
            Problems = model.Problems.Concat(useless).ToEquatableArray(),
        };
    }

    private static bool IsFatal(Problem problem) => problem.Kind
        is ProblemKind.MalformedXml or ProblemKind.UnknownDocument or ProblemKind.UnreadableText;
}
