using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Rsdl.Analyzers.Tests;

/// <summary>The base of the tests of one rule about documents. Markup in a document tells where it reports.</summary>
/// <typeparam name="TAnalyzer">The rule's analyzer.</typeparam>
public abstract class DocumentTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Reports what the markup says, and nothing else.</summary>
    protected static Task ReportsAsync(params (string Path, string Text)[] documents) => Create("true", documents).RunAsync();

    /// <summary>A test over documents with a value of the metadata that marks them.</summary>
    protected static CSharpCodeFixTest<TAnalyzer, EmptyCodeFixProvider, DefaultVerifier> Create(
        string mark, params (string Path, string Text)[] documents)
    {
        CSharpCodeFixTest<TAnalyzer, EmptyCodeFixProvider, DefaultVerifier> test = new()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
        };
        test.TestState.Sources.Add("");
        test.TestState.AdditionalReferences.AddRange(SdkReferences.Platform);
        string config = "is_global = true\n";
        foreach ((string path, string text) in documents)
        {
            test.TestState.AdditionalFiles.Add((path, text));
            config += $"[{path}]\nbuild_metadata.AdditionalFiles.RsdlDocument = {mark}\n";
        }

        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", config));
        return test;
    }
}
