using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Rsdl.Analyzers;

namespace Rsdl.CodeFixes;

/// <summary>Removes what RSDL1001 reports.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NonUpdatableElementFix))]
public sealed class NonUpdatableElementFix : RemoveAssignmentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.NonUpdatableElement);
}
