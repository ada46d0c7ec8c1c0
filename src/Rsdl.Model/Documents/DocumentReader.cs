using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Xml;

namespace Rsdl.Model.Documents;

/// <summary>Reads a document of any kind. What it cannot use becomes a problem with a place, never an exception.</summary>
public static class DocumentReader
{
    /// <summary>Reads a document from its text.</summary>
    /// <param name="path">The document's path; used in places only, never opened.</param>
    /// <param name="text">The text, or <c>null</c> when it could not be read.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The content and the problems.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ParsedDocument Read(string path, string? text, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (text is null)
        {
            return Unread(path, new Problem(
                ProblemKind.UnreadableText, "The text of the document could not be read", new SourcePlace(path, 0, 0)));
        }

        using var reader = new StringReader(text);
        return Read(path, reader, cancellationToken);
    }

    /// <summary>Reads a document from a reader over its text; the reader stays open.</summary>
    /// <param name="path">The document's path; used in places only, never opened.</param>
    /// <param name="reader">Reads the text.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The content and the problems.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ParsedDocument Read(string path, TextReader reader, CancellationToken cancellationToken)
    {
        var kind = DocumentKind.Unknown;
        using var watched = new TextWatch(reader);
        try
        {
            ParsedDocument document = ReadContent(path, watched, ref kind, cancellationToken);
            return document with { Problems = WithLostText(path, watched, document.Problems) };
        }
        catch (XmlException malformed)
        {
            EquatableArray<Problem> problems = WithLostText(path, watched, new([Malformed(path, malformed, watched.DocumentType)]));
            return new ParsedDocument(path, kind, null, null, problems);
        }
        catch (Exception unreadable) when (unreadable is IOException or DecoderFallbackException)
        {
            return Unread(path, new Problem(
                ProblemKind.UnreadableText,
                "The text of the document could not be read: " + WithoutFullStop(unreadable.Message),
                new SourcePlace(path, 0, 0)));
        }
    }

    private static ParsedDocument ReadContent(
        string path, TextWatch reader, ref DocumentKind kind, CancellationToken cancellationToken)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = false,
        };
        reader.SkipByteOrderMark();
        using var xmlReader = XmlReader.Create(reader, settings);
        var problems = new List<Problem>();
        var xml = new XmlCursor(path, xmlReader, problems, cancellationToken);
        xml.MoveToRoot();
        kind = KindOf(xml);
        RsdlDocument? rsdl = null;
        SchemaDocument? schema = null;
        switch (kind)
        {
            case DocumentKind.Rsdl:
                rsdl = new RsdlReader(xml).Read();
                break;
            case DocumentKind.Schema:
                schema = new XsdReader(xml).Read();
                break;
            case DocumentKind.Capabilities:
                break;
            default:
                xml.Report(
                    ProblemKind.UnknownDocument,
                    $"The root element is '{xml.QualifiedName}', but 'rsdl', 'schema' of the XML Schema namespace"
                        + " or 'capabilities' was expected; the document is not used");
                return new ParsedDocument(path, kind, null, null, problems.ToEquatableArray());
        }

        xml.MoveToEnd();
        return new ParsedDocument(path, kind, rsdl, schema, problems.ToEquatableArray());
    }

    private static DocumentKind KindOf(XmlCursor xml) => (xml.NameIn(string.Empty), xml.SchemaName()) switch
    {
        ("rsdl", _) => DocumentKind.Rsdl,
        ("capabilities", _) => DocumentKind.Capabilities,
        (_, "schema") => DocumentKind.Schema,
        _ => DocumentKind.Unknown,
    };

    private static EquatableArray<Problem> WithLostText(
        string path, TextWatch text, EquatableArray<Problem> problems)
    {
        if (text.Line == 0)
        {
            return problems;
        }

        var lost = new Problem(
            ProblemKind.UnreadableText,
            "The file is not UTF-8: characters were lost here (U+FFFD stands in their place); save the file as UTF-8",
            new SourcePlace(path, text.Line, text.Column));
        return new EquatableArray<Problem>([lost, .. problems]);
    }

    private static ParsedDocument Unread(string path, Problem problem) =>
        new(path, DocumentKind.Unknown, null, null, new EquatableArray<Problem>([problem]));

    private static Problem Malformed(string path, XmlException malformed, DocumentTypeWatch documentType)
    {
        return new Problem(
            ProblemKind.MalformedXml,
            "The document is not used, because it is no acceptable XML: " + Reason(malformed),
            IsDocumentType(malformed)
                ? new SourcePlace(path, documentType.Line, documentType.Column)
                : new SourcePlace(path, malformed.LineNumber, malformed.LinePosition));
    }

    private static bool IsDocumentType(XmlException malformed) =>
        malformed.LineNumber == 0 && malformed.Message.IndexOf("DTD", StringComparison.Ordinal) >= 0;

    private static string Reason(XmlException malformed)
    {
        string message = malformed.Message;
        if (malformed.LineNumber == 0)
        {
            // The two errors that XmlReader reports without a place; it words the first in terms of its own settings.
            return IsDocumentType(malformed)
                ? "A document type definition (DTD) is not allowed"
                : "There is no root element";
        }

        string place = string.Format(
            CultureInfo.InvariantCulture, " Line {0}, position {1}.", malformed.LineNumber, malformed.LinePosition);
        return WithoutFullStop(message.EndsWith(place, StringComparison.Ordinal)
            ? message.Substring(0, message.Length - place.Length)
            : message);
    }

    private static string WithoutFullStop(string message) => message.TrimEnd('.', ' ');
}
