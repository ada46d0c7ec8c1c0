using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Rsdl.Analyzers.Tests;

/// <summary>The base of the tests of one rule. Markup such as <c>{|RSDL1001:vm.Status|}</c> tells where it reports.</summary>
/// <typeparam name="TAnalyzer">The rule's analyzer.</typeparam>
/// <typeparam name="TFix">The rule's fix; <see cref="EmptyCodeFixProvider"/> for none.</typeparam>
public abstract class RuleTest<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Rhev.Sdk;
        using Rhev.Sdk.Models;
        using Rsdl.Runtime;

        """;

    /// <summary>Statements as the body of an asynchronous method that has some clients at hand.</summary>
    protected static string Body(string statements) => Usings + $$"""

        internal static class Program
        {
            public static async Task RunAsync(RhevApi api, VmResource vm, bool flag)
            {
                await Task.Yield();
                {{Indent(statements, "        ")}}
            }
        }
        """;

    /// <summary>A file with members of a class.</summary>
    protected static string Members(string members) => Usings + $$"""

        internal static class Program
        {
            {{Indent(members, "    ")}}
        }
        """;

    /// <summary>Reports what the markup says, and nothing else; the compiler says nothing either.</summary>
    protected static Task ReportsAsync(string source) => Create(source).RunAsync();

    /// <summary>Reports what the markup says; the fix, applied alone or to everything, gives what is expected, which compiles.</summary>
    protected static Task FixesAsync(
        string source, string expected, Action<CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>>? configure = null)
    {
        CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> test = Create(source);
        test.FixedCode = expected;
        configure?.Invoke(test);
        return test.RunAsync();
    }

    /// <summary>
    /// Two files of a project and one of another have what the markup says: each place is fixed alone, and then all of a document, of a
    /// project, and of the solution, each in one pass.
    /// </summary>
    /// <param name="before">Statements, as <see cref="Body"/> takes them.</param>
    /// <param name="after">The same after the fix.</param>
    /// <param name="places">How many fixes the statements take one by one.</param>
    /// <param name="key">Which of several actions.</param>
    protected static Task FixesEverywhereAsync(string before, string after, int places, string? key = null) =>
        FixesAsync(Body(before), Body(after), test =>
        {
            const string Other = nameof(Other);
            foreach ((SolutionState state, string text) in new[] { (test.TestState, Body(before)), (test.FixedState, Body(after)) })
            {
                state.Sources.Add(text.Replace("class Program", "class Second", StringComparison.Ordinal));
                ProjectState other = state.AdditionalProjects[Other];
                other.Sources.Add(text);
                other.AdditionalReferences.AddRange([.. SdkReferences.Platform, SdkReferences.Runtime, SdkReferences.Sdk]);
            }

            // Placeholders are reported until somebody fills them in.
            test.FixedState.MarkupHandling = MarkupMode.Allow;
            test.CodeActionEquivalenceKey = key;
            test.NumberOfIncrementalIterations = 3 * places;
            test.NumberOfFixAllInDocumentIterations = 3;
            test.NumberOfFixAllInProjectIterations = 2;
            test.NumberOfFixAllIterations = 1;
        });

    /// <summary>A test over a source, with the SDK at hand.</summary>
    protected static CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> Create(string source)
    {
        Test test = new() { TestCode = source };
        test.TestState.AdditionalReferences.AddRange(SdkReferences.Platform);
        test.TestState.AdditionalReferences.Add(SdkReferences.Runtime);
        test.TestState.AdditionalReferences.Add(SdkReferences.Sdk);
        return test;
    }

    private static string Indent(string text, string indentation) =>
        string.Join("\n", text.Split('\n').Select((line, index) => index == 0 || line.Length == 0 ? line : indentation + line));

    private sealed class Test : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    {
        public Test()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            CompilerDiagnostics = CompilerDiagnostics.Warnings;

            // Initializers of lists in members that may be null: legal, and followed.
            DisabledDiagnostics.Add("CS8670");
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);

        protected override CompilationOptions CreateCompilationOptions() =>
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
    }
}
