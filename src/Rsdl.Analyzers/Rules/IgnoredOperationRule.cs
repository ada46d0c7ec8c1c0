using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1007: an action or creation is started, and nobody looks at how it ends.</summary>
public sealed class IgnoredOperationRule : BodyRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.IgnoredOperation,
        "The result of an operation is ignored",
        "The result of {0} is ignored: {1} may go on after the call, and fail unseen",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.IgnoredOperation));

    /// <summary>Makes the rule.</summary>
    public IgnoredOperationRule()
        : base(Descriptor)
    {
    }

    internal override Action<OperationBlockAnalysisContext, BodyScan>? Prepare(Compilation compilation, SdkFacts facts) =>
        OperationResults.Of(compilation) is { } results ? (context, scan) => Check(context, scan, results) : null;

    private static void Check(OperationBlockAnalysisContext context, BodyScan scan, OperationResults results)
    {
        foreach ((IInvocationOperation call, OperationFacts operation) in scan.Calls)
        {
            if (operation.Method != "POST" || Awaited(call) is not { } awaited || results.Start(awaited) != call)
            {
                continue;
            }

            bool creates = results.IsCreation(call);
            if ((creates ? operation.IsAdd : IsAsynchronousAction(operation)) && !results.MayBeSynchronous(call))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor,
                    call.Syntax.GetLocation(),
                    $"{operation.Name} ({operation.Method} {operation.Path})",
                    creates ? "the creation" : "the action"));
            }
        }
    }

    /// <summary>What a statement awaits and drops, if a call is at its beginning.</summary>
    private static IOperation? Awaited(IInvocationOperation call)
    {
        IOperation awaited = call;
        while (awaited.Parent is { Kind: OperationKind.Invocation } outer)
        {
            awaited = outer;
        }

        return awaited.Parent is { Kind: OperationKind.Await, Parent.Kind: OperationKind.ExpressionStatement } ? awaited : null;
    }

    /// <summary>Whether some signature tells that the action can be answered before its end.</summary>
    private static bool IsAsynchronousAction(OperationFacts operation) =>
        operation is { Method: "POST", IsAdd: false } && operation.Signatures.SelectMany(signature => signature.Parameters).Any(
            parameter => parameter.Path.IsEmpty
                ? parameter.Alternatives.Contains("async") || parameter.Alternatives.Contains("grace_period")
                : parameter.Path[0] is "grace_period");
}
