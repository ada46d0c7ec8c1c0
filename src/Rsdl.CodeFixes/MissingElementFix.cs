using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rsdl.Analyzers;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Rules;

namespace Rsdl.CodeFixes;

/// <summary>
/// Adds placeholders for what RSDL1003 reports to the initializer of the object. Where an element has an alternative, such as the name
/// instead of the identifier, a second action takes that.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingElementFix))]
public sealed class MissingElementFix : CodeFixProvider
{
    /// <summary>The key, and the title, of the action that takes the first alternatives.</summary>
    internal const string First = "Add required elements";

    /// <summary>The key of the action that takes the second alternatives.</summary>
    internal const string Second = "Add required elements by alternatives";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.MissingElement);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AllElements.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode first = Fill(root, model, [diagnostic], 0, context.CancellationToken);
            if (first == root)
            {
                continue;
            }

            Register(context, diagnostic, First, First, 0);
            if (Alternatives(Addable(diagnostic)) is { } names
                && !first.IsEquivalentTo(Fill(root, model, [diagnostic], 1, context.CancellationToken)))
            {
                Register(context, diagnostic, $"{First}, '{names[1]}' instead of '{names[0]}'", Second, 1);
            }
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, string title, string key, int alternative) =>
        context.RegisterCodeFix(
            CodeAction.Create(title, token => FillAsync(context.Document, [diagnostic], alternative, token), key), diagnostic);

    private static ImmutableArray<SignatureParameter> Addable(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(MissingElementRule.Addable, out string? text) && diagnostic.AdditionalLocations.Count == 1
            ? SignatureParser.Parse(text!) ?? ImmutableArray<SignatureParameter>.Empty
            : ImmutableArray<SignatureParameter>.Empty;

    /// <summary>The names of the first required element that has several, within collections too.</summary>
    private static string[]? Alternatives(ImmutableArray<SignatureParameter> parameters) => parameters
        .Where(parameter => parameter.Required)
        .Select(parameter => parameter.Alternatives.Length > 1 ? [.. parameter.Alternatives] : Alternatives(parameter.Nested))
        .FirstOrDefault(names => names is not null);

    private static async Task<Document> FillAsync(
        Document document, IEnumerable<Diagnostic> diagnostics, int alternative, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is null || model is null
            ? document
            : document.WithSyntaxRoot(Fill(root, model, diagnostics, alternative, cancellationToken));
    }

    private static SyntaxNode Fill(
        SyntaxNode root, SemanticModel model, IEnumerable<Diagnostic> diagnostics, int alternative, CancellationToken cancellationToken)
    {
        Dictionary<SyntaxNode, List<RequiredElement>> wanted = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            ImmutableArray<SignatureParameter> addable = Addable(diagnostic);
            if (!addable.IsEmpty && root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true)
                is BaseObjectCreationExpressionSyntax creation)
            {
                if (!wanted.TryGetValue(creation, out List<RequiredElement>? elements))
                {
                    wanted.Add(creation, elements = []);
                }

                elements.Add(RequiredElement.Of(addable, alternative));
            }
        }

        if (wanted.Count == 0 || SdkFacts.Of(model.Compilation) is not { } facts)
        {
            return root;
        }

        return root.ReplaceNodes(wanted.Keys, (creation, rewritten) => model.GetTypeInfo(creation, cancellationToken).Type is { } type
            ? wanted[creation].Aggregate(
                (BaseObjectCreationExpressionSyntax)rewritten,
                (node, element) => new PlaceholderWriter(facts, model, creation.SpanStart).Fill(node, type, element))
            : rewritten);
    }

    /// <summary>Fills all objects of a document in one pass, since one may be sent by several calls.</summary>
    private sealed class AllElements : DocumentBasedFixAllProvider
    {
        public static AllElements Instance { get; } = new();

        protected override async Task<Document?> FixAllAsync(
            FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics) =>
            await FillAsync(document, diagnostics, context.CodeActionEquivalenceKey == Second ? 1 : 0, context.CancellationToken)
                .ConfigureAwait(false);
    }
}
