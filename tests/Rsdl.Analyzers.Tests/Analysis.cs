using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Rsdl.Analyzers.Tests;

/// <summary>Compiles and analyzes without the test framework, for what it cannot express.</summary>
internal static class Analysis
{
    public static CSharpCompilation Compile(string source, params MetadataReference[] references) => CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest))],
        SdkReferences.Platform.AddRange(references),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The diagnostics of an analyzer as text, those of its failures among them.</summary>
    public static async Task<IEnumerable<string>> RunAsync(
        DiagnosticAnalyzer analyzer, Compilation compilation, CancellationToken cancellationToken = default)
    {
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(ImmutableArray.Create(analyzer));
        return (await analysis.GetAnalyzerDiagnosticsAsync(cancellationToken)).Select(diagnostic => diagnostic.ToString());
    }
}
