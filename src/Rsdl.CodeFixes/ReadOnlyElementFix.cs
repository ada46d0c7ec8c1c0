using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Rsdl.Analyzers;

namespace Rsdl.CodeFixes;

/// <summary>Removes what RSDL1002 reports.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadOnlyElementFix))]
public sealed class ReadOnlyElementFix : RemoveAssignmentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ReadOnlyElement);
}
