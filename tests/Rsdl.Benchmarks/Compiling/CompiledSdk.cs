using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Rsdl.Benchmarks.Generating;

namespace Rsdl.Benchmarks.Compiling;

/// <summary>A project with nothing but an SDK, compiled in this process.</summary>
internal sealed class CompiledSdk(DocumentSet documents)
{
    private readonly ImmutableArray<AdditionalText> _texts = SdkProject.Texts(documents);
    private readonly CSharpCompilation _empty = SdkProject.Compile();

    /// <summary>The size of the generated files as UTF-8, since the last run.</summary>
    public long SourceBytes { get; private set; }

    /// <summary>How many files were generated in the last run.</summary>
    public int Files { get; private set; }

    /// <summary>How many diagnostics the generator reported in the last run.</summary>
    public int Diagnostics { get; private set; }

    /// <summary>Runs a generator that has not run yet.</summary>
    public GeneratorDriver Run() => SdkProject.CreateDriver(_texts).RunGenerators(_empty);

    /// <summary>Runs a generator that has not run yet, and adds what it makes.</summary>
    public CSharpCompilation Generate()
    {
        GeneratorRunResult result = Run().GetRunResult().Results.Single();
        SourceBytes = result.GeneratedSources.Sum(source => (long)Encoding.UTF8.GetByteCount(source.SourceText.ToString()));
        Files = result.GeneratedSources.Length;
        Diagnostics = result.Diagnostics.Length;
        return _empty.AddSyntaxTrees(result.GeneratedSources.Select(source => source.SyntaxTree));
    }

    /// <summary>The assembly, without symbols.</summary>
    /// <exception cref="InvalidOperationException">The project does not compile.</exception>
    public static byte[] Emit(CSharpCompilation compilation)
    {
        using MemoryStream assembly = new();
        EmitResult result = compilation.Emit(assembly);
        return result.Success
            ? assembly.ToArray()
            : throw new InvalidOperationException($"The project does not compile: {result.Diagnostics.Max(item => item.ToString())}");
    }

    /// <summary>How many types a compilation has, nested ones too.</summary>
    public static int CountTypes(CSharpCompilation compilation) => Count(compilation.Assembly.GlobalNamespace.GetMembers());

    private static int Count(IEnumerable<INamespaceOrTypeSymbol> symbols) => symbols.Sum(symbol =>
        (symbol.IsType ? 1 : 0) + Count(symbol.GetMembers().OfType<INamespaceOrTypeSymbol>()));
}
