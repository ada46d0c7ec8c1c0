using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.Generating;

/// <summary>Full runs in a warm process, and runs after an edit of C# that has nothing to do with the documents.</summary>
internal sealed class UnrelatedEdit(string group, DocumentSet documents)
{
    private const int WarmUps = 5;

    /// <summary>Edits come in bursts: between two full runs, as here, a single one would find the processor's caches full of theirs.</summary>
    private const int Burst = 20;

    /// <summary>Measures the bars.</summary>
    public IEnumerable<BarResult> Measure(RunSettings settings)
    {
        ImmutableArray<AdditionalText> texts = SdkProject.Texts(documents);
        SyntaxTree other = SdkProject.Parse(UserCode.Other(0), UserCode.OtherPath);
        CSharpCompilation compilation = SdkProject.Compile(SdkProject.Parse(UserCode.Sample(0), UserCode.SamplePath), other);
        GeneratorDriver driver = SdkProject.CreateDriver(texts).RunGenerators(compilation);
        int repetitions = settings.Repetitions(15, 45);
        Queue<CSharpCompilation> edited = new(
            Enumerable.Range(1, (WarmUps + repetitions) * (Burst + 1)).Select(number => Edit(compilation, other, number)));
        double[] medians = PairedTiming.Medians(
            repetitions,
            WarmUps,
            () => SdkProject.CreateDriver(texts).RunGenerators(compilation),
            () =>
            {
                for (int i = 0; i < Burst; i++)
                {
                    driver = driver.RunGenerators(edited.Dequeue());
                }
            },
            () => SdkProject.CreateDriver(texts).RunGenerators(compilation),
            () => driver = driver.RunGenerators(edited.Dequeue()));
        yield return TimedRatio.Of(
            new Bar(group, "run after an unrelated C# edit / full run in a warm process", 0.01), medians[1] / Burst, medians[0]);
        yield return TimedRatio.Of(new Bar(group, "the same, a single edit after a full run"), medians[3], medians[2]);

        GeneratorDriver tracking = SdkProject.CreateDriver(texts, tracks: true).RunGenerators(compilation);
        GeneratorRunResult rerun = tracking.RunGenerators(Edit(compilation, other, 1)).GetRunResult().Results.Single();
        string[] executed = ExecutedSteps.Of(rerun);
        yield return new BarResult(
            new Bar(group, "steps and outputs executed after an unrelated C# edit", 0),
            executed.Length,
            $"{string.Join(", ", executed.DefaultIfEmpty("none"))}; {ExecutedSteps.CountUnnamed(rerun)} steps without a name");
        foreach (BarResult part in new FullRunParts(group, documents).Measure(settings))
        {
            yield return part;
        }
    }

    private static CSharpCompilation Edit(CSharpCompilation compilation, SyntaxTree tree, int number) =>
        compilation.ReplaceSyntaxTree(tree, SdkProject.Parse(UserCode.Other(number), UserCode.OtherPath));
}
