using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>Finds the writes of a body that reach an update which does not accept them.</summary>
internal static class RejectedWrites
{
    /// <summary>The calls of a body that update by a link which tells what it accepts.</summary>
    public static List<(IInvocationOperation Call, OperationFacts Operation)> Checked(BodyScan scan)
    {
        List<(IInvocationOperation Call, OperationFacts Operation)> calls = [];
        foreach ((IInvocationOperation Call, OperationFacts Operation) call in scan.Calls)
        {
            if (call.Operation is { IsUpdate: true, Body: not BodyKind.None, Accepted: not null })
            {
                calls.Add(call);
            }
        }

        return calls;
    }

    /// <summary>Each such write once, in the order of the text.</summary>
    public static IReadOnlyList<RejectedWrite> In(
        SdkFacts facts,
        IEnumerable<ControlFlowGraph> graphs,
        ImmutableArray<IOperation> blocks,
        IEnumerable<SyntaxNode> calls,
        CancellationToken cancellationToken)
    {
        Dictionary<SyntaxNode, RejectedWrite> writes = [];
        WorkBudget budget = new();
        foreach (SentBody sent in BodyFlow.Analyze(facts, graphs, blocks, calls, budget, cancellationToken)
            .OrderBy(sent => sent.Call.Syntax.SpanStart))
        {
            foreach (KeyValuePair<ElementPath, ImmutableHashSet<SyntaxNode>> written in sent.Value.Writes)
            {
                budget.Spend(written.Value.Count);
                if (FirstRejected(written.Key, sent.Operation.Accepted!) is not { } element || IsWithinAnother(written.Key, element, sent))
                {
                    continue;
                }

                foreach (SyntaxNode reference in written.Value)
                {
                    if (!writes.ContainsKey(reference))
                    {
                        writes.Add(reference, new RejectedWrite(reference, element, sent.Call, sent.Operation));
                    }
                }
            }
        }

        return budget.IsSpent ? [] : [.. writes.Values.OrderBy(write => write.Reference.SpanStart)];
    }

    /// <summary>The resource's own identifier and address say which one is meant; repeating them is no change.</summary>
    private static ElementPath? FirstRejected(ElementPath path, AcceptedElement accepted) =>
        path is { Name: "id" or "href", Parent.IsRoot: true }
            ? null
            : path.Steps().FirstOrDefault(step => step.In(accepted) is null);

    /// <summary>Whether what holds the element is rejected, and reported, itself.</summary>
    private static bool IsWithinAnother(ElementPath path, ElementPath element, SentBody sent)
    {
        for (ElementPath? parent = path.Parent; parent is not null && path != element; parent = parent.Parent)
        {
            if (sent.Value.Writes.ContainsKey(parent))
            {
                return true;
            }

            if (parent == element)
            {
                break;
            }
        }

        return false;
    }
}
