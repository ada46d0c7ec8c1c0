using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Rsdl.CodeFixes;

/// <summary>
/// Removes an assignment: a member of an initializer, or a statement. What is evaluated for the value and may have effects stays as a
/// statement of its own. Offered only where the result is known to compile.
/// </summary>
public abstract class RemoveAssignmentFix : CodeFixProvider
{
    private const string Title = "Remove the assignment";

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => AllAssignments.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Removal.Find(root, diagnostic.Location.SourceSpan, model, context.CancellationToken) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, token => RemoveAsync(context.Document, [diagnostic], token), Title), diagnostic);
            }
        }
    }

    private static async Task<Document> RemoveAsync(
        Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return document;
        }

        IEnumerable<Removal> removals = diagnostics
            .Select(diagnostic => Removal.Find(root, diagnostic.Location.SourceSpan, model, cancellationToken))
            .OfType<Removal>();
        return document.WithSyntaxRoot(new RemovalRewriter(removals).Visit(root));
    }

    /// <summary>Removes all of a document in one pass, since several may be in one initializer.</summary>
    private sealed class AllAssignments : DocumentBasedFixAllProvider
    {
        public static AllAssignments Instance { get; } = new();

        protected override async Task<Document?> FixAllAsync(
            FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics) =>
            await RemoveAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false);
    }
}
