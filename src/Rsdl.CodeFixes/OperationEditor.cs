using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Rsdl.CodeFixes;

/// <summary>Edits statements that ignore the result of an operation.</summary>
internal sealed class OperationEditor
{
    private const string Completed = "CompletedAsync";
    private const string Runtime = "Rsdl.Runtime";

    private readonly Document _document;
    private readonly CompilationUnitSyntax _root;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;

    private OperationEditor(Document document, CompilationUnitSyntax root, SemanticModel model, CancellationToken cancellationToken)
    {
        _document = document;
        _root = root;
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>An editor for a document; <c>null</c> if it is no C#.</summary>
    public static async Task<OperationEditor?> CreateAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
        && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? new OperationEditor(document, root, model, cancellationToken)
            : null;

    /// <summary>The document with all that is reported in it edited, where that is plain.</summary>
    public Document Apply(IEnumerable<Diagnostic> diagnostics, bool follow)
    {
        SyntaxEditor editor = new(_root, _document.Project.Solution.Services);
        bool needsImport = false;
        foreach (TextSpan span in diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan).Distinct())
        {
            if (Edit(span, follow) is { } edit)
            {
                editor.ReplaceNode(edit.Node, (current, _) => edit.Change((ExpressionSyntax)current));
                needsImport |= follow && !IsImported(edit.Node);
            }
        }

        CompilationUnitSyntax root = (CompilationUnitSyntax)editor.GetChangedRoot();
        return _document.WithSyntaxRoot(needsImport ? Import(root) : root);
    }

    /// <summary>What is replaced, and by what; <c>null</c> where the result might not compile or do the same.</summary>
    public (ExpressionSyntax Node, Func<ExpressionSyntax, ExpressionSyntax> Change)? Edit(TextSpan span, bool follow)
    {
        if (_root.FindNode(span, getInnermostNodeForTie: true) is not InvocationExpressionSyntax call)
        {
            return null;
        }

        if (follow)
        {
            return Token(call) is { } token ? (call, current => Follow(current, token)) : null;
        }

        // Where a variable is called _, an assignment would be to that.
        return call.Ancestors().OfType<AwaitExpressionSyntax>().FirstOrDefault() is { } awaited
            && _model.LookupSymbols(call.SpanStart, name: "_").IsEmpty
                ? (awaited, Discard)
                : null;
    }

    private static InvocationExpressionSyntax Follow(ExpressionSyntax call, ImmutableArray<ExpressionSyntax> token) =>
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, call.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName(Completed)),
            SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(token.Select(SyntaxFactory.Argument))))
            .WithTrailingTrivia(call.GetTrailingTrivia());

    private static AssignmentExpressionSyntax Discard(ExpressionSyntax awaited) =>
        SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.IdentifierName("_").WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
            awaited.WithoutLeadingTrivia())
            .WithLeadingTrivia(awaited.GetLeadingTrivia());

    /// <summary>The argument for the wait: the call's own token if it has one; <c>null</c> if that cannot be written twice.</summary>
    private ImmutableArray<ExpressionSyntax>? Token(InvocationExpressionSyntax call)
    {
        if (_model.GetOperation(call, _cancellationToken) is not IInvocationOperation operation)
        {
            return null;
        }

        IArgumentOperation? argument = operation.Arguments.FirstOrDefault(candidate =>
            candidate is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type: { Name: nameof(CancellationToken) } });
        return argument?.Value.Syntax switch
        {
            // A mere default would fit the options of the wait as well.
            null or LiteralExpressionSyntax or DefaultExpressionSyntax => ImmutableArray<ExpressionSyntax>.Empty,
            ExpressionSyntax expression when IsPlain(expression) => ImmutableArray.Create(expression.WithoutTrivia()),
            _ => null,
        };
    }

    private static bool IsPlain(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax or BaseExpressionSyntax or PredefinedTypeSyntax or AliasQualifiedNameSyntax => true,
        MemberAccessExpressionSyntax access => IsPlain(access.Expression),
        _ => false,
    };

    private bool IsImported(ExpressionSyntax call) =>
        _model.GetTypeInfo(call, _cancellationToken).Type is { } type
        && !_model.LookupSymbols(call.SpanStart, type, Completed, includeReducedExtensionMethods: true).IsEmpty;

    /// <summary>With the namespace of the extension method, where an ordered list of namespaces has it.</summary>
    private static CompilationUnitSyntax Import(CompilationUnitSyntax root)
    {
        SyntaxTrivia end = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        UsingDirectiveSyntax import = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(Runtime))
            .NormalizeWhitespace().WithTrailingTrivia(end == default ? SyntaxFactory.LineFeed : end);
        int place = root.Usings.TakeWhile(other => other is { Alias: null, StaticKeyword.RawKind: 0 }
            && (IsSystem(other) || string.CompareOrdinal(other.Name?.ToString(), Runtime) < 0)).Count();
        if (place == 0 && root.Usings.Count > 0)
        {
            SyntaxTriviaList leading = root.Usings[0].GetLeadingTrivia();
            root = root.WithUsings(root.Usings.Replace(root.Usings[0], root.Usings[0].WithoutLeadingTrivia()));
            import = import.WithLeadingTrivia(leading);
        }

        return root.WithUsings(root.Usings.Insert(place, import));
    }

    private static bool IsSystem(UsingDirectiveSyntax import) =>
        import.Name?.ToString() is { } name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));
}
