using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Rules;

/// <summary>The base of the rules about what a body sends by the calls of an SDK; <see cref="BodyAnalyzer"/> runs them.</summary>
public abstract class BodyRule
{
    private protected BodyRule(DiagnosticDescriptor reported) => Reported = reported;

    /// <summary>What the rule reports.</summary>
    internal DiagnosticDescriptor Reported { get; }

    /// <summary>
    /// What reports what is wrong in a body: nothing costly is to be done before the scan tells that something may be. <c>null</c> where
    /// the types are absent that the rule is about.
    /// </summary>
    internal abstract Action<OperationBlockAnalysisContext, BodyScan>? Prepare(Compilation compilation, SdkFacts facts);
}
