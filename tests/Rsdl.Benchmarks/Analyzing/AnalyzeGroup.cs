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

    // As an editor or a compiler server is after its first files: by then the platform has compiled what runs often, rules and compiler.
    private const int Rounds = 6;
    private const int RunsPerRound = 10;

    /// <inheritdoc/>
    public string Name => "analyze";

    /// <inheritdoc/>
    public IEnumerable<BarResult> Measure(RunSettings settings)
    {
        int repetitions = settings.Repetitions(15, 41);
        Analysis file = new(AnalyzedCode.OfLines(Lines));
        (double All, double Rules) first = file.Run();
        (double all, double rules) = Medians(file, repetitions);
        yield return TimedRatio.Of(
            new Bar(Name, $"{Count(Lines)} lines without misuse: the rules' own time / analysis of the file", 0.01),
            rules,
            all,
            $", {Analysis.RuleCount} rules");
        yield return TimedRatio.Of(
            new Bar(Name, "the same, the second analysis of a process, whose code is not yet compiled for speed"), first.Rules, first.All);

        double few = Medians(new Analysis(AnalyzedCode.OfUpdates(FewUpdates)), repetitions).Rules;
        double many = Medians(new Analysis(AnalyzedCode.OfUpdates(ManyUpdates)), repetitions).Rules;
        yield return TimedRatio.Of(
            new Bar(Name, $"{Count(ManyUpdates)} updates in one method / ten times {FewUpdates}", 1.5), many, few * ManyUpdates / FewUpdates);
    }

    private static (double All, double Rules) Medians(Analysis analysis, int repetitions)
    {
        WarmUp.InRounds(Rounds, RunsPerRound, () => analysis.Run());
        (double All, double Rules)[] runs = [.. Enumerable.Range(0, repetitions).Select(_ => analysis.Run())];
        return (PairedTiming.Median(runs.Select(run => run.All)), PairedTiming.Median(runs.Select(run => run.Rules)));
    }

    private static string Count(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);
}
