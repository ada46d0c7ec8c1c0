using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.Generating;

/// <summary>
/// How many bytes the pipeline's own models take: what a driver keeps after a run, less what the driver of a generator keeps that adds
/// the same texts without a model. Both drivers share the documents' texts and the compilation.
/// </summary>
internal sealed class KeptMemory : IChildMeasure
{
    /// <inheritdoc/>
    public string Name => "kept-memory";

    /// <inheritdoc/>
    public double Measure(IReadOnlyList<string> arguments)
    {
        ImmutableArray<AdditionalText> documents = [.. arguments.Select(path => new MemoryText(path, File.ReadAllText(path)))];
        CSharpCompilation compilation = SdkProject.Compile(SdkProject.Parse(UserCode.Sample(0), UserCode.SamplePath));

        // The first run is for what a process keeps anyway, such as tables of the compiler, and for the constant texts.
        ImmutableArray<(string HintName, string Text)> sources =
        [
            .. SdkProject.CreateDriver(documents).RunGenerators(compilation).GetRunResult().Results.Single().GeneratedSources
                .Select(source => (source.HintName, source.SourceText.ToString())),
        ];
        Held(() => SdkProject.CreateDriver(new ConstantSources(sources), documents).RunGenerators(compilation));
        long constant = Held(() => SdkProject.CreateDriver(new ConstantSources(sources), documents).RunGenerators(compilation));
        long ours = Held(() => SdkProject.CreateDriver(documents).RunGenerators(compilation));
        GC.KeepAlive(documents);
        GC.KeepAlive(compilation);
        GC.KeepAlive(sources);
        return ours - constant;
    }

    private static long Held(Func<object> make)
    {
        long before = Used();
        object made = make();
        long after = Used();
        GC.KeepAlive(made);
        return after - before;
    }

    private static long Used()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
