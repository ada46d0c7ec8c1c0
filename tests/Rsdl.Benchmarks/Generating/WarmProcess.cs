using System;
using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Rsdl.Benchmarks.Generating;

/// <summary>A process in which the runtime has optimised the generator, as in an editor or a compiler server.</summary>
internal static class WarmProcess
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(4);

    /// <summary>Runs the generator for a while.</summary>
    public static void Prepare(DocumentSet documents)
    {
        ImmutableArray<AdditionalText> texts = SdkProject.Texts(documents);
        CSharpCompilation compilation = SdkProject.Compile(SdkProject.Parse(UserCode.Sample(0), UserCode.SamplePath));
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Enough)
        {
            SdkProject.CreateDriver(texts).RunGenerators(compilation);
        }
    }
}
