using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Rules;

/// <summary>The base of the rules about what a body sends by the calls of an SDK.</summary>
public abstract class BodyRule : UsageRule
{
    private protected BodyRule(DiagnosticDescriptor rule)
        : base(rule)
    {
    }

    private protected sealed override void Start(CompilationStartAnalysisContext start)
    {
        if (SdkFacts.Of(start.Compilation) is { } facts && Prepare(start.Compilation, facts) is { } check)
        {
            start.RegisterOperationBlockStartAction(block =>
            {
                BodyScan scan = BodyScan.Of(block, facts);
                block.RegisterOperationBlockEndAction(context =>
                {
                    scan.Share(context.OperationBlocks);
                    check(context, scan);
                });
            });
        }
    }

    /// <summary>
    /// What reports what is wrong in a body: nothing costly is to be done before the scan tells that something may be. <c>null</c> where
    /// the types are absent that the rule is about.
    /// </summary>
    private protected abstract Action<OperationBlockAnalysisContext, BodyScan>? Prepare(Compilation compilation, SdkFacts facts);
}
