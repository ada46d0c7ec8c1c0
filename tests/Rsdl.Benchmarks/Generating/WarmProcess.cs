using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.Generating;

/// <summary>A process in which the runtime has optimised the generator, as in an editor or a compiler server.</summary>
internal static class WarmProcess
{
    private const int Rounds = 4;
    private const int RunsPerRound = 25;

    /// <summary>Runs the generator often.</summary>
    public static void Prepare(DocumentSet documents)
    {
        ImmutableArray<AdditionalText> texts = SdkProject.Texts(documents);
        CSharpCompilation compilation = SdkProject.Compile(SdkProject.Parse(UserCode.Sample(0), UserCode.SamplePath));
        WarmUp.InRounds(Rounds, RunsPerRound, () => SdkProject.CreateDriver(texts).RunGenerators(compilation));
    }
}
