using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Rsdl.Analyzers.Documents;
using Rsdl.Model.Documents;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1020: a document does not tell what a link that adds or updates accepts, so that no rule checks its calls.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownBodyAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnknownBody,
        "A document does not tell what a link accepts",
        "The link '{0}' of '{1}' has no parameter sets: nothing is known of what it accepts, and no rule checks its calls",
        RuleIds.DocumentCategory,
        DiagnosticSeverity.Info,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.UnknownBody));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Check);
    }

    private static void Check(AdditionalFileAnalysisContext context)
    {
        if (!ApiDocuments.IsMarked(context.AdditionalFile, context.Options)
            || ApiDocuments.Read(context.AdditionalFile, context.CancellationToken)?.Rsdl is not { } rsdl)
        {
            return;
        }

        foreach (RsdlLink link in rsdl.Links)
        {
            if (link is { Rel: "add" or "update", Body: null or { Sets.Count: 0 } })
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    ApiDocuments.Locate(context.AdditionalFile, link.Place, context.CancellationToken),
                    link.Rel,
                    link.Href));
            }
        }
    }
}
