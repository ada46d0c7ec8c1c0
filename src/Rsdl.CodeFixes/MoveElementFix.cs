using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rsdl.Analyzers;
using Rsdl.Analyzers.Facts;
using Rsdl.CodeFixes.Moves;

namespace Rsdl.CodeFixes;

/// <summary>
/// Moves an element that RSDL1001 reports into the call that accepts it: one that the same statements make of the same resource, or a new
/// one behind the update. Offered only where that is certainly the same resource, and the value is the same at both places.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveElementFix))]
public sealed class MoveElementFix : UsageFix
{
    /// <summary>Makes the fix.</summary>
    public MoveElementFix()
        : base(RuleIds.NonUpdatableElement, "Move the element into the call that accepts it")
    {
    }

    private protected override SyntaxNode? Fix(SyntaxNode root, SemanticModel model, FixedPlaces places)
    {
        if (SdkFacts.Of(model.Compilation) is not { } facts)
        {
            return null;
        }

        // An object takes a property once; what else would set it stays reported.
        ElementMove[] moves =
        [
            .. places.Diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(diagnostic => ElementMove.Find(root, diagnostic, facts, model, places.CancellationToken))
                .OfType<ElementMove>()
                .GroupBy(move => ((SyntaxNode?)move.Target ?? move.Call!.After, SentObject.Name(move.Member)))
                .Select(same => same.First()),
        ];
        return moves.Length == 0 ? null : Apply(root, moves);
    }

    private static SyntaxNode Apply(SyntaxNode root, ElementMove[] moves)
    {
        ILookup<SyntaxNode, ElementMove> targets = moves.Where(move => move.Target is not null).ToLookup(move => (SyntaxNode)move.Target!);
        ILookup<SyntaxNode, ElementMove> calls = moves.Where(move => move.Call is not null).ToLookup(move => (SyntaxNode)move.Call!.After);
        IEnumerable<SyntaxNode> changed = targets.Select(target => target.Key).Concat(calls.Select(call => call.Key));
        SyntaxNode result = root.TrackNodes(changed.Concat(moves.Select(move => move.Removal.Node)).Distinct());
        foreach (IGrouping<SyntaxNode, ElementMove> target in targets)
        {
            BaseObjectCreationExpressionSyntax creation = (BaseObjectCreationExpressionSyntax)result.GetCurrentNode(target.Key)!;
            result = result.ReplaceNode(creation, InitializerMembers.Append(creation, [.. target.Select(move => move.Member)]));
        }

        foreach (IGrouping<SyntaxNode, ElementMove> call in calls)
        {
            StatementSyntax after = (StatementSyntax)result.GetCurrentNode(call.Key)!;
            StatementSyntax added = call.First().Call!.Statement(call.Select(move => move.Member), after);
            result = after.Parent is GlobalStatementSyntax member
                ? result.InsertNodesAfter(member, [SyntaxFactory.GlobalStatement(added)])
                : result.InsertNodesAfter(after, [added]);
        }

        return new RemovalRewriter(moves.Select(move => move.Removal with { Node = result.GetCurrentNode(move.Removal.Node)! }))
            .Visit(result);
    }
}
