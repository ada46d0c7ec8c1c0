using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1001: an element is set in what an update sends, and the update's link does not accept it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NonUpdatableElementAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NonUpdatableElement,
        "An element is set that the update does not accept",
        "The element '{0}' of {1} cannot be updated: {2} does not accept it{3}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.NonUpdatableElement));

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
                start.RegisterOperationBlockStartAction(block => Watch(block, facts));
            }
        });
    }

    private static void Watch(OperationBlockStartAnalysisContext block, SdkFacts facts)
    {
        ConcurrentBag<IInvocationOperation> calls = [];
        WritePrefilter writes = WritePrefilter.Register(block, facts);
        block.RegisterOperationAction(
            context =>
            {
                if (RejectedWrites.IsChecked(facts.Operation(((IInvocationOperation)context.Operation).TargetMethod)))
                {
                    calls.Add((IInvocationOperation)context.Operation);
                }
            },
            OperationKind.Invocation);
        block.RegisterOperationBlockEndAction(context =>
        {
            if (calls.IsEmpty || !writes.MayBeRejected(calls))
            {
                return;
            }

            foreach (RejectedWrite write in RejectedWrites.In(
                facts,
                context.OperationBlocks.Select(context.GetControlFlowGraph),
                context.OperationBlocks,
                calls.Select(call => call.Syntax),
                context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    write.Reference.GetLocation(),
                    [write.Call.Syntax.GetLocation()],
                    write.Element.ToString(),
                    write.Operation.Entity!.Name,
                    $"{write.Operation.Name} ({write.Operation.Method} {write.Operation.Path})",
                    Instead(write, facts)));
            }
        });
    }

    /// <summary>Another link that accepts the element: an update of the same entity elsewhere, or else what adds it.</summary>
    private static string Instead(RejectedWrite write, SdkFacts facts)
    {
        OperationFacts? other = facts.Writers(write.Call.TargetMethod.ContainingType.ContainingNamespace)
            .Where(operation => SymbolEqualityComparer.Default.Equals(operation.Entity, write.Operation.Entity)
                && write.Element.In(operation.Accepted!) is not null)
            .OrderBy(operation => operation.IsUpdate ? 0 : 1)
            .FirstOrDefault();
        return other is null ? "" : $"; {other.Name} ({other.Method} {other.Path}) does";
    }
}
