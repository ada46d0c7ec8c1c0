using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Rsdl.Model;
using Rsdl.Model.Documents;
using Rsdl.Model.Versions;

namespace Rsdl.Analyzers.Documents;

/// <summary>The documents that the generator reads. Each text is parsed once, however many compilations have it.</summary>
internal static class ApiDocuments
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    private static readonly ConditionalWeakTable<SourceText, ParsedDocument> Parsed = new();

    /// <summary>Whether a file is one of them: of the version that is generated, where there are several.</summary>
    public static bool IsMarked(AdditionalText file, AnalyzerOptions options)
    {
        if (!IsDocument(file, options))
        {
            return false;
        }

        AnalyzerConfigOptionsProvider provider = options.AnalyzerConfigOptionsProvider;
        return VersionOf(file, options) is not { } version || version == DocumentSets.Choose(
            options.AdditionalFiles.Where(other => IsDocument(other, options)).Select(other => VersionOf(other, options)).OfType<string>(),
            provider.GlobalOptions.TryGetValue("build_property.RsdlVersion", out string? wanted) ? wanted.Trim() : null);
    }

    /// <summary>Reads a document; <c>null</c> if it has no text, which the generator reports.</summary>
    public static ParsedDocument? Read(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            return null;
        }

        if (!Parsed.TryGetValue(text, out ParsedDocument? document))
        {
            document = DocumentReader.Read(file.Path, text.ToString(), cancellationToken);
            document = Parsed.GetValue(text, _ => document);
        }

        return document;
    }

    /// <summary>Reads all documents.</summary>
    public static IReadOnlyList<ParsedDocument> ReadAll(AnalyzerOptions options, CancellationToken cancellationToken) =>
    [
        .. options.AdditionalFiles.Where(file => IsMarked(file, options))
            .Select(file => Read(file, cancellationToken)).OfType<ParsedDocument>(),
    ];

    private static bool IsDocument(AdditionalText file, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(Metadata + "RsdlDocument", out string? flag)
        && string.Equals(flag.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    private static string? VersionOf(AdditionalText file, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(Metadata + "Version", out string? version)
        && version.Trim() is { Length: > 0 } told ? told : null;

    /// <summary>A place in a document; the name of the element that stands there.</summary>
    public static Location Locate(AdditionalText file, SourcePlace place, CancellationToken cancellationToken)
    {
        SourceText text = file.GetText(cancellationToken)!;
        TextLine line = text.Lines[Math.Max(place.Line - 1, 0)];
        int start = Math.Min(line.Start + Math.Max(place.Column - 1, 0), line.End);
        int end = start;
        while (end < line.End && (char.IsLetterOrDigit(text[end]) || text[end] is ':' or '_' or '-'))
        {
            end++;
        }

        TextSpan span = TextSpan.FromBounds(start, end);
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
