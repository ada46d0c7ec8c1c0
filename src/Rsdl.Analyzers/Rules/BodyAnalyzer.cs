using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Rules;

/// <summary>
/// Runs the rules about what a body sends. One analyzer hosts all of them: each body is walked once, and what the compiler spends on
/// an analyzer for each body is more than most rules need to see that nothing is wrong.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public class BodyAnalyzer : UsageAnalyzer
{
    private readonly BodyRule[] _rules;

    /// <summary>Makes the analyzer with all rules.</summary>
    public BodyAnalyzer()
        : this(
            new NonUpdatableElementRule(),
            new ReadOnlyElementRule(),
            new MissingElementRule(),
            new UnacceptedElementRule(),
            new DeprecatedElementRule(),
            new IgnoredOperationRule(),
            new SearchTextRule(),
            new OpenConnectionRule(),
            new LiteralPasswordRule())
    {
    }

    /// <summary>Makes the analyzer with some rules, as tests of one do.</summary>
    private protected BodyAnalyzer(params BodyRule[] rules)
        : base(Array.ConvertAll(rules, rule => rule.Reported)) => _rules = rules;

    private protected sealed override void Start(CompilationStartAnalysisContext start)
    {
        if (SdkFacts.Of(start.Compilation) is { } facts)
        {
            BodyChecks checks = new(facts, start.Compilation);
            start.RegisterOperationBlockStartAction(checks.Start);
            checks.Prepare(_rules);
        }
    }
}
