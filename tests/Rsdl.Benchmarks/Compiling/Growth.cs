using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Rsdl.Benchmarks.Bars;
using Rsdl.Benchmarks.Generating;
using Rsdl.Benchmarks.Reports;
using Rsdl.Tests;

namespace Rsdl.Benchmarks.Compiling;

/// <summary>What one link costs in APIs of different sizes, up to one that is made for the purpose.</summary>
internal sealed class Growth(string group, DocumentSet documents, int times)
{
    /// <summary>Measures the bars.</summary>
    public IEnumerable<BarResult> Measure(RunSettings settings)
    {
        string[] folders =
        [
            RepositoryFiles.FilePath("schema", "rhev-3.3"),
            RepositoryFiles.SharedPath("documents", "3.3"),
            RepositoryFiles.SharedPath("documents", "3.5"),
        ];
        DocumentSet[] sets =
        [
            .. folders.Where(Directory.Exists).Select(DocumentSet.Read).Where(set => set.Name != documents.Name),
            documents,
            SyntheticDocuments.Multiply(documents, times),
        ];
        CompiledSdk[] sdks = [.. sets.Select(set => new CompiledSdk(set))];

        // What was measured before has warmed generator and compiler up.
        double[] generating = PairedTiming.Medians(
            settings.Repetitions(3, 9), 1, [.. sdks.Select<CompiledSdk, Action>(sdk => () => sdk.Run())]);
        foreach (CompiledSdk sdk in sdks)
        {
            sdk.Generate();
        }

        // The large one takes the compiler longer than a quick run may last.
        CompiledSdk[] compiled = [.. sdks.SkipLast(settings.Repetitions(1, 0))];
        double[] compiling = PairedTiming.Medians(
            settings.Repetitions(1, 3),
            settings.Repetitions(0, 1),
            [.. compiled.Select<CompiledSdk, Action>(sdk => () => CompiledSdk.Emit(sdk.Generate()))]);
        Cost[] costs =
        [
            .. sets.Select((set, index) => new Cost(
                set.CountLinks(), sdks[index].SourceBytes, generating[index], index < compiled.Length ? compiling[index] : null)),
        ];
        for (int i = 0; i < sets.Length; i++)
        {
            Cost cost = costs[i];
            yield return new BarResult(
                new Bar(group, $"bytes of emitted source per link, {sets[i].Name}"),
                cost.Bytes / (double)cost.Links,
                string.Create(CultureInfo.InvariantCulture, $"{cost.Links:#,##0} links, {cost.Bytes:#,##0} bytes, ")
                    + $"generator {BarTable.Format(cost.Generating)} ms, generator and compiler {BarTable.Format(cost.Compiling)} ms, "
                    + string.Create(CultureInfo.InvariantCulture, $"{sdks[i].Diagnostics:#,##0} diagnostics"));
        }

        Cost one = costs[^2];
        Cost many = costs[^1];
        string title = string.Create(CultureInfo.InvariantCulture, $"per link, API made {times} times as large / documents: ");
        yield return Ratio(title + "bytes", 1.5, many.Bytes / (double)many.Links, one.Bytes / (double)one.Links, "bytes");
        yield return Ratio(title + "generator", 1.5, many.Generating / many.Links, one.Generating / one.Links, "ms");
        yield return Ratio(title + "compiler", null, many.Compiling / many.Links, one.Compiling!.Value / one.Links, "ms");
    }

    private BarResult Ratio(string title, double? limit, double? numerator, double denominator, string unit) => new(
        new Bar(group, title, limit),
        numerator / denominator,
        numerator is null ? "only in a full run" : $"{BarTable.Format(numerator)} {unit} / {BarTable.Format(denominator)} {unit}");

    private sealed record Cost(int Links, long Bytes, double Generating, double? Compiling);
}
