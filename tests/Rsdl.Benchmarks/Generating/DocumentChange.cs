using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.Generating;

/// <summary>One element is added to one type of the schema: what the generator does again, and what an editor does with that.</summary>
internal sealed class DocumentChange(string group, DocumentSet documents)
{
    private const int WarmUps = 10;

    /// <summary>
    /// Measures the bars. An editor puts all generated files anew beside the user's when one of them changed, and keeps the
    /// compilation that has them when none did.
    /// </summary>
    public IEnumerable<BarResult> Measure(RunSettings settings)
    {
        ImmutableArray<AdditionalText> texts = SdkProject.Texts(documents);
        (AdditionalText before, AdditionalText after) = SchemaEdit.Texts(documents, texts);
        SyntaxTree sample = SdkProject.Parse(UserCode.Sample(0), UserCode.SamplePath);
        SyntaxTree other = SdkProject.Parse(UserCode.Other(0), UserCode.OtherPath);
        CSharpCompilation compilation = SdkProject.Compile(sample, other);
        GeneratorDriver driver = SdkProject.CreateDriver(texts).RunGenerators(compilation);
        GeneratorDriver first = driver;
        AdditionalText current = before;
        double[] medians = PairedTiming.Medians(
            settings.Repetitions(14, 40),
            WarmUps,
            () => SdkProject.CreateDriver(texts).RunGenerators(compilation),
            () => Change());
        yield return TimedRatio.Of(
            new Bar(group, "run after one element of the schema changed / full run in a warm process", 0.25), medians[1], medians[0]);

        GeneratorDriver second = first.ReplaceAdditionalText(before, after).RunGenerators(compilation);
        yield return CountFiles(first.GetRunResult(), second.GetRunResult());

        GeneratedFiles files = GeneratedFiles.Of(first);
        int repetitions = settings.Repetitions(14, 40);
        CSharpCompilation complete = compilation.AddSyntaxTrees(files.Trees);
        Require(complete, sample);
        Queue<CSharpCompilation> edited = new(Enumerable.Range(1, WarmUps + repetitions).Select(number =>
            complete.ReplaceSyntaxTree(other, SdkProject.Parse(UserCode.Other(number), UserCode.OtherPath))));
        Queue<CSharpCompilation> changed = new(Enumerable.Range(1, WarmUps + repetitions).Select(_ =>
            compilation.AddSyntaxTrees(Regenerate().Trees)));
        Queue<CSharpCompilation> replaced = new(Enumerable.Range(1, WarmUps + repetitions).Select(_ =>
            Replace(complete, files.Trees, Regenerate().Trees)));
        double[] analyses = PairedTiming.Medians(
            repetitions,
            WarmUps,
            () => edited.Dequeue().GetSemanticModel(sample).GetDiagnostics(),
            () => changed.Dequeue().GetSemanticModel(sample).GetDiagnostics(),
            () => replaced.Dequeue().GetSemanticModel(sample).GetDiagnostics());
        yield return TimedRatio.Of(
            new Bar(group, "binding a user's file after that change / after an edit of another file", 3), analyses[1], analyses[0]);
        yield return TimedRatio.Of(
            new Bar(group, "the same, the editor putting in the changed generated files alone"), analyses[2], analyses[0]);

        // The changed files' trees are new each time; they are parsed when they are first asked for.
        GeneratedFiles Regenerate() => files.Update(first.ReplaceAdditionalText(before, after).RunGenerators(compilation));

        void Change()
        {
            AdditionalText next = current == before ? after : before;
            driver = driver.ReplaceAdditionalText(current, next).RunGenerators(compilation);
            current = next;
        }
    }

    private BarResult CountFiles(GeneratorDriverRunResult before, GeneratorDriverRunResult after)
    {
        Dictionary<string, string> old = before.Results.Single().GeneratedSources
            .ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        (string HintName, string Text)[] now =
            [.. after.Results.Single().GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()))];
        string[] changed = [.. now.Where(file => old.GetValueOrDefault(file.HintName) != file.Text).Select(file => file.HintName)];
        int mentioning = now.Count(file => file.Text.Contains(SchemaEdit.ElementName, StringComparison.Ordinal));
        return new BarResult(
            new Bar(group, "files whose text changed / files whose text has the element"),
            changed.Length / (double)mentioning,
            $"{changed.Length} / {mentioning} of {now.Length}: {string.Join(", ", changed)}");
    }

    private static CSharpCompilation Replace(
        CSharpCompilation compilation, SyntaxTree[] before, SyntaxTree[] after) => compilation
        .RemoveSyntaxTrees(before.Except(after)).AddSyntaxTrees(after.Except(before));

    private static void Require(CSharpCompilation compilation, SyntaxTree sample)
    {
        if (compilation.GetSemanticModel(sample).GetDiagnostics() is [{ } first, ..])
        {
            throw new InvalidOperationException($"The sample does not fit the SDK of these documents: {first}");
        }
    }
}
