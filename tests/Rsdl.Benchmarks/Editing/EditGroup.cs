using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Rsdl.Benchmarks.Bars;
using Rsdl.Benchmarks.Compiling;
using Rsdl.Benchmarks.Generating;

namespace Rsdl.Benchmarks.Editing;

/// <summary>What an editor does at each keystroke, with the SDK in the project and with a compiled one.</summary>
internal sealed class EditGroup : IBarGroup
{
    private const int WarmUps = 40;

    /// <inheritdoc/>
    public string Name => "edit";

    /// <inheritdoc/>
    public IEnumerable<BarResult> Measure(RunSettings settings)
    {
        DocumentSet documents = DocumentSet.Read(settings.Documents);
        WarmProcess.Prepare(documents);
        EditedProject generated = EditedProject.WithGenerator(documents);
        MetadataReference sdk = MetadataReference.CreateFromImage(CompiledSdk.Emit(new CompiledSdk(documents).Generate()));
        EditedProject compiled = EditedProject.WithReference(sdk);
        double[] medians = PairedTiming.Medians(settings.Repetitions(60, 300), WarmUps, generated.Edit, compiled.Edit);
        double driver = PairedTiming.Median(generated.DriverTimes.Skip(WarmUps));
        double binding = PairedTiming.Median(generated.BindingTimes.Skip(WarmUps));
        double compiledBinding = PairedTiming.Median(compiled.BindingTimes.Skip(WarmUps));
        yield return TimedRatio.Of(
            new Bar(Name, "edited file bound again, SDK generated in the project / SDK referred to", 1.2), medians[0], medians[1]);
        yield return TimedRatio.Of(new Bar(Name, "of that: the generator's driver"), driver, medians[1]);
        yield return TimedRatio.Of(new Bar(Name, "of that: binding alone / binding alone"), binding, compiledBinding);
    }
}
