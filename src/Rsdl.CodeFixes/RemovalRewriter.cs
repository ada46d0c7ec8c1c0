using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Rsdl.CodeFixes;

/// <summary>
/// Applies all removals of a document in one pass. Lists are rebuilt by those that hold them, so that removals inside each other and
/// beside each other do not meet.
/// </summary>
internal sealed class RemovalRewriter : CSharpSyntaxRewriter
{
    private readonly Dictionary<SyntaxNode, Removal> _removals = [];
    private readonly ILookup<SyntaxNode, Removal> _before;

    public RemovalRewriter(IEnumerable<Removal> removals)
    {
        foreach (Removal removal in removals)
        {
            _removals[removal.Node] = removal;
        }

        _before = _removals.Values.Where(removal => removal.Before is not null).ToLookup(removal => (SyntaxNode)removal.Before!);
    }

    public override SyntaxNode? VisitBlock(BlockSyntax node)
    {
        BlockSyntax visited = (BlockSyntax)base.VisitBlock(node)!;
        if (Rebuild(node.Statements, visited.Statements, out SyntaxTriviaList left) is not { } statements)
        {
            return visited;
        }

        return visited.WithStatements(statements)
            .WithCloseBraceToken(visited.CloseBraceToken.WithLeadingTrivia(left.AddRange(visited.CloseBraceToken.LeadingTrivia)));
    }

    public override SyntaxNode? VisitSwitchSection(SwitchSectionSyntax node)
    {
        SwitchSectionSyntax visited = (SwitchSectionSyntax)base.VisitSwitchSection(node)!;
        return Rebuild(node.Statements, visited.Statements, out _) is { } statements ? visited.WithStatements(statements) : visited;
    }

    public override SyntaxNode? VisitGlobalStatement(GlobalStatementSyntax node)
    {
        if (!_removals.TryGetValue(node.Statement, out Removal? removal))
        {
            return base.VisitGlobalStatement(node);
        }

        return removal.Kept.IsEmpty ? null : node.WithStatement(SyntaxFactory.Block(removal.Kept).WithTriviaFrom(node.Statement));
    }

    /// <summary>The statement of an <c>if</c> without braces, and the like, which must stay one statement.</summary>
    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node) =>
        node.Parent is not BlockSyntax and not SwitchSectionSyntax && _removals.TryGetValue(node, out Removal? removal)
            ? SyntaxFactory.Block(removal.Kept).WithTriviaFrom(node).WithAdditionalAnnotations(Formatter.Annotation)
            : base.VisitExpressionStatement(node);

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        _removals.TryGetValue(node, out Removal? removal)
            ? node.WithBody(Body(removal).WithTriviaFrom(node.Body))
            : base.VisitSimpleLambdaExpression(node);

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        _removals.TryGetValue(node, out Removal? removal)
            ? node.WithBody(Body(removal).WithTriviaFrom(node.Body))
            : base.VisitParenthesizedLambdaExpression(node);

    public override SyntaxNode? VisitInitializerExpression(InitializerExpressionSyntax node)
    {
        InitializerExpressionSyntax visited = (InitializerExpressionSyntax)base.VisitInitializerExpression(node)!;
        if (!node.Expressions.Any(_removals.ContainsKey))
        {
            return visited;
        }

        List<SyntaxNodeOrToken> kept = [];
        SyntaxTriviaList left = SyntaxTriviaList.Empty;
        for (int i = 0; i < node.Expressions.Count; i++)
        {
            SyntaxToken? comma = i < visited.Expressions.SeparatorCount ? visited.Expressions.GetSeparator(i) : null;
            if (_removals.ContainsKey(node.Expressions[i]))
            {
                left = left.AddRange(CommentTrivia.Of(visited.Expressions[i], comma));
                continue;
            }

            ExpressionSyntax expression = visited.Expressions[i];
            kept.Add(expression.WithLeadingTrivia(left.AddRange(expression.GetLeadingTrivia())));
            left = SyntaxTriviaList.Empty;
            if (comma is { } separator)
            {
                kept.Add(separator);
            }
        }

        if (kept.Count > 1 && kept[kept.Count - 1].IsToken && node.Expressions.SeparatorCount < node.Expressions.Count)
        {
            SyntaxToken comma = kept[kept.Count - 1].AsToken();
            kept.RemoveAt(kept.Count - 1);
            SyntaxNode last = kept[kept.Count - 1].AsNode()!;
            kept[kept.Count - 1] = last.WithTrailingTrivia(last.GetTrailingTrivia().AddRange(comma.TrailingTrivia));
        }

        return visited.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(kept))
            .WithCloseBraceToken(visited.CloseBraceToken.WithLeadingTrivia(left.AddRange(visited.CloseBraceToken.LeadingTrivia)));
    }

    private static BlockSyntax Body(Removal removal) => removal.Kept.IsEmpty
        ? SyntaxFactory.Block().WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space))
        : SyntaxFactory.Block(removal.Kept).WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>The statements without those removed, and with what is kept of them; <c>null</c> if there is nothing to do.</summary>
    private SyntaxList<StatementSyntax>? Rebuild(
        SyntaxList<StatementSyntax> original, SyntaxList<StatementSyntax> visited, out SyntaxTriviaList left)
    {
        left = SyntaxTriviaList.Empty;
        if (!original.Any(statement => _removals.ContainsKey(statement) || _before.Contains(statement)))
        {
            return null;
        }

        List<StatementSyntax> statements = [];
        for (int i = 0; i < original.Count; i++)
        {
            List<StatementSyntax> kept = [.. _before[original[i]].SelectMany(removal => removal.Kept)];
            StatementSyntax? statement = visited[i];
            if (_removals.TryGetValue(original[i], out Removal? removal))
            {
                kept.AddRange(removal.Kept);
                statement = null;
            }

            if (statement is null && kept.Count == 0)
            {
                left = left.AddRange(CommentTrivia.Of(visited[i], null));
                continue;
            }

            if (statement is not null)
            {
                kept.Add(statement);
            }

            // What stood before the statement stands before the first that is now there.
            SyntaxTriviaList leading = left.AddRange(visited[i].GetLeadingTrivia());
            left = SyntaxTriviaList.Empty;
            if (statement is not null && kept.Count > 1)
            {
                kept[kept.Count - 1] = statement.WithLeadingTrivia(CommentTrivia.Indentation(visited[i]));
            }

            kept[0] = kept[0].WithLeadingTrivia(leading);
            kept[kept.Count - 1] = kept[kept.Count - 1].WithTrailingTrivia(visited[i].GetTrailingTrivia());
            statements.AddRange(kept);
        }

        return SyntaxFactory.List(statements);
    }
}
