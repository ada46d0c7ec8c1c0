using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1002: an element is set that no link of the API accepts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReadOnlyElementAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ReadOnlyElement,
        "A read-only element is set",
        "The element '{0}' of {1} is read-only: no call of the API accepts it",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.ReadOnlyElement));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (SdkFacts.Of(start.Compilation) is { } facts)
            {
                start.RegisterOperationAction(
                    assignment => Check(assignment, facts),
                    OperationKind.SimpleAssignment);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, SdkFacts facts)
    {
        if (context.Operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target }
            && facts.Element(target.Property) is { IsReadOnly: true } element)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, target.Syntax.GetLocation(), element.Name, target.Property.ContainingType.Name));
        }
    }
}
