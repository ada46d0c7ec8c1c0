using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Rhev.Sdk;
using Rsdl.Analyzers.Rules;
using Rsdl.Benchmarks.Generating;

namespace Rsdl.Benchmarks.Analyzing;

/// <summary>Analyses of one file: each in a compilation of its own, as a build has it.</summary>
internal sealed class Analysis
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(BodyAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly MetadataReference Sdk = MetadataReference.CreateFromFile(typeof(RhevApi).Assembly.Location);

    private readonly SyntaxTree _tree;

    public Analysis(string code)
    {
        _tree = SdkProject.Parse(code, "Steps.cs");
        CSharpCompilation compilation = Compile();
        if (compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning) is { } problem)
        {
            throw new InvalidOperationException($"The sample does not compile: {problem}");
        }

        if (With(compilation).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult() is [{ } first, ..])
        {
            throw new InvalidOperationException($"The sample is supposed to be free of misuse: {first}");
        }
    }

    /// <summary>How many rules there are.</summary>
    public static int RuleCount => Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .Select(descriptor => descriptor.Id).Distinct().Count();

    /// <summary>
    /// All diagnostics, the compiler's own and those of the rules, of one compilation that the rules are attached to, so that each body
    /// is bound once, as in a build.
    /// </summary>
    /// <returns>Milliseconds of everything, and of these the rules' own, as the compiler's report tells them.</returns>
    public (double All, double Rules) Run()
    {
        CSharpCompilation compilation = Compile();
        long start = Stopwatch.GetTimestamp();

        // The compiler reads its references in any case; whoever asks first would be charged for it.
        _ = compilation.SourceModule;
        CompilationWithAnalyzers analysis = With(compilation);
        AnalysisResult result = analysis.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        analysis.Compilation.GetDiagnostics();
        double all = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (all, result.AnalyzerTelemetryInfo.Values.Sum(info => info.ExecutionTime.TotalMilliseconds));
    }

    private static CompilationWithAnalyzers With(CSharpCompilation compilation) => compilation.WithAnalyzers(
        Analyzers,
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));

    private CSharpCompilation Compile() => SdkProject.Compile(_tree).AddReferences(Sdk);
}
