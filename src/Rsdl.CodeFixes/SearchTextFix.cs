using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Rsdl.Analyzers;
using Rsdl.Analyzers.Rules;

namespace Rsdl.CodeFixes;

/// <summary>Makes a search that is put together as plain text one of <c>SearchQuery.Of</c>, which quotes its values.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SearchTextFix))]
public sealed class SearchTextFix : CodeFixProvider
{
    private const string Title = "Let SearchQuery.Of quote the values";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.SearchText);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Dictionary<SyntaxNode, SyntaxNode> fixes =
            await FindAsync(context.Document, context.Diagnostics, context.CancellationToken).ConfigureAwait(false);
        if (fixes.Count > 0)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, token => FixAsync(context.Document, context.Diagnostics, token), Title), context.Diagnostics);
        }
    }

    private static async Task<Document> FixAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        Dictionary<SyntaxNode, SyntaxNode> fixes = await FindAsync(document, diagnostics, cancellationToken).ConfigureAwait(false);
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        return document.WithSyntaxRoot(root.ReplaceNodes(fixes.Keys, (original, _) => fixes[original]));
    }

    /// <summary>What replaces what, for those diagnostics that can be fixed.</summary>
    private static async Task<Dictionary<SyntaxNode, SyntaxNode>> FindAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        Dictionary<SyntaxNode, SyntaxNode> fixes = [];
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || root.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp10 })
        {
            return fixes;
        }

        foreach (Diagnostic diagnostic in diagnostics.Where(found => found.Properties.ContainsKey(SearchTextAnalyzer.OnlySearches)))
        {
            SyntaxNode text = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (model.GetOperation(text, cancellationToken) is { } composition
                && SearchTemplate.Read(composition, model, cancellationToken) is { } search)
            {
                fixes[text] = Of(search).WithTriviaFrom(text);
            }
        }

        return fixes;
    }

    private static InvocationExpressionSyntax Of(ExpressionSyntax search) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            SyntaxFactory.ParseExpression("global::Rsdl.Runtime.SearchQuery").WithAdditionalAnnotations(Simplifier.Annotation),
            SyntaxFactory.IdentifierName("Of")),
        SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(search))));
}
