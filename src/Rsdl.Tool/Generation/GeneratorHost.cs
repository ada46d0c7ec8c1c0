using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Rsdl.Analyzers.Rules;
using Rsdl.Generator;
using Rsdl.Runtime;
using Rsdl.Tool.Documents;

namespace Rsdl.Tool.Generation;

/// <summary>Runs the generator, and the advice on documents, as the compiler does for a project that has nothing else.</summary>
internal sealed class GeneratorHost(DocumentFolder documents, GeneratorOptions options)
{
    private readonly GeneratorProperties _properties = new(options);
    private readonly ImmutableArray<AdditionalText> _texts = [.. documents.Texts];
    private readonly CSharpCompilation _project = CSharpCompilation.Create(
        "Documents",
        references: [MetadataReference.CreateFromFile(typeof(Entity).Assembly.Location)],
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>What the generator emits and says.</summary>
    public GeneratorRunResult Generate(CancellationToken cancellationToken) => CSharpGeneratorDriver
        .Create([new RsdlGenerator().AsSourceGenerator()], _texts, CSharpParseOptions.Default, _properties)
        .RunGenerators(_project, cancellationToken)
        .GetRunResult()
        .Results.Single();

    /// <summary>What the rules about documents advise.</summary>
    public async Task<IReadOnlyList<Diagnostic>> AdviseAsync(CancellationToken cancellationToken)
    {
        CompilationWithAnalyzers advisers = _project.WithAnalyzers(
            [new UnknownBodyAnalyzer(), new UnboundListAnalyzer(), new UnusedTypeAnalyzer()], new AnalyzerOptions(_texts, _properties));
        return await advisers.GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
    }
}
