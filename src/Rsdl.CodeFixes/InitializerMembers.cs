using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rsdl.CodeFixes;

/// <summary>Puts members into initializers of objects.</summary>
internal static class InitializerMembers
{
    /// <summary>A creation with more members, in its initializer or in a new one.</summary>
    public static BaseObjectCreationExpressionSyntax Append(
        BaseObjectCreationExpressionSyntax creation, IReadOnlyList<ExpressionSyntax> added) => creation.Initializer is { } initializer
            ? creation.WithInitializer(Append(initializer, added))
            : Give(creation, Append(Empty(), added));

    /// <summary>A creation that had no initializer with one.</summary>
    public static BaseObjectCreationExpressionSyntax Give(
        BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer) =>
        creation.WithoutTrailingTrivia().WithInitializer(initializer.WithTrailingTrivia(creation.GetTrailingTrivia()));

    /// <summary>An initializer to be filled.</summary>
    public static InitializerExpressionSyntax Empty() =>
        SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression)
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken)
                .WithLeadingTrivia(SyntaxFactory.Space)
                .WithTrailingTrivia(SyntaxFactory.Space));

    /// <summary>Adds members behind those that are there: on lines of their own where those are.</summary>
    public static InitializerExpressionSyntax Append(
        InitializerExpressionSyntax initializer, IReadOnlyList<ExpressionSyntax> added)
    {
        SeparatedSyntaxList<ExpressionSyntax> present = initializer.Expressions;
        bool hasLines = initializer.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        SyntaxTriviaList indentation = hasLines && present.Count > 0
            ? new SyntaxTriviaList(present[0].GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
            : hasLines
                ? new SyntaxTriviaList(
                    initializer.CloseBraceToken.LeadingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
                    .Add(SyntaxFactory.Whitespace("    "))
                : SyntaxTriviaList.Empty;
        SyntaxTriviaList end = hasLines
            ? new SyntaxTriviaList(initializer.OpenBraceToken.TrailingTrivia.First(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
            : new SyntaxTriviaList(SyntaxFactory.Space);
        List<SyntaxNodeOrToken> members = [.. present.GetWithSeparators()];
        bool endsWithComma = present.Count > 0 && present.SeparatorCount == present.Count;
        if (present.Count > 0 && !endsWithComma)
        {
            ExpressionSyntax last = present[present.Count - 1];
            SyntaxTriviaList behind = last.GetTrailingTrivia();
            members[members.Count - 1] = last.WithoutTrailingTrivia();
            members.Add(SyntaxFactory.Token(SyntaxTriviaList.Empty, SyntaxKind.CommaToken, behind.Count > 0 ? behind : end));
        }

        for (int i = 0; i < added.Count; i++)
        {
            bool needsComma = i < added.Count - 1 || endsWithComma;
            ExpressionSyntax member = added[i].WithLeadingTrivia(indentation);
            members.Add(needsComma ? member : member.WithTrailingTrivia(end));
            if (needsComma)
            {
                members.Add(SyntaxFactory.Token(SyntaxTriviaList.Empty, SyntaxKind.CommaToken, end));
            }
        }

        SyntaxToken open = initializer.OpenBraceToken;
        return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(members))
            .WithOpenBraceToken(open.TrailingTrivia.Count > 0 ? open : open.WithTrailingTrivia(SyntaxFactory.Space));
    }
}
