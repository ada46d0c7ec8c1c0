using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Rsdl.Analyzers;

namespace Rsdl.CodeFixes;

/// <summary>Removes what RSDL1004 reports.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnacceptedElementFix))]
public sealed class UnacceptedElementFix : RemoveAssignmentFix
{
    /// <summary>Makes the fix.</summary>
    public UnacceptedElementFix()
        : base(RuleIds.UnacceptedElement)
    {
    }
}
