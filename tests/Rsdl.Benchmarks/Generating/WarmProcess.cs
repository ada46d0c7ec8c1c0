using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Rsdl.Benchmarks.Generating;

/// <summary>A process in which the runtime has optimised the generator, as in an editor or a compiler server.</summary>
internal static class WarmProcess
{
    private const int Rounds = 4;
    private const int RunsPerRound = 25;

    /// <summary>The runtime optimises in the background, once it has seen nothing new for a tenth of a second.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Runs the generator often: a number of times rather than for a while, which on a busy machine would be too few.</summary>
    public static void Prepare(DocumentSet documents)
    {
        ImmutableArray<AdditionalText> texts = SdkProject.Texts(documents);
        CSharpCompilation compilation = SdkProject.Compile(SdkProject.Parse(UserCode.Sample(0), UserCode.SamplePath));
        for (int i = 0; i < Rounds; i++)
        {
            for (int j = 0; j < RunsPerRound; j++)
            {
                SdkProject.CreateDriver(texts).RunGenerators(compilation);
            }

            Thread.Sleep(Pause);
        }
    }
}
