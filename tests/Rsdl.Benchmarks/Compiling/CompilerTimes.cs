using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Benchmarks.Bars;
using Rsdl.Benchmarks.Generating;
using Rsdl.Benchmarks.Hosting;
using Rsdl.Benchmarks.Peers;
using Rsdl.Benchmarks.Reports;

namespace Rsdl.Benchmarks.Compiling;

/// <summary>The compiler with an SDK to generate and compile, against the same compiler with plain classes of the same entities.</summary>
internal sealed class CompilerTimes(string group, DocumentSet documents)
{
    private const int WarmUps = 3;

    /// <summary>Measures the bars.</summary>
    public IEnumerable<BarResult> Measure(RunSettings settings)
    {
        Bar process = new(group, "compiler with the SDK / with property-only classes", 2.5);
        string plain = PlainClasses.Emit(documents.BuildModel(), SdkProject.Namespace, forXmlSerializer: false);
        if (CompilerLoadContext.CompilerFolder is null)
        {
            yield return new BarResult(process, null, "there is no SDK with a compiler");
        }
        else
        {
            using CompilerProcess projects = new();
            double[] times = Time(settings.Repetitions(3, 7), [
                projects.WriteSdkProject(documents, documentation: false),
                projects.WritePlainProject("plain", plain, documentation: false),
                projects.WritePlainProject("empty", "", documentation: false)]);
            yield return TimedRatio.Of(process, times[0], times[1], $"; an empty project: {BarTable.Format(times[2])} ms");
            double[] documented = Time(settings.Repetitions(1, 7), [
                projects.WriteSdkProject(documents, documentation: true),
                projects.WritePlainProject("plain", plain, documentation: true)]);
            yield return TimedRatio.Of(
                new Bar(group, "the same, each writing a documentation file"), documented[0], documented[1]);
        }

        CompiledSdk sdk = new(documents);
        double[] warm = PairedTiming.Medians(
            settings.Repetitions(3, 9),
            WarmUps,
            () => CompiledSdk.Emit(sdk.Generate()),
            () => CompiledSdk.Emit(SdkProject.Compile(SdkProject.Parse(plain, "Plain.cs"))));
        yield return TimedRatio.Of(new Bar(group, "the same in a warm process, as in a compiler server"), warm[0], warm[1]);
    }

    /// <summary>Processes start afresh each time, so there is nothing to warm up but the disk's cache.</summary>
    private static double[] Time(int repetitions, string[] responseFiles) => PairedTiming.Medians(
        repetitions, 0, [.. responseFiles.Select<string, Action>(file => () => CompilerProcess.Compile(file))]);
}
