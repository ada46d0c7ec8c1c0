using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Rsdl.Analyzers.Documents;
using Rsdl.Model.Documents;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1022: the schema has a type that no link uses, and that nothing contains which a link uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedTypeAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnusedType,
        "A type of the schema is not used",
        "No link of the RSDL uses the type '{0}', and no type that a link uses contains it: its class is neither sent nor received",
        RuleIds.DocumentCategory,
        DiagnosticSeverity.Info,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.UnusedType));

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
            || ApiDocuments.Read(context.AdditionalFile, context.CancellationToken)?.Schema is not { } schema
            || ApiDocuments.ReadAll(context.Options, context.CancellationToken)
                .Select(document => document.Rsdl).FirstOrDefault(document => document is { Links.Count: > 0 }) is not { } rsdl)
        {
            return;
        }

        foreach (SchemaType type in UnusedTypes.Find(schema, rsdl))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, ApiDocuments.Locate(context.AdditionalFile, type.Place, context.CancellationToken), type.Name));
        }
    }
}
