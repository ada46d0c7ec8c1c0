using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Benchmarks.Bars;
using Rsdl.Benchmarks.Generating;

namespace Rsdl.Benchmarks.Compiling;

/// <summary>How large the SDK is, and what it takes to compile it.</summary>
internal sealed class CompileGroup : IBarGroup
{
    private const int Times = 10;

    /// <inheritdoc/>
    public string Name => "compile";

    /// <inheritdoc/>
    public IEnumerable<BarResult> Measure(RunSettings settings)
    {
        DocumentSet documents = DocumentSet.Read(settings.Documents);
        return MeasureSize(documents)
            .Concat(new CompilerTimes(Name, documents).Measure(settings))
            .Concat(new Growth(Name, documents, Times).Measure(settings));
    }

    private IEnumerable<BarResult> MeasureSize(DocumentSet documents)
    {
        CompiledSdk sdk = new(documents);
        CSharpCompilation compilation = sdk.Generate();
        yield return new BarResult(
            new Bar(Name, "bytes of emitted source", 1_000_000), sdk.SourceBytes, Count(sdk.Files, "files"));
        yield return new BarResult(
            new Bar(Name, "bytes of an assembly with nothing but the SDK", 900_000),
            CompiledSdk.Emit(compilation).Length,
            Count(CompiledSdk.CountTypes(compilation), "types"));
    }

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number:#,##0} {what}");
}
