using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Rsdl.CodeFixes.Moves;

/// <summary>An update that is to be added behind another one.</summary>
/// <param name="After">The statement that makes the other one.</param>
/// <param name="Other">The other one, which is awaited in the same way.</param>
/// <param name="Method">The method, with its receiver.</param>
/// <param name="Entity">The class of what is sent.</param>
/// <param name="Options">What follows as arguments.</param>
internal sealed record AddedCall(StatementSyntax After, AwaitedCall Other, string Method, string Entity, string Options)
{
    /// <summary>The statement that sends some members.</summary>
    /// <param name="members">The assignments to properties.</param>
    /// <param name="after">The statement that it stands behind, as it is by now.</param>
    public StatementSyntax Statement(IEnumerable<AssignmentExpressionSyntax> members, StatementSyntax after)
    {
        string text = $"{Method}(new {Entity} {{ {string.Join(", ", members.Select(member => member.ToString()))} }}{Options})";
        ExpressionSyntax waits = Other.Await.ReplaceNode(Other.Syntax, SyntaxFactory.ParseExpression(text)).WithoutTrivia();
        return SyntaxFactory.ExpressionStatement(waits)
            .WithLeadingTrivia(CommentTrivia.Indentation(after))
            .WithTrailingTrivia(after.GetTrailingTrivia().Where(
                trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
