using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Rsdl.Generator;
using Rsdl.Runtime;

namespace Rsdl.Tool.Tests;

/// <summary>Runs the generator as a build does, without the tool.</summary>
internal static class GeneratorDriver
{
    /// <summary>The files by name.</summary>
    public static SortedDictionary<string, SourceText> Run(string folder, params (string Name, string Value)[] properties)
    {
        ImmutableArray<AdditionalText> documents =
            [.. Directory.GetFiles(folder).Where(file => file.EndsWith(".xml") || file.EndsWith(".xsd")).Select(file => new Text(file))];
        CSharpCompilation project = CSharpCompilation.Create(
            "Consumer", references: [MetadataReference.CreateFromFile(typeof(Entity).Assembly.Location)]);
        GeneratorRunResult result = CSharpGeneratorDriver
            .Create(
                [new RsdlGenerator().AsSourceGenerator()],
                documents,
                CSharpParseOptions.Default,
                new Properties(properties.ToDictionary(pair => "build_property." + pair.Name, pair => pair.Value)))
            .RunGenerators(project).GetRunResult().Results.Single();
        return new(
            result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText),
            System.StringComparer.Ordinal);
    }

    private sealed class Text(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From(File.ReadAllText(path), Encoding.UTF8);
    }

    private sealed class Properties(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Table(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Table(new() { ["build_metadata.AdditionalFiles.RsdlDocument"] = "true" });
    }

    private sealed class Table(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
