using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1001: an element is set in what an update sends, and the update's link does not accept it.</summary>
public sealed class NonUpdatableElementRule : BodyRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.NonUpdatableElement,
        "An element is set that the update does not accept",
        "The element '{0}' of {1} cannot be updated: {2} does not accept it{3}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.NonUpdatableElement));

    /// <summary>Makes the rule.</summary>
    public NonUpdatableElementRule()
        : base(Descriptor)
    {
    }

    internal override Action<OperationBlockAnalysisContext, BodyScan> Prepare(Compilation compilation, SdkFacts facts) =>
        (context, scan) => Check(context, scan, facts);

    private static void Check(OperationBlockAnalysisContext context, BodyScan scan, SdkFacts facts)
    {
        List<(IInvocationOperation Call, OperationFacts Operation)> calls = RejectedWrites.Checked(scan);
        if (calls.Count == 0 || !WritePrefilter.MayBeRejected(scan, calls))
        {
            return;
        }

        foreach (RejectedWrite write in RejectedWrites.In(
            facts,
            context.OperationBlocks.Select(context.GetControlFlowGraph),
            context.OperationBlocks,
            calls.Select(call => call.Call.Syntax),
            context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor,
                write.Reference.GetLocation(),
                [write.Call.Syntax.GetLocation()],
                write.Element.ToString(),
                write.Operation.Entity!.Name,
                $"{write.Operation.Name} ({write.Operation.Method} {write.Operation.Path})",
                Instead(write, facts)));
        }
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
