using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
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
public sealed class OpenConnectionFix : UsageFix
{
    /// <summary>Makes the fix.</summary>
    public OpenConnectionFix()
        : base(RuleIds.OpenConnection, "Close the connection at the end of the block")
    {
    }

    private protected override SyntaxNode? Fix(SyntaxNode root, SemanticModel model, FixedPlaces places)
    {
        Dictionary<SyntaxNode, bool> found = Find(root, model, places);
        return found.Count == 0 ? null : root.ReplaceNodes(
            found.Keys, (original, changed) => Close((LocalDeclarationStatementSyntax)changed, found[original]));
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
    private static Dictionary<SyntaxNode, bool> Find(SyntaxNode root, SemanticModel model, FixedPlaces places)
    {
        Dictionary<SyntaxNode, bool> found = [];
        if (root.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 })
        {
            return found;
        }

        foreach (Diagnostic diagnostic in places.Diagnostics.Where(
            one => one.Properties.ContainsKey(OpenConnectionRule.EndsWithBlock)))
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
                && model.GetDeclaredSymbol(declarator, places.CancellationToken) is ILocalSymbol local
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
