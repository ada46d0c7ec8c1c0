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
using Rsdl.Analyzers;
using Rsdl.Analyzers.Rules;

namespace Rsdl.CodeFixes;

/// <summary>
/// Closes a connection where the block ends that declares it: <c>await using</c>, or <c>using</c> in a method that cannot wait.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OpenConnectionFix))]
public sealed class OpenConnectionFix : CodeFixProvider
{
    private const string Title = "Close the connection at the end of the block";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.OpenConnection);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Dictionary<SyntaxNode, bool> declarations =
            await FindAsync(context.Document, context.Diagnostics, context.CancellationToken).ConfigureAwait(false);
        if (declarations.Count > 0)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, token => FixAsync(context.Document, context.Diagnostics, token), Title), context.Diagnostics);
        }
    }

    private static async Task<Document> FixAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        Dictionary<SyntaxNode, bool> found = await FindAsync(document, diagnostics, cancellationToken).ConfigureAwait(false);
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        return document.WithSyntaxRoot(root.ReplaceNodes(
            found.Keys, (original, changed) => Close((LocalDeclarationStatementSyntax)changed, found[original])));
    }

    private static LocalDeclarationStatementSyntax Close(LocalDeclarationStatementSyntax declaration, bool waits)
    {
        SyntaxTriviaList leading = declaration.GetLeadingTrivia();
        SyntaxToken keyword = SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        LocalDeclarationStatementSyntax closed = declaration.WithoutLeadingTrivia().WithUsingKeyword(keyword);
        if (waits)
        {
            closed = closed.WithAwaitKeyword(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space));
        }

        return closed.WithLeadingTrivia(leading);
    }

    /// <summary>The declarations that can close what they declare, and whether they wait for it.</summary>
    private static async Task<Dictionary<SyntaxNode, bool>> FindAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        Dictionary<SyntaxNode, bool> found = [];
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || root.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 })
        {
            return found;
        }

        foreach (Diagnostic diagnostic in diagnostics.Where(one => one.Properties.ContainsKey(OpenConnectionAnalyzer.EndsWithBlock)))
        {
            if (root.FindNode(diagnostic.Location.SourceSpan) is VariableDeclaratorSyntax
                {
                    Parent: VariableDeclarationSyntax
                    {
                        Variables.Count: 1,
                        Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } declaration,
                    },
                } declarator
                && declaration.Parent?.Parent?.DescendantNodes().OfType<LabeledStatementSyntax>().Any() == false
                && model.GetDeclaredSymbol(declarator, cancellationToken) is ILocalSymbol local
                && Waits(declaration, local, model) is { } waits)
            {
                found[declaration] = waits;
            }
        }

        return found;
    }

    /// <summary><c>null</c> where the connection cannot be closed.</summary>
    private static bool? Waits(LocalDeclarationStatementSyntax declaration, ILocalSymbol local, SemanticModel model)
    {
        foreach (SyntaxNode node in declaration.Ancestors())
        {
            switch (node)
            {
                case LockStatementSyntax or UnsafeStatementSyntax:
                    return null;
                case GlobalStatementSyntax:
                    return true;
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax:
                    IMethodSymbol? function =
                        (node is AnonymousFunctionExpressionSyntax ? model.GetSymbolInfo(node).Symbol : model.GetDeclaredSymbol(node))
                        as IMethodSymbol;
                    return function?.IsAsync == true ? true : CanCloseAtOnce(function, local) ? false : null;
            }
        }

        return null;
    }

    /// <summary>What is returned to be awaited would fail if the connection were closed before.</summary>
    private static bool CanCloseAtOnce(IMethodSymbol? function, ILocalSymbol local) =>
        function?.ReturnType is { Name: not ("Task" or "ValueTask" or "IAsyncEnumerable"), TypeKind: not TypeKind.TypeParameter }
        && local.Type.AllInterfaces.Any(type => type.SpecialType == SpecialType.System_IDisposable);
}
