using System.Collections.Generic;
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
    private const string HelpPages = "docs/";

    public static readonly DiagnosticDescriptor MalformedXml = new(
        "RSDL0001", "Document is not well-formed XML", "{0}", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: HelpPages + "RSDL0001.md");

    public static readonly DiagnosticDescriptor UnknownDocument = new(
        "RSDL0002", "Document is of an unknown kind", "{0}", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: HelpPages + "RSDL0002.md");

    public static readonly DiagnosticDescriptor UnreadableText = new(
        "RSDL0003", "Document cannot be read as text", "{0}", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: HelpPages + "RSDL0003.md");

    public static readonly DiagnosticDescriptor MissingDocument = new(
        "RSDL0004", "A document is missing", "{0}", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: HelpPages + "RSDL0004.md");

    public static readonly DiagnosticDescriptor DuplicateDocument = new(
        "RSDL0005", "There are two documents of one kind", "{0}", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: HelpPages + "RSDL0005.md");

    public static readonly DiagnosticDescriptor UnknownType = new(
        "RSDL0006", "A name refers to nothing in the schema", "{0}", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: HelpPages + "RSDL0006.md");

    public static readonly DiagnosticDescriptor DuplicateDefinition = new(
        "RSDL0007", "Something is defined twice", "{0}", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: HelpPages + "RSDL0007.md");

    public static readonly DiagnosticDescriptor DuplicateLink = new(
        "RSDL0008", "A link occurs twice", "{0}", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: HelpPages + "RSDL0008.md");

    public static readonly DiagnosticDescriptor InvalidLink = new(
        "RSDL0009", "A link lacks something or contradicts itself", "{0}", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: HelpPages + "RSDL0009.md");

    public static readonly DiagnosticDescriptor UnresolvedParameter = new(
        "RSDL0010", "A parameter leads to no element", "{0}", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: HelpPages + "RSDL0010.md");

    public static readonly DiagnosticDescriptor UnsupportedContent = new(
        "RSDL0011", "Part of a document is not used", "{0}", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: HelpPages + "RSDL0011.md");

    public static readonly DiagnosticDescriptor NameClash = new(
        "RSDL0012", "A C# name was changed", "{0}", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: HelpPages + "RSDL0012.md");

    public static readonly DiagnosticDescriptor UnknownCollection = new(
        "RSDL0013", "An option names an unknown collection", "{0}", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: HelpPages + "RSDL0013.md");

    public static readonly DiagnosticDescriptor InvalidOption = new(
        "RSDL0014",
        "An option has an unusable value",
        "The value '{1}' of {0} cannot be used: it must be {2}",
        Category,
        DiagnosticSeverity.Error,
        true,
        helpLinkUri: HelpPages + "RSDL0014.md");

    public static readonly DiagnosticDescriptor UnsupportedLanguage = new(
        "RSDL0015",
        "The language version is too old",
        "The generated code needs C# {0} or later, but this project compiles as C# {1}; set LangVersion to {0} or 'latest'",
        Category,
        DiagnosticSeverity.Error,
        true,
        helpLinkUri: HelpPages + "RSDL0015.md");

    public static readonly DiagnosticDescriptor MissingRuntime = new(
        "RSDL0016",
        "The runtime is not referenced",
        "The generated code needs the assembly Rsdl.Runtime, which this project does not reference; add the package 'Rsdl.Runtime'",
        Category,
        DiagnosticSeverity.Error,
        true,
        helpLinkUri: HelpPages + "RSDL0016.md");

    public static readonly DiagnosticDescriptor UnknownBinding = new(
        "RSDL0017", "An override names something unknown", "{0}", Category, DiagnosticSeverity.Error, true,
        helpLinkUri: HelpPages + "RSDL0017.md");

    public static readonly DiagnosticDescriptor MissingCapabilities = new(
        "RSDL0018", "There are no capabilities", "{0}", Category, DiagnosticSeverity.Info, true,
        helpLinkUri: HelpPages + "RSDL0018.md");

    public static readonly DiagnosticDescriptor RenamedName = new(
        "RSDL0020",
        "A public name has become another",
        "'{0}' of the baseline is called '{1}' now: {2}; to accept that, write the baseline again",
        Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: HelpPages + "RSDL0020.md");

    public static readonly DiagnosticDescriptor GoneName = new(
        "RSDL0021",
        "A public name is gone",
        "'{0}' of the baseline is gone: the documents no longer have '{1}'; to accept that, write the baseline again",
        Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: HelpPages + "RSDL0021.md");

    public static readonly DiagnosticDescriptor ChangedName = new(
        "RSDL0022",
        "A public name has another type or meaning",
        "'{0}' of the baseline has changed: {1}; to accept that, write the baseline again",
        Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: HelpPages + "RSDL0022.md");

    public static readonly DiagnosticDescriptor UnusableBaseline = new(
        "RSDL0023",
        "A baseline cannot be used",
        "The baseline is not used as it stands: {0}",
        Category,
        DiagnosticSeverity.Error,
        true,
        helpLinkUri: HelpPages + "RSDL0023.md");

    public static readonly DiagnosticDescriptor InternalFailure = new(
        "RSDL0099",
        "The generator failed",
        "The generator failed with {0}: {1}; nothing is generated; please report this together with the documents",
        Category,
        DiagnosticSeverity.Error,
        true,
        helpLinkUri: HelpPages + "RSDL0099.md");

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
}
