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
    private const int WarmUps = 1;
    private const int WarmUpsInProcess = 4;

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
            string[] commands =
            [
                projects.WriteSdkProject(documents, documentation: false),
                projects.WritePlainProject("plain", plain, documentation: false),
                projects.WriteSdkProject(documents, documentation: true),
                projects.WritePlainProject("plain", plain, documentation: true),
                projects.WritePlainProject("empty", "", documentation: false),
            ];
            double[] times = PairedTiming.Medians(
                settings.Repetitions(3, 7), WarmUps,
                [.. commands.Select<string, Action>(command => () => CompilerProcess.Compile(command))]);
            yield return TimedRatio.Of(process, times[0], times[1], $"; an empty project: {BarTable.Format(times[4])} ms");
            yield return TimedRatio.Of(new Bar(group, "the same, each writing a documentation file"), times[2], times[3]);
        }

        CompiledSdk sdk = new(documents);
        double[] warm = PairedTiming.Medians(
            settings.Repetitions(3, 9),
            WarmUpsInProcess,
            () => CompiledSdk.Emit(sdk.Generate()),
            () => CompiledSdk.Emit(SdkProject.Compile(SdkProject.Parse(plain, "Plain.cs"))));
        yield return TimedRatio.Of(new Bar(group, "the same in a warm process, as in a compiler server"), warm[0], warm[1]);
    }
}
