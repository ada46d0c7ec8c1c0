using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Rsdl.Tool.Generation;

/// <summary>What a rule says about a document.</summary>
/// <param name="Id">The rule, such as <c>RSDL0010</c>.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>information</c>.</param>
/// <param name="File">The document; <c>null</c> for what is said of all of them or of an option.</param>
/// <param name="Line">One-based line; <c>null</c> for the document as a whole.</param>
/// <param name="Column">One-based column; <c>null</c> for the document as a whole.</param>
/// <param name="Message">What is said.</param>
/// <param name="Help">The page about the rule, from the project's root.</param>
internal sealed record Finding(string Id, string Severity, string? File, int? Line, int? Column, string Message, string Help)
{
    /// <summary>The severity of what must be mended.</summary>
    public const string Error = "error";

    public static Finding Of(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        bool hasFile = place.IsValid && place.Path.Length > 0;
        return new Finding(
            diagnostic.Id,
            diagnostic.Severity switch { DiagnosticSeverity.Error => Error, DiagnosticSeverity.Warning => "warning", _ => "information" },
            hasFile ? place.Path : null,
            hasFile ? place.StartLinePosition.Line + 1 : null,
            hasFile ? place.StartLinePosition.Character + 1 : null,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            diagnostic.Descriptor.HelpLinkUri);
    }

    /// <summary>In the order of files and places.</summary>
    public static IReadOnlyList<Finding> InOrder(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Select(Of)
            .OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];

    /// <summary>The place as compilers write it, with what separates it from the rest; empty if there is none.</summary>
    public string Prefix() => File is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}): ");
}
