using System;
using System.Linq;
using System.Text;
using System.Threading;
using Rsdl.Model;
using Rsdl.Model.Documents;

namespace Rsdl.Tool.Fetching;

/// <summary>Tells whether an answer is the document that was asked for, and complete.</summary>
internal static class DocumentCheck
{
    private static readonly ProblemKind[] Fatal = [ProblemKind.MalformedXml, ProblemKind.UnknownDocument, ProblemKind.UnreadableText];

    /// <exception cref="ToolException">It is not.</exception>
    public static void Require(DocumentSource source, ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken)
    {
        ParsedDocument document = DocumentReader.Read(source.FileName, Encoding.UTF8.GetString(utf8.Span), cancellationToken);
        Problem? problem = document.Problems.FirstOrDefault(problem => Fatal.Contains(problem.Kind));
        if (problem is not null)
        {
            string place = problem.Place.Line == 0
                ? ""
                : FormattableString.Invariant($" at line {problem.Place.Line}, column {problem.Place.Column}");
            throw Bad(source, $"it is unusable{place}: {problem.Message}");
        }

        if (document.Kind != source.Kind)
        {
            throw Bad(source, $"it is a document of another kind ({document.Kind.ToString().ToLowerInvariant()})");
        }

        if (document is { Rsdl.Links.Count: 0 } or { Schema.Types.Count: 0 } or { Capabilities.Levels.Count: 0 })
        {
            string what = source.Kind switch { DocumentKind.Rsdl => "link", DocumentKind.Schema => "type", _ => "version" };
            throw Bad(source, $"it describes nothing: there is no {what} in it");
        }
    }

    private static ToolException Bad(DocumentSource source, string what) => new(
        $"The answer to '{source.Address}' cannot be used: {what}. Try again; if it stays so, look at what the Manager answers there.");
}
