using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>
/// Follows the entities that a body makes to the calls that send them: a forward analysis over its control-flow graph, of what may have
/// been written. Bodies of functions inside it are followed apart, and only where they hold such calls or edit what a call sends.
/// </summary>
internal sealed class BodyFlow
{
    private readonly SdkFacts _facts;
    private readonly HashSet<ISymbol> _untracked;
    private readonly HashSet<SyntaxNode> _calls;
    private readonly HashSet<SyntaxNode> _around = [];
    private readonly WorkBudget _budget;
    private readonly CancellationToken _cancellationToken;
    private readonly ElementPath _root = ElementPath.CreateRoot();
    private readonly List<SentBody> _sent = [];

    private BodyFlow(
        SdkFacts facts,
        HashSet<ISymbol> untracked,
        HashSet<SyntaxNode> calls,
        WorkBudget budget,
        CancellationToken cancellationToken)
    {
        _facts = facts;
        _untracked = untracked;
        _calls = calls;
        _budget = budget;
        _cancellationToken = cancellationToken;
        foreach (SyntaxNode call in calls)
        {
            for (SyntaxNode? parent = call.Parent; parent is not null && _around.Add(parent); parent = parent.Parent)
            {
            }
        }
    }

    /// <summary>The calls among those given that send an entity, with what reaches them; none if that takes too many steps.</summary>
    /// <param name="facts">What the SDK says.</param>
    /// <param name="graphs">The graphs of the body, such as of a constructor and its initializer.</param>
    /// <param name="blocks">The same body as trees.</param>
    /// <param name="calls">The calls to follow values to.</param>
    /// <param name="budget">Counts the steps.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    public static IReadOnlyList<SentBody> Analyze(
        SdkFacts facts,
        IEnumerable<ControlFlowGraph> graphs,
        ImmutableArray<IOperation> blocks,
        IEnumerable<SyntaxNode> calls,
        WorkBudget budget,
        CancellationToken cancellationToken)
    {
        BodyFlow flow = new(facts, UntrackedSymbols.Of(blocks), [.. calls], budget, cancellationToken);
        foreach (ControlFlowGraph graph in graphs)
        {
            flow.Analyze(graph, null, null);
        }

        return budget.IsSpent ? [] : flow._sent;
    }

    private void Analyze(ControlFlowGraph graph, IParameterSymbol? edited, IInvocationOperation? edit)
    {
        Transfer transfer = new(_facts, _untracked, _root, edited, _budget);
        FlowState start = edited is null || _untracked.Contains(edited)
            ? FlowState.Empty
            : FlowState.Empty with { Values = FlowState.Empty.Values.Add(new Slot(edited), WrittenValue.Empty) };
        FlowState?[] before = Settle(graph, transfer, start);

        transfer.OnSent = (call, operation, value) =>
        {
            if (_calls.Contains(call.Syntax))
            {
                _sent.Add(new SentBody(call, operation, value));
            }
        };
        transfer.OnFunction = (function, call) =>
        {
            bool edits = call is not null && _calls.Contains(call.Syntax);
            if (edits || _around.Contains(function.Syntax))
            {
                Analyze(
                    graph.GetAnonymousFunctionControlFlowGraphInScope(function, _cancellationToken),
                    edits ? function.Symbol.Parameters.FirstOrDefault() : null,
                    edits ? call : null);
            }
        };
        foreach (BasicBlock block in graph.Blocks)
        {
            if (before[block.Ordinal] is { } state && !_budget.IsSpent)
            {
                transfer.Run(block, state);
            }
        }

        if (edit is not null && before[graph.Blocks.Length - 1] is { } end
            && end.Values.TryGetValue(new Slot(edited!), out WrittenValue? value)
            && _facts.Operation(edit.TargetMethod) is { } operation)
        {
            _sent.Add(new SentBody(edit, operation, value));
        }

        foreach (IMethodSymbol function in graph.LocalFunctions)
        {
            if (function.DeclaringSyntaxReferences.Any(reference => _around.Contains(reference.GetSyntax(_cancellationToken))))
            {
                Analyze(graph.GetLocalFunctionControlFlowGraphInScope(function, _cancellationToken), null, null);
            }
        }
    }

    /// <summary>What is known before each block, once nothing new comes; <c>null</c> for blocks that nothing leads to.</summary>
    private FlowState?[] Settle(ControlFlowGraph graph, Transfer transfer, FlowState start)
    {
        FlowState?[] before = new FlowState?[graph.Blocks.Length];
        SortedSet<int> pending = [];
        Reach(0, start);
        while (pending.Count > 0 && !_budget.IsSpent)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            BasicBlock block = graph.Blocks[pending.Min];
            pending.Remove(block.Ordinal);
            FlowState known = before[block.Ordinal]!;
            FlowState after = transfer.Run(block, known);
            Follow(block.FallThroughSuccessor, after);
            Follow(block.ConditionalSuccessor, after);
            foreach (BasicBlock handler in Handlers(graph, block))
            {
                Reach(handler.Ordinal, known);
                Reach(handler.Ordinal, after);
            }
        }

        return before;

        void Follow(ControlFlowBranch? branch, FlowState state)
        {
            if (branch?.Destination is { } destination)
            {
                Reach(destination.Ordinal, state.Leave(branch.LeavingRegions));
            }
        }

        void Reach(int block, FlowState state)
        {
            FlowState merged = before[block] is { } known ? known.Merge(state, _budget) : state;
            if (!ReferenceEquals(merged, before[block]))
            {
                before[block] = merged;
                pending.Add(block);
            }
        }
    }

    /// <summary>The first blocks of what may run when a block throws. The regions around the graph of a nested function are another's.</summary>
    private static IEnumerable<BasicBlock> Handlers(ControlFlowGraph graph, BasicBlock block)
    {
        ControlFlowRegion region = block.EnclosingRegion;
        while (region != graph.Root && region.EnclosingRegion is { } parent)
        {
            if (region.Kind == ControlFlowRegionKind.Try)
            {
                foreach (ControlFlowRegion handler in parent.NestedRegions)
                {
                    if (handler != region)
                    {
                        yield return graph.Blocks[handler.FirstBlockOrdinal];
                    }
                }
            }

            region = parent;
        }
    }
}
