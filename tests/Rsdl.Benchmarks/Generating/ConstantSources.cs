using System;
using System.Collections.Immutable;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Rsdl.Benchmarks.Generating;

/// <summary>A generator that adds copies of texts which it has from the start: what it keeps, every generator of them must keep.</summary>
internal sealed class ConstantSources(ImmutableArray<(string HintName, string Text)> sources) : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.ParseOptionsProvider.SelectMany((_, _) => sources),
        static (production, source) =>
        {
            // A reader of a string would hand out the string itself.
            string copy = new(source.Text.AsSpan());
            production.AddSource(
                source.HintName, SourceText.From(new StringReader(copy), copy.Length, Encoding.UTF8, SourceHashAlgorithm.Sha256));
        });
}
