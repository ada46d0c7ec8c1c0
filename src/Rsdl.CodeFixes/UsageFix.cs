using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Rsdl.CodeFixes;

/// <summary>
/// The base of fixes that have one action for one rule: it is offered where it changes something, and fixes one place as well as all of
/// a document in one pass, so that places within each other go together.
/// </summary>
public abstract class UsageFix : CodeFixProvider
{
    private readonly string _title;

    private protected UsageFix(string rule, string title)
    {
        FixableDiagnosticIds = ImmutableArray.Create(rule);
        _title = title;
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await FixAsync(new FixedPlaces(document, diagnostics, context.CancellationToken)).ConfigureAwait(false) ?? document);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            FixedPlaces place = new(context.Document, [diagnostic], context.CancellationToken);
            if (await FixAsync(place).ConfigureAwait(false) is { } changed)
            {
                context.RegisterCodeFix(CodeAction.Create(_title, _ => Task.FromResult(changed), _title), diagnostic);
            }
        }
    }

    /// <summary>The file after the fix; <c>null</c> where nothing can be fixed.</summary>
    private protected abstract SyntaxNode? Fix(SyntaxNode root, SemanticModel model, FixedPlaces places);

    private async Task<Document?> FixAsync(FixedPlaces places) =>
        await places.Document.GetSyntaxRootAsync(places.CancellationToken).ConfigureAwait(false) is { } root
        && await places.Document.GetSemanticModelAsync(places.CancellationToken).ConfigureAwait(false) is { } model
        && Fix(root, model, places) is { } changed
            ? places.Document.WithSyntaxRoot(changed)
            : null;
}
