using System.Collections.Immutable;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Rsdl.Benchmarks.Generating;

/// <summary>A generator that adds texts which it has from the start: what it keeps, every generator of those texts must keep.</summary>
internal sealed class ConstantSources(ImmutableArray<(string HintName, string Text)> sources) : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.ParseOptionsProvider.SelectMany((_, _) => sources),
        static (production, source) => production.AddSource(
            source.HintName,
            SourceText.From(new StringReader(source.Text), source.Text.Length, Encoding.UTF8, SourceHashAlgorithm.Sha256)));
}
