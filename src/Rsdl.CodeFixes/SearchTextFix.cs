using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Rsdl.Analyzers;
using Rsdl.Analyzers.Rules;

namespace Rsdl.CodeFixes;

/// <summary>Makes a search that is put together as plain text one of <c>SearchQuery.Of</c>, which quotes its values.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SearchTextFix))]
public sealed class SearchTextFix : UsageFix
{
    /// <summary>Makes the fix.</summary>
    public SearchTextFix()
        : base(RuleIds.SearchText, "Let SearchQuery.Of quote the values")
    {
    }

    private protected override SyntaxNode? Fix(SyntaxNode root, SemanticModel model, FixedPlaces places)
    {
        Dictionary<SyntaxNode, SyntaxNode> fixes = [];
        if (root.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp10 })
        {
            return null;
        }

        foreach (Diagnostic diagnostic in places.Diagnostics.Where(found => found.Properties.ContainsKey(SearchTextRule.OnlySearches)))
        {
            SyntaxNode text = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (model.GetOperation(text, places.CancellationToken) is { } composition
                && SearchTemplate.Read(composition, model, places.CancellationToken) is { } search)
            {
                fixes[text] = Of(search).WithTriviaFrom(text);
            }
        }

        return fixes.Count == 0 ? null : root.ReplaceNodes(fixes.Keys, (original, _) => fixes[original]);
    }

    private static InvocationExpressionSyntax Of(ExpressionSyntax search) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            SyntaxFactory.ParseExpression("global::Rsdl.Runtime.SearchQuery").WithAdditionalAnnotations(Simplifier.Annotation),
            SyntaxFactory.IdentifierName("Of")),
        SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(search))));
}
