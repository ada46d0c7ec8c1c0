using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.Analyzing;

/// <summary>What the analyzers add to the analysis of code over the ready-made SDK.</summary>
internal sealed class AnalyzeGroup : IBarGroup
{
    private const int Lines = 2_000;
    private const int FewUpdates = 100;
    private const int ManyUpdates = 1_000;
    private const int WarmUps = 10;

    // As an editor or a compiler server is after its first files: by then the platform has compiled what runs often, rules and compiler.
    private const int FileWarmUps = 50;

    /// <inheritdoc/>
    public string Name => "analyze";

    /// <inheritdoc/>
    public IEnumerable<BarResult> Measure(RunSettings settings)
    {
        int repetitions = settings.Repetitions(15, 41);
        Analysis file = new(AnalyzedCode.OfLines(Lines));
        (double All, double Rules) first = file.Run();
        (double all, double rules) = Medians(file, repetitions, FileWarmUps);
        yield return TimedRatio.Of(
            new Bar(Name, $"{Count(Lines)} lines without misuse: the rules' own time / analysis of the file", 0.01),
            rules,
            all,
            $", {Analysis.RuleCount} rules");
        yield return TimedRatio.Of(
            new Bar(Name, "the same, the second analysis of a process, whose code is not yet compiled for speed"), first.Rules, first.All);

        double few = Medians(new Analysis(AnalyzedCode.OfUpdates(FewUpdates)), repetitions, WarmUps).Rules;
        double many = Medians(new Analysis(AnalyzedCode.OfUpdates(ManyUpdates)), repetitions, WarmUps).Rules;
        yield return TimedRatio.Of(
            new Bar(Name, $"{Count(ManyUpdates)} updates in one method / ten times {FewUpdates}", 1.5), many, few * ManyUpdates / FewUpdates);
    }

    private static (double All, double Rules) Medians(Analysis analysis, int repetitions, int warmUps)
    {
        (double All, double Rules)[] runs = [.. Enumerable.Range(0, warmUps + repetitions).Select(_ => analysis.Run()).Skip(warmUps)];
        return (PairedTiming.Median(runs.Select(run => run.All)), PairedTiming.Median(runs.Select(run => run.Rules)));
    }

    private static string Count(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);
}
