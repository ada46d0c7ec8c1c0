using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Rsdl.Analyzers;

namespace Rsdl.CodeFixes;

/// <summary>Removes what RSDL1002 reports.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadOnlyElementFix))]
public sealed class ReadOnlyElementFix : RemoveAssignmentFix
{
    /// <summary>Makes the fix.</summary>
    public ReadOnlyElementFix()
        : base(RuleIds.ReadOnlyElement)
    {
    }
}
