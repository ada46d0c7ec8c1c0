using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Rsdl.Analyzers;

namespace Rsdl.CodeFixes;

/// <summary>Follows an operation that RSDL1007 reports to its end, or says by a discard that nobody wants to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoredOperationFix))]
public sealed class IgnoredOperationFix : CodeFixProvider
{
    internal const string Follow = "Wait for completion";
    internal const string Discard = "Discard the result";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.IgnoredOperation);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AllOperations.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await OperationEditor.CreateAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } editor)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (string title in new[] { Follow, Discard })
            {
                if (editor.Edit(diagnostic.Location.SourceSpan, title == Follow) is not null)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(title, _ => Task.FromResult(editor.Apply([diagnostic], title == Follow)), title), diagnostic);
                }
            }
        }
    }

    /// <summary>Edits all of a document in one pass, since a call may be in an argument of another.</summary>
    private sealed class AllOperations : DocumentBasedFixAllProvider
    {
        public static AllOperations Instance { get; } = new();

        protected override async Task<Document?> FixAllAsync(
            FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics) =>
            await OperationEditor.CreateAsync(document, context.CancellationToken).ConfigureAwait(false) is { } editor
                ? editor.Apply(diagnostics, context.CodeActionEquivalenceKey == Follow)
                : document;
    }
}
