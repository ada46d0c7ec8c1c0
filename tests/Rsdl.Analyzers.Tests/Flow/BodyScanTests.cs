using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;
using Rsdl.Analyzers.Rules;
using Xunit;

namespace Rsdl.Analyzers.Tests.Flow;

/// <summary>The walk over a body that rules share.</summary>
public sealed class BodyScanTests
{
    private const string Source = """
        using System.Threading.Tasks;
        using Rhev.Sdk;
        using Rhev.Sdk.Models;

        internal static class Program
        {
            public static async Task FirstAsync(VmResource vm)
            {
                Vm changes = new() { Memory = 1 };
                changes.Name = "a";
                await vm.UpdateAsync(changes);
            }

            public static async Task SecondAsync(RhevApi api, Tag tag)
            {
                Tag other = tag;
                other.Parent!.Tag!.Name = "a";
                await api.Tags.AddAsync(other);
                await api.Tags["1"].DeleteAsync();
            }

            public static void Third(RhevApi api)
            {
                string search = "name=a".Trim();
                search = search + "*";
                api.Vms.ListAsync(new() { Search = search });
            }
        }
        """;

    [Fact]
    public async Task One_walk_over_a_body_serves_all_rules()
    {
        List<BodyScan>[] seen = await RunAsync(Compile(), 3);

        Assert.All(seen, scans => Assert.Equal(3, scans.Count));
        Assert.Equal(3, seen.SelectMany(scans => scans).Distinct().Count());
        Assert.All(seen, scans => Assert.Equal(seen[0].ToHashSet(), scans.ToHashSet()));
    }

    [Fact]
    public async Task A_walk_tells_calls_writes_and_whether_there_are_other_names()
    {
        List<BodyScan>[] seen = await RunAsync(Compile(), 2);

        Assert.All(seen, scans => Assert.Equal(
            [
                "VmResource.UpdateAsync: memory, name",
                "VmCollection.ListAsync: ",
                "TagCollection.AddAsync, TagResource.DeleteAsync: parent.tag.name; aliases",
            ],
            scans.OrderBy(scan => scan.Calls.Count).Select(Describe)));
    }

    [Fact]
    public async Task A_walk_tells_what_else_is_called_assigned_and_kept()
    {
        BodyScan scan = (await RunAsync(Compile(), 1)).Single().Single(scan => scan.OtherAssignments.Count > 0);

        Assert.Equal(["Search = search"], scan.OtherAssignments.Select(Text));
        Assert.Equal(["\"name=a\".Trim()"], scan.OtherCalls.Select(Text));
        Assert.Equal(["\"name=a\".Trim()", "search + \"*\""], scan.OtherValues.Select(Text));

        static string Text(IOperation operation) => operation.Syntax.ToString();
    }

    [Fact]
    public async Task The_same_source_in_another_compilation_is_walked_anew()
    {
        Compilation compilation = Compile();
        BodyScan[] first = [.. (await RunAsync(compilation, 1)).Single()];
        BodyScan[] second = [.. (await RunAsync(compilation.Clone(), 1)).Single()];

        Assert.Empty(first.Intersect(second));
        Assert.Equal(first.Select(Describe).Order(StringComparer.Ordinal), second.Select(Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_walk_is_let_go_with_its_body()
    {
        WeakReference scan = Scan();
        for (int i = 0; i < 10 && scan.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(scan.IsAlive);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Scan() => new(Task.Run(() => RunAsync(Compile(), 2)).GetAwaiter().GetResult()[0][0]);
    }

    private static CSharpCompilation Compile() => Analysis.Compile(Source, SdkReferences.Runtime, SdkReferences.Sdk);

    private static string Describe(BodyScan scan) =>
        string.Join(", ", scan.Calls.Select(call => call.Operation.Name)) + ": "
        + string.Join(", ", scan.Writes.Select(write => string.Join(".", write.Path)))
        + (scan.HasAliases ? "; aliases" : "");

    /// <summary>The scans that each of several rules gets, one after the other.</summary>
    private static async Task<List<BodyScan>[]> RunAsync(Compilation compilation, int rules)
    {
        Probe[] probes = [.. Enumerable.Range(0, rules).Select(_ => new Probe())];
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers([new Host(probes)], options);
        Assert.Empty(await analysis.GetAllDiagnosticsAsync(CancellationToken.None));
        return [.. probes.Select(probe => probe.Seen)];
    }

#pragma warning disable RS1001 // No compiler is to load it: tests hand it over.
    private sealed class Host(params BodyRule[] rules) : BodyAnalyzer(rules);
#pragma warning restore RS1001

    /// <summary>A rule that reports nothing and keeps what it is given.</summary>
    private sealed class Probe() : BodyRule(NonUpdatableElementRule.Descriptor)
    {
        public List<BodyScan> Seen { get; } = [];

        internal override Action<OperationBlockAnalysisContext, BodyScan> Prepare(Compilation compilation, SdkFacts facts) =>
            (_, scan) => Seen.Add(scan);
    }
}
