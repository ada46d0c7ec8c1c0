using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Rsdl.Model;

namespace Rsdl.Generator.Diagnostics;

/// <summary>
/// The generator's rules. An error means that something the user asked for is not generated; what a Manager's own document does
/// wrong, and the user cannot mend, is told as information.
/// </summary>
internal static class Descriptors
{
    private const string Category = "Rsdl.Documents";
    private const string HelpPage = "docs/";

    public static readonly DiagnosticDescriptor MalformedXml = Rule(1, "Document is not well-formed XML", "{0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownDocument =
        Rule(2, "Document is neither an RSDL nor an XML schema", "{0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnreadableText = Rule(3, "Document cannot be read as text", "{0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MissingDocument = Rule(4, "A document is missing", "{0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DuplicateDocument =
        Rule(5, "There are two documents of one kind", "{0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownType =
        Rule(6, "A name refers to nothing in the schema", "{0}", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor DuplicateDefinition =
        Rule(7, "Something is defined twice", "{0}", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor DuplicateLink = Rule(8, "A link occurs twice", "{0}", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor InvalidLink =
        Rule(9, "A link lacks something or contradicts itself", "{0}", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UnresolvedParameter =
        Rule(10, "A parameter leads to no element", "{0}", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UnsupportedContent =
        Rule(11, "Part of a document is not used", "{0}", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor NameClash = Rule(12, "A C# name was changed", "{0}", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UnknownCollection =
        Rule(13, "An option names an unknown collection", "{0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor InvalidOption =
        Rule(14, "An option has an unusable value", "The value '{1}' of {0} cannot be used: it must be {2}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnsupportedLanguage = Rule(
        15,
        "The language version is too old",
        "The generated code needs C# {0} or later, but this project compiles as C# {1}; set LangVersion to {0} or 'latest'",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MissingRuntime = Rule(
        16,
        "The runtime is not referenced",
        "The generated code needs the assembly Rsdl.Runtime, which this project does not reference; add the package 'Rsdl.Runtime'",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownBinding =
        Rule(17, "An override names something unknown", "{0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MissingCapabilities =
        Rule(18, "There are no capabilities", "{0}", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor InternalFailure = Rule(
        99,
        "The generator failed",
        "The generator failed with {0}: {1}; nothing is generated. Please report this together with the documents",
        DiagnosticSeverity.Error);

    /// <summary>The rule for each kind of problem.</summary>
    private static readonly Dictionary<ProblemKind, DiagnosticDescriptor> ByKind = new()
    {
        [ProblemKind.MalformedXml] = MalformedXml,
        [ProblemKind.UnknownDocument] = UnknownDocument,
        [ProblemKind.UnreadableText] = UnreadableText,
        [ProblemKind.MissingDocument] = MissingDocument,
        [ProblemKind.DuplicateDocument] = DuplicateDocument,
        [ProblemKind.UnknownType] = UnknownType,
        [ProblemKind.DuplicateDefinition] = DuplicateDefinition,
        [ProblemKind.DuplicateLink] = DuplicateLink,
        [ProblemKind.InvalidLink] = InvalidLink,
        [ProblemKind.UnresolvedParameter] = UnresolvedParameter,
        [ProblemKind.UnsupportedContent] = UnsupportedContent,
        [ProblemKind.NameClash] = NameClash,
        [ProblemKind.UnknownCollection] = UnknownCollection,
        [ProblemKind.UnknownBinding] = UnknownBinding,
        [ProblemKind.MissingCapabilities] = MissingCapabilities,
    };

    public static DiagnosticInfo ToDiagnosticInfo(this Problem problem) =>
        new(ByKind[problem.Kind], problem.Place, new EquatableArray<string>([problem.Message]));

    private static DiagnosticDescriptor Rule(int number, string title, string message, DiagnosticSeverity severity)
    {
        string id = "RSDL" + number.ToString("d4", CultureInfo.InvariantCulture);
        return new DiagnosticDescriptor(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpPage + id + ".md");
    }
}
