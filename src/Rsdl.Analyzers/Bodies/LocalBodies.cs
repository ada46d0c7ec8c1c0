using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Bodies;

/// <summary>
/// Finds what locals hold where they are sent. From there it goes backwards over the control-flow graph, on all ways, to the assignments
/// that made the object; a way on which others may have had it, or on which none made it, leaves it unknown.
/// </summary>
internal sealed class LocalBodies
{
    private readonly Dictionary<SyntaxNode, (ISymbol Local, LocalUse Use)> _uses = [];
    private readonly Dictionary<(BasicBlock Block, ISymbol Local), List<(SyntaxNode Reference, LocalUse Use)>> _order = [];
    private readonly Dictionary<SyntaxNode, BasicBlock> _blocks = [];
    private readonly HashSet<ISymbol> _locals = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxNode> _around = [];
    private readonly WorkBudget _budget = new();
    private readonly CancellationToken _cancellationToken;

    private LocalBodies(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    /// <summary>What the locals hold that calls send, by the calls; without those of which nothing is known.</summary>
    /// <param name="facts">What the SDK says.</param>
    /// <param name="blocks">The body as trees.</param>
    /// <param name="graphs">The body as graphs, made when they are needed.</param>
    /// <param name="sent">The calls, with the arguments that are locals.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    public static IEnumerable<(IInvocationOperation Call, ILocalReferenceOperation Local, LocalBody Body)> Of(
        SdkFacts facts,
        ImmutableArray<IOperation> blocks,
        IEnumerable<ControlFlowGraph> graphs,
        IEnumerable<(IInvocationOperation Call, ILocalReferenceOperation Local)> sent,
        CancellationToken cancellationToken)
    {
        HashSet<ISymbol> untracked = UntrackedSymbols.Of(blocks);
        List<(IInvocationOperation Call, ILocalReferenceOperation Local)> followed =
        [
            .. sent.Where(one => !untracked.Contains(one.Local.Local) && IsVariable(one.Local.Local))
                .OrderBy(one => one.Call.Syntax.SpanStart),
        ];
        if (followed.Count == 0)
        {
            yield break;
        }

        LocalBodies bodies = new(cancellationToken);
        foreach ((IInvocationOperation call, ILocalReferenceOperation local) in followed)
        {
            bodies._locals.Add(local.Local);
            bodies._around.UnionWith(call.Syntax.AncestorsAndSelf());
        }

        bodies.Collect(blocks, new LocalUses(facts, new BodyReader(facts)));
        foreach (ControlFlowGraph graph in graphs)
        {
            bodies.Arrange(graph);
        }

        foreach ((IInvocationOperation call, ILocalReferenceOperation local) in followed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (bodies.Find(call.Syntax, local) is { } body)
            {
                yield return (call, local, body);
            }
        }
    }

    /// <summary>Patterns, loops and calls that declare a variable assign to it unseen.</summary>
    private static bool IsVariable(ILocalSymbol local) =>
        local is { DeclaringSyntaxReferences: [var declaration], RefKind: RefKind.None }
        && declaration.GetSyntax() is VariableDeclaratorSyntax;

    private void Collect(ImmutableArray<IOperation> blocks, LocalUses uses)
    {
        Stack<IOperation> pending = new(blocks);
        while (pending.Count > 0)
        {
            IOperation operation = pending.Pop();
            if (operation is ILocalReferenceOperation reference && _locals.Contains(reference.Local))
            {
                _uses[reference.Syntax] = (reference.Local, uses.Of(reference));
            }
            else if (operation is IVariableDeclaratorOperation declarator && _locals.Contains(declarator.Symbol)
                && (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer) is { Value: { } value })
            {
                _uses[declarator.Syntax] = (declarator.Symbol, uses.Of(declarator, value));
            }

            foreach (IOperation child in operation.ChildOperations)
            {
                pending.Push(child);
            }
        }
    }

