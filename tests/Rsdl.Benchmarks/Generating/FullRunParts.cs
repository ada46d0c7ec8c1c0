using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Benchmarks.Bars;
using Rsdl.Generator;

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
        List<GeneratorRunResult> runs = [];
        double whole = PairedTiming.Medians(
            settings.Repetitions(9, 25),
            WarmUps,
            () => runs.Add(SdkProject.CreateDriver(texts, tracks: true).RunGenerators(compilation).GetRunResult().Results.Single()))[0];
        GeneratorRunResult[] timed = [.. runs.Skip(WarmUps)];
        double reading = Median(timed, name => name == TrackingNames.Documents);
        double binding = Median(timed, name => name is TrackingNames.Schema or TrackingNames.Links or TrackingNames.Model);
        double planning = Median(timed, name => name is TrackingNames.ClientPlan or TrackingNames.Planned);
        double emitting = Median(timed, name => name is not null && timed[0].TrackedOutputSteps.ContainsKey(name));
        yield return Part("reading", reading, whole);
        yield return Part("binding", binding, whole);
        yield return Part("planning", planning, whole);
        yield return Part("emitting", emitting, whole);
        yield return Part("baseline, comparing, tables of the driver", whole - reading - binding - planning - emitting, whole);
    }

    private static double Median(GeneratorRunResult[] runs, Func<string?, bool> isAsked) =>
        PairedTiming.Median(runs.Select(run => ExecutedSteps.Time(run, isAsked)));

    private BarResult Part(string name, double time, double whole) =>
        TimedRatio.Of(new Bar(group, $"of a full run: {name}"), time, whole);
}
