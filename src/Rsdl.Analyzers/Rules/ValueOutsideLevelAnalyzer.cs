using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1005: a value is used that the compatibility level which the project is written for does not have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValueOutsideLevelAnalyzer : UsageAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ValueOutsideLevel,
        Title,
        "The value '{0}' of {1} is in the compatibility levels {2} only, not in {3}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.ValueOutsideLevel));

    /// <summary>The same rule, where it cannot work. Only the end of a compilation has seen all files' options.</summary>
    internal static readonly DiagnosticDescriptor MalformedLevel = new(
        RuleIds.ValueOutsideLevel,
        Title,
        "'{0}' is no compatibility level, so values are not checked: " + TargetLevel.Property + " or " + TargetLevel.Key
            + " is to be a level such as '3.3'",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.ValueOutsideLevel),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    private const string Title = "A value is not in the target compatibility level";

    /// <summary>Makes the rule.</summary>
    public ValueOutsideLevelAnalyzer()
        : base(Rule, MalformedLevel)
    {
    }

    private protected override void Start(CompilationStartAnalysisContext start)
    {
        if (SdkFacts.Of(start.Compilation) is not { } facts
            || ValueLevels.Of(start.Compilation) is not { } levels
            || ValueUse.Of(start.Compilation, facts) is not { } uses)
        {
            return;
        }

        TargetLevel target = new(start.Options.AnalyzerConfigOptionsProvider);
        start.RegisterOperationAction(context => Check(context, levels, target, uses), OperationKind.FieldReference);
        start.RegisterCompilationEndAction(end =>
        {
            if (target.FirstMalformed(end.Compilation.SyntaxTrees) is { } text)
            {
                end.ReportDiagnostic(Diagnostic.Create(MalformedLevel, Location.None, text));
            }
        });
    }

    private static void Check(OperationAnalysisContext context, ValueLevels levels, TargetLevel target, ValueUse uses)
    {
        IFieldReferenceOperation reference = (IFieldReferenceOperation)context.Operation;
        if (levels.Of(reference.Field).IsEmpty
            || target.Of(reference.Syntax.SyntaxTree) is not { } level
            || !levels.Lacks(reference.Field, level)
            || !uses.IsUsed(reference))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            reference.Syntax.GetLocation(),
            reference.Field.Name,
            reference.Field.ContainingType.Name,
            string.Join(", ", levels.Of(reference.Field)),
            level.ToString()));
    }
}