    /// <summary>Puts the uses in the order of the graph.</summary>
    private void Arrange(ControlFlowGraph graph)
    {
        foreach (BasicBlock block in graph.Blocks)
        {
            IEnumerable<IOperation> operations = block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations;
            foreach (IOperation operation in operations.SelectMany(operation => operation.DescendantsAndSelf()))
            {
                _budget.Spend();
                switch (operation)
                {
                    case ILocalReferenceOperation reference
                        when _uses.TryGetValue(reference.Syntax, out (ISymbol Local, LocalUse Use) found):
                        if (!_order.TryGetValue((block, reference.Local), out List<(SyntaxNode, LocalUse)>? order))
                        {
                            _order.Add((block, reference.Local), order = []);
                        }

                        order.Add((reference.Syntax, found.Use));
                        _blocks[reference.Syntax] = block;
                        break;
                    case IFlowAnonymousFunctionOperation function when _around.Contains(function.Syntax):
                        Arrange(graph.GetAnonymousFunctionControlFlowGraphInScope(function, _cancellationToken));
                        break;
                }
            }
        }

        foreach (IMethodSymbol function in graph.LocalFunctions)
        {
            if (function.DeclaringSyntaxReferences.Any(reference => _around.Contains(reference.GetSyntax(_cancellationToken))))
            {
                Arrange(graph.GetLocalFunctionControlFlowGraphInScope(function, _cancellationToken));
            }
        }
    }

    private LocalBody? Find(SyntaxNode call, ILocalReferenceOperation local)
    {
        if (!_blocks.TryGetValue(local.Syntax, out BasicBlock? start) || ChangesWithin(call, local.Local))
        {
            return null;
        }

        HashSet<LocalUse> assigned = [];
        HashSet<LocalUse> written = [];
        HashSet<BasicBlock> seen = [];
        Stack<(BasicBlock Block, SyntaxNode? Before)> pending = new([(start, local.Syntax)]);
        while (pending.Count > 0)
        {
            (BasicBlock block, SyntaxNode? before) = pending.Pop();
            _budget.Spend();
            bool isKnown = false;
            foreach (LocalUse use in Backwards(block, local.Local, before))
            {
                _budget.Spend();
                if (use.Kind == LocalUseKind.Lost)
                {
                    return null;
                }

                // An assignment happens after what it assigns was sent.
                if (use.Kind == LocalUseKind.Assigned && !use.Syntax.Span.Contains(local.Syntax.Span))
                {
                    assigned.Add(use);
                    isKnown = true;
                    break;
                }

                if (use.Kind == LocalUseKind.Written)
                {
                    written.Add(use);
                }
            }

            if (isKnown)
            {
                continue;
            }

            // The start of a body, or of what catches an exception, which may come from anywhere.
            if (block.Predecessors.IsEmpty || _budget.IsSpent)
            {
                return null;
            }

            foreach (ControlFlowBranch branch in block.Predecessors)
            {
                if (seen.Add(branch.Source))
                {
                    pending.Push((branch.Source, null));
                }
            }
        }

        return new LocalBody(assigned.ToImmutableArray(), written.OrderBy(write => write.Syntax.SpanStart).ToImmutableArray());
    }

    /// <summary>Whether another argument of a call changes the object that it sends.</summary>
    private bool ChangesWithin(SyntaxNode call, ILocalSymbol local) => call.DescendantNodes().Any(
        node => _uses.TryGetValue(node, out (ISymbol Local, LocalUse Use) found)
            && found.Use.Kind != LocalUseKind.Read && SymbolEqualityComparer.Default.Equals(found.Local, local));

    private IEnumerable<LocalUse> Backwards(BasicBlock block, ILocalSymbol local, SyntaxNode? before) =>
        _order.TryGetValue((block, local), out List<(SyntaxNode Reference, LocalUse Use)>? order)
            ? order.Take(before is null ? order.Count : order.FindIndex(one => one.Reference == before)).Select(one => one.Use).Reverse()
            : [];
}
