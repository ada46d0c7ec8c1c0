using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rsdl.Benchmarks.Generating;

/// <summary>
/// The generated files as an editor has them: a driver makes a tree of each file in every run, and an editor goes on using the one it
/// has as long as the text stays the same.
/// </summary>
/// <param name="Files">The files by hint name.</param>
internal sealed record GeneratedFiles(ImmutableDictionary<string, GeneratedSourceResult> Files)
{
    /// <summary>The trees of all files; each is parsed when it is first asked for.</summary>
    public SyntaxTree[] Trees => [.. Files.Values.Select(file => file.SyntaxTree)];

    /// <summary>The files of a first run.</summary>
    public static GeneratedFiles Of(GeneratorDriver driver) => new(
        Sources(driver).ToImmutableDictionary(source => source.HintName));

    /// <summary>The files after a further run; the same object when no text changed.</summary>
    public GeneratedFiles Update(GeneratorDriver driver)
    {
        ImmutableArray<GeneratedSourceResult> sources = Sources(driver);
        GeneratedSourceResult[] changed = [.. sources.Where(IsChanged)];
        if (changed.Length == 0 && sources.Length == Files.Count)
        {
            return this;
        }

        string[] gone = [.. Files.Keys.Except(sources.Select(source => source.HintName))];
        return new GeneratedFiles(Files.RemoveRange(gone).SetItems(changed.ToDictionary(source => source.HintName)));
    }

    private static ImmutableArray<GeneratedSourceResult> Sources(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources;

    private bool IsChanged(GeneratedSourceResult source) => !Files.TryGetValue(source.HintName, out GeneratedSourceResult known)
        || (known.SourceText != source.SourceText && !known.SourceText.ContentEquals(source.SourceText));
}
