using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;
using Rsdl.Analyzers.Rules;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>The analyzer that hosts the rules about bodies.</summary>
public sealed class BodyAnalyzerTests
{
    private const string Source = """
        using System;
        using System.Threading.Tasks;
        using Rhev.Sdk;
        using Rhev.Sdk.Models;
        using Rsdl.Runtime;

        internal static class Program
        {
            public static async Task RunAsync(RhevApi api, VmResource vm, ConnectionOptions options, string name)
            {
                await vm.UpdateAsync(new Vm { Template = new Template { Name = "a" } });
                Vm read = new() { StartTime = DateTimeOffset.UnixEpoch };
                await api.Vms.AddAsync(new Vm { Name = name }).CompletedAsync();
                await api.Tags.AddAsync(new() { Name = name, Description = name, Parent = new() { Tag = new() { Description = name } } });
                await vm.StartAsync();
                api.Vms.ListAsync(new() { Search = "name=" + name });
                ApiConnection connection = ApiConnection.Create(options);
                _ = Credential.Basic("admin", "secret");
            }
        }
        """;

    /// <summary>The ways to switch a rule off for all of a compilation or a file.</summary>
    public static TheoryData<string> Switches => ["project", "file", "global"];

    [Fact]
    public async Task All_rules_together_report_what_each_reports_alone()
    {
        Compilation compilation = Compile();
        List<string> alone = [];
        foreach (DiagnosticAnalyzer rule in (DiagnosticAnalyzer[])
        [
            new Only<NonUpdatableElementRule>(), new Only<ReadOnlyElementRule>(), new Only<MissingElementRule>(),
            new Only<UnacceptedElementRule>(), new Only<DeprecatedElementRule>(), new Only<IgnoredOperationRule>(),
            new Only<SearchTextRule>(), new Only<OpenConnectionRule>(), new Only<LiteralPasswordRule>(),
        ])
        {
            alone.AddRange(await Analysis.RunAsync(rule, compilation));
        }

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal(
            alone.Order(StringComparer.Ordinal), (await Analysis.RunAsync(new BodyAnalyzer(), compilation)).Order(StringComparer.Ordinal));

        // This SDK has nothing that is deprecated, which RSDL1006 would report.
        Assert.Equal(
            ["RSDL1001", "RSDL1002", "RSDL1003", "RSDL1004", "RSDL1007", "RSDL1008", "RSDL1009", "RSDL1010"],
            (await IdsAsync(new BodyAnalyzer(), compilation)).Distinct());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rule_that_fails_is_told_by_its_name_and_keeps_no_other_from_reporting(bool failsAtOnce)
    {
        ImmutableArray<Diagnostic> found = await Compile()
            .WithAnalyzers([new Host(new Failing("T1", failsAtOnce), new NonUpdatableElementRule(), new Failing("T2", failsAtOnce))])
            .GetAnalyzerDiagnosticsAsync();

        Assert.Equal(["AD0001", "RSDL1001"], found.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        string failure = found.Single(diagnostic => diagnostic.Id == "AD0001").GetMessage(null);
        Assert.Contains("Failed: T1, T2", failure, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Switches))]
    public async Task A_rule_that_is_switched_off_is_not_run(string place)
    {
        Counting off = new("T1");
        Counting on = new("T2");
        Compilation compilation = With(Compile(), place, "T1", ReportDiagnostic.Suppress);
        await compilation.WithAnalyzers([new Host(off, on)]).GetAnalyzerDiagnosticsAsync();

        Assert.Equal((0, 1), (off.Bodies, on.Bodies));
    }

    [Theory]
    [InlineData("file", "project")]
    [InlineData("file", "global")]
    [InlineData("project", "file")]
    [InlineData("project", "global")]
    [InlineData("global", "file")]
    [InlineData("global", "project")]
    public async Task Where_one_place_switches_a_rule_off_and_another_on_it_is_run_if_the_compiler_reports_it(string off, string on)
    {
        Counting rule = new("T1") { Reports = true };
        Compilation compilation = With(With(Compile(), off, "T1", ReportDiagnostic.Suppress), on, "T1", ReportDiagnostic.Warn);
        ImmutableArray<Diagnostic> hosted = await compilation.WithAnalyzers([new Host(rule)]).GetAnalyzerDiagnosticsAsync();
        ImmutableArray<Diagnostic> plain = await compilation.WithAnalyzers([new Plain(rule.Reported)]).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(plain.Length, hosted.Length);
    }

    private static CSharpCompilation Compile() => Analysis.Compile(Source, SdkReferences.Runtime, SdkReferences.Sdk);

    private static async Task<IEnumerable<string>> IdsAsync(DiagnosticAnalyzer analyzer, Compilation compilation) =>
        (await compilation.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync())
            .Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal);

    private static Compilation With(Compilation compilation, string place, string id, ReportDiagnostic severity)
    {
        CompilationOptions options = compilation.Options;
        Severities severities = options.SyntaxTreeOptionsProvider as Severities ?? new Severities();
        return compilation.WithOptions(place switch
        {
            "project" => options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItem(id, severity)),
            "file" => options.WithSyntaxTreeOptionsProvider(
                new Severities { File = severities.File.SetItem(id, severity), Global = severities.Global }),
            _ => options.WithSyntaxTreeOptionsProvider(
                new Severities { File = severities.File, Global = severities.Global.SetItem(id, severity) }),
        });
    }

    private static DiagnosticDescriptor Describe(string id) =>
        new(id, "A rule of a test", "Something", "Test", DiagnosticSeverity.Warning, true);

#pragma warning disable RS1001 // No compiler is to load them: tests hand them over.
    private sealed class Host(params BodyRule[] rules) : BodyAnalyzer(rules);

    /// <summary>Reports once for each body, unless the compiler does not want to know.</summary>
    private sealed class Plain(DiagnosticDescriptor descriptor) : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [descriptor];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterOperationBlockAction(block => block.ReportDiagnostic(
                Diagnostic.Create(SupportedDiagnostics[0], block.OperationBlocks[0].Syntax.GetLocation())));
        }
    }
#pragma warning restore RS1001

    private sealed class Counting(string id) : BodyRule(Describe(id))
    {
        private int _bodies;

        public int Bodies => _bodies;

        public bool Reports { get; init; }

        internal override Action<OperationBlockAnalysisContext, BodyScan> Prepare(Compilation compilation, SdkFacts facts) =>
            (context, _) =>
            {
                Interlocked.Increment(ref _bodies);
                if (Reports)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Reported, context.OperationBlocks[0].Syntax.GetLocation()));
                }
            };
    }

    private sealed class Failing(string id, bool atOnce) : BodyRule(Describe(id))
    {
        internal override Action<OperationBlockAnalysisContext, BodyScan> Prepare(Compilation compilation, SdkFacts facts) =>
            atOnce ? throw new InvalidOperationException("on purpose") : (_, _) => throw new InvalidOperationException("on purpose");
    }

    /// <summary>What an <c>.editorconfig</c> says for a file, and a global one for all.</summary>
    private sealed class Severities : SyntaxTreeOptionsProvider
    {
        public ImmutableDictionary<string, ReportDiagnostic> File { get; init; } = ImmutableDictionary<string, ReportDiagnostic>.Empty;

        public ImmutableDictionary<string, ReportDiagnostic> Global { get; init; } = ImmutableDictionary<string, ReportDiagnostic>.Empty;

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            File.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            Global.TryGetValue(diagnosticId, out severity);
    }
}
