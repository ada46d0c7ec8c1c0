using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Rsdl.CodeFixes;

/// <summary>Keeps the comments and directives around what is removed.</summary>
internal static class CommentTrivia
{
    /// <summary>The comments before and behind a node and the comma after it, each on a line; nothing where there are none.</summary>
    public static IEnumerable<SyntaxTrivia> Of(SyntaxNode node, SyntaxToken? comma)
    {
        SyntaxTriviaList leading = node.GetLeadingTrivia();
        if (leading.Any(IsKept))
        {
            // Up to the indentation of the node.
            foreach (SyntaxTrivia trivia in leading.Take(leading.Count - Indentation(node).Count))
            {
                yield return trivia;
            }
        }

        IEnumerable<SyntaxTrivia> trailing = node.GetTrailingTrivia().Concat(comma?.GetAllTrivia() ?? []);
        foreach (SyntaxTrivia comment in trailing.Where(IsKept))
        {
            foreach (SyntaxTrivia indentation in Indentation(node))
            {
                yield return indentation;
            }

            yield return comment;
            yield return SyntaxFactory.ElasticLineFeed;
        }
    }

    /// <summary>The blanks before a node on its line.</summary>
    public static SyntaxTriviaList Indentation(SyntaxNode node)
    {
        SyntaxTriviaList leading = node.GetLeadingTrivia();
        return leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia)
            ? SyntaxFactory.TriviaList(leading[leading.Count - 1])
            : SyntaxTriviaList.Empty;
    }

    private static bool IsKept(SyntaxTrivia trivia) =>
        trivia.IsDirective || (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private static IEnumerable<SyntaxTrivia> GetAllTrivia(this SyntaxToken token) => token.LeadingTrivia.Concat(token.TrailingTrivia);
}
