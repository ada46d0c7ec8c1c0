using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Benchmarks.Bars;
using Rsdl.Generator;
using Rsdl.Model;
using Rsdl.Model.Documents;

namespace Rsdl.Benchmarks.Generating;

/// <summary>Where the time of a full run goes.</summary>
internal sealed class FullRunParts(string group, DocumentSet documents)
{
    private const int WarmUps = 3;

    /// <summary>Reports the parts' shares.</summary>
    public IEnumerable<BarResult> Measure(RunSettings settings)
    {
        ImmutableArray<AdditionalText> texts = SdkProject.Texts(documents);
        CSharpCompilation compilation = SdkProject.Compile(SdkProject.Parse(UserCode.Sample(0), UserCode.SamplePath));
        ParsedDocument[] parsed = documents.Parse();
        List<GeneratorRunResult> runs = [];
        int repetitions = settings.Repetitions(9, 25);
        double[] medians = PairedTiming.Medians(
            repetitions,
            WarmUps,
            () => runs.Add(SdkProject.CreateDriver(texts, tracks: true).RunGenerators(compilation).GetRunResult().Results.Single()),
            () => ApiModelBuilder.Build(parsed, []));
        GeneratorRunResult[] timed = [.. runs.Skip(WarmUps)];
        double whole = medians[0];
        double reading = Median(timed, name => name == TrackingNames.Documents);
        double model = Median(timed, name => name == TrackingNames.Model);
        double emitting = Median(timed, name => name is not null && timed[0].TrackedOutputSteps.ContainsKey(name));
        yield return Part("reading", reading, whole);
        yield return Part("binding", medians[1], whole);
        yield return Part("planning", model - medians[1], whole);
        yield return Part("emitting", emitting, whole);
        yield return Part("baseline, comparing, tables of the driver", whole - reading - model - emitting, whole);
    }

    private static double Median(GeneratorRunResult[] runs, Func<string?, bool> isAsked) =>
        PairedTiming.Median(runs.Select(run => ExecutedSteps.Time(run, isAsked)));

    private BarResult Part(string name, double time, double whole) =>
        TimedRatio.Of(new Bar(group, $"of a full run: {name}"), time, whole);
}
