using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Generator;

namespace Rsdl.Benchmarks.Generating;

/// <summary>A project that has its SDK generated.</summary>
internal static class SdkProject
{
    /// <summary>The namespace of the SDK.</summary>
    public const string Namespace = "Rhev";

    private const string AssemblyName = "Consumer";

    /// <summary>As in a project that writes no documentation file.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Parse);

    /// <summary>As in a release build.</summary>
    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        deterministic: true,
        nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>The framework and the runtime of SDKs.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
        [.. ReferencePaths.All.Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>A project of some files.</summary>
    public static CSharpCompilation Compile(params IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create(AssemblyName, trees, References, Options);

    /// <summary>A file of the project.</summary>
    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    /// <summary>A driver that has not run.</summary>
    public static GeneratorDriver CreateDriver(ImmutableArray<AdditionalText> documents, bool tracks = false) =>
        CreateDriver(new RsdlGenerator(), documents, tracks);

    /// <summary>A driver of any generator that has not run.</summary>
    public static GeneratorDriver CreateDriver(
        IIncrementalGenerator generator, ImmutableArray<AdditionalText> documents, bool tracks = false) => CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            documents,
            ParseOptions,
            new BuildProperties(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracks));

    /// <summary>The documents as additional files.</summary>
    public static ImmutableArray<AdditionalText> Texts(DocumentSet documents) =>
        [.. documents.Files.Select(file => new MemoryText(file.Path, file.Text))];
}
