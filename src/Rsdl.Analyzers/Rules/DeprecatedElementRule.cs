using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1006: an element is sent that a call accepts only by what the API announces to drop.</summary>
public sealed class DeprecatedElementRule : BodyRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.DeprecatedElement,
        "A deprecated element or parameter is sent",
        "The element '{0}' is deprecated in {1}{2}",
        RuleIds.Category,
        DiagnosticSeverity.Info,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.DeprecatedElement));

    /// <summary>Makes the rule.</summary>
    public DeprecatedElementRule()
        : base(Descriptor)
    {
    }

    internal override Action<OperationBlockAnalysisContext, BodyScan> Prepare(Compilation compilation, SdkFacts facts) =>
        (context, scan) => Check(context, scan, facts);

    private static void Check(OperationBlockAnalysisContext context, BodyScan scan, SdkFacts facts)
    {
        List<(IInvocationOperation Call, OperationFacts Operation)>? calls = null;
        foreach ((IInvocationOperation Call, OperationFacts Operation) call in scan.Calls)
        {
            if (call.Operation.Deprecation is not null)
            {
                (calls ??= []).Add(call);
            }
        }

        if (calls is not null)
        {
            Report(context, calls, facts);
        }
    }

    private static void Report(
        OperationBlockAnalysisContext context, List<(IInvocationOperation Call, OperationFacts Operation)> calls, SdkFacts facts)
    {
        Dictionary<SyntaxNode, Diagnostic> found = [];
        foreach ((IInvocationOperation call, OperationFacts operation) in calls.OrderBy(call => call.Call.Syntax.SpanStart))
        {
            if (operation.Body == BodyKind.None)
            {
                foreach ((ImmutableArray<string?> path, SyntaxNode reference) in OptionWrites.Of(call, operation.Deprecation!, facts))
                {
                    Add(found, reference, path, operation);
                }
            }
        }

        SyntaxNode[] bodies =
        [
            .. calls.Where(call => call.Operation.Body != BodyKind.None).Select(call => call.Call.Syntax),
        ];
        WorkBudget budget = new();
        IEnumerable<SentBody> sent = bodies.Length == 0 ? [] : BodyFlow.Analyze(
            facts,
            context.OperationBlocks.Select(context.GetControlFlowGraph),
            context.OperationBlocks,
            bodies,
            budget,
            context.CancellationToken);
        foreach (SentBody body in sent.OrderBy(body => body.Call.Syntax.SpanStart))
        {
            foreach (KeyValuePair<ElementPath, ImmutableHashSet<SyntaxNode>> written in body.Value.Writes)
            {
                budget.Spend(written.Value.Count);
                if (FirstDeprecated(written.Key, body) is { } element)
                {
                    foreach (SyntaxNode reference in written.Value)
                    {
                        Add(found, reference, Names(element), body.Operation);
                    }
                }
            }
        }

        if (!budget.IsSpent)
        {
            foreach (Diagnostic diagnostic in found.Values.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    /// <summary>The outermost deprecated element on the way to a written one, unless the write of what holds it is reported.</summary>
    private static ElementPath? FirstDeprecated(ElementPath path, SentBody body)
    {
        Deprecation deprecation = body.Operation.Deprecation!;
        ElementPath[] steps = [.. path.Steps().SkipWhile(step => !deprecation.Covers(Names(step)))];
        return steps.Take(steps.Length - 1).Any(body.Value.Writes.ContainsKey) ? null : steps.FirstOrDefault();
    }

    private static ImmutableArray<string?> Names(ElementPath path) =>
        ImmutableArray.CreateRange(path.Steps().Select(step => step.Name));

    private static void Add(
        Dictionary<SyntaxNode, Diagnostic> found, SyntaxNode reference, ImmutableArray<string?> path, OperationFacts operation)
    {
        if (!found.ContainsKey(reference))
        {
            found.Add(reference, Diagnostic.Create(
                Descriptor,
                reference.GetLocation(),
                string.Join(".", path.Where(name => name is { Length: > 0 })),
                $"{operation.Name} ({operation.Method} {operation.Path})",
                operation.Deprecation!.Instead(path)));
        }
    }
}
