using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Rsdl.Analyzers.Rules;

/// <summary>The base of the analyzers of the use of an SDK: none looks at generated code, and all may run at the same time.</summary>
public abstract class UsageAnalyzer : DiagnosticAnalyzer
{
    private protected UsageAnalyzer(params DiagnosticDescriptor[] rules) => SupportedDiagnostics = ImmutableArray.Create(rules);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>Registers what the analyzer looks at; nothing where the types are absent that it is about.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext start);
}
