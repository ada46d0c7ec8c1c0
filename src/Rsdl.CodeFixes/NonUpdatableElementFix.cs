using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Rsdl.Analyzers;

namespace Rsdl.CodeFixes;

/// <summary>Removes what RSDL1001 reports.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NonUpdatableElementFix))]
public sealed class NonUpdatableElementFix : RemoveAssignmentFix
{
    /// <summary>Makes the fix.</summary>
    public NonUpdatableElementFix()
        : base(RuleIds.NonUpdatableElement)
    {
    }
}
