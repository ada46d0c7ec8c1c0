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
        List<Walk>[] seen = await RunAsync(Compile(), 3);

        Assert.All(seen, walks => Assert.Equal(3, walks.Select(walk => walk.Text).Distinct().Count()));
        Assert.All(seen, walks => Assert.Equal(
            seen[0].Select(walk => (walk.Scan, walk.Text)), walks.Select(walk => (walk.Scan, walk.Text))));
    }

    [Fact]
    public async Task A_walk_tells_calls_writes_and_whether_there_are_other_names()
    {
        List<Walk>[] seen = await RunAsync(Compile(), 2);

        Assert.All(seen, walks => Assert.Equal(
            [
                "VmResource.UpdateAsync: memory, name",
                "VmCollection.ListAsync: ",
                "TagCollection.AddAsync, TagResource.DeleteAsync: parent.tag.name; aliases",
            ],
            walks.OrderBy(walk => walk.Calls).Select(walk => walk.Text)));
    }

    [Fact]
    public async Task A_walk_tells_what_else_is_called_assigned_and_kept()
    {
        Walk walk = (await RunAsync(Compile(), 1)).Single().Single(walk => walk.OtherAssignments.Length > 0);

        Assert.Equal(["Search = search"], walk.OtherAssignments);
        Assert.Equal(["\"name=a\".Trim()"], walk.OtherCalls);
        Assert.Equal(["\"name=a\".Trim()", "search + \"*\""], walk.OtherValues);
    }

    [Fact]
    public async Task The_same_source_in_another_compilation_is_walked_anew()
    {
        Compilation compilation = Compile();
        Walk[] first = [.. (await RunAsync(compilation, 1)).Single()];
        Walk[] second = [.. (await RunAsync(compilation.Clone(), 1)).Single()];

        Assert.Empty(first.Select(walk => walk.Scan).Intersect(second.Select(walk => walk.Scan)));
        Assert.Equal(
            first.Select(walk => walk.Text).Order(StringComparer.Ordinal), second.Select(walk => walk.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_of_a_walk_is_kept_longer_than_its_compilation()
    {
        WeakReference scan = Scan();
        for (int i = 0; i < 10 && scan.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(scan.IsAlive);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Scan() => new(Task.Run(() => RunAsync(Compile(), 2)).GetAwaiter().GetResult()[0][0].Scan);
    }

    private static CSharpCompilation Compile() => Analysis.Compile(Source, SdkReferences.Runtime, SdkReferences.Sdk);

    /// <summary>What each of several rules is told, one body after the other.</summary>
    private static async Task<List<Walk>[]> RunAsync(Compilation compilation, int rules)
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

    /// <summary>What a scan said at the end of a body; the next body may have the same scan.</summary>
    private sealed class Walk(BodyScan scan)
    {
        public BodyScan Scan { get; } = scan;

        public int Calls { get; } = scan.Calls.Count;

        public string Text { get; } = string.Join(", ", scan.Calls.Select(call => call.Operation.Name)) + ": "
            + string.Join(", ", scan.Writes.Select(write => string.Join(".", write.Path)))
            + (scan.HasAliases ? "; aliases" : "");

        public string[] OtherAssignments { get; } = [.. scan.OtherAssignments.Select(TextOf)];

        public string[] OtherCalls { get; } = [.. scan.OtherCalls.Select(TextOf)];

        public string[] OtherValues { get; } = [.. scan.OtherValues.Select(TextOf)];

        private static string TextOf(IOperation operation) => operation.Syntax.ToString();
    }

    /// <summary>A rule that reports nothing and notes what it is told.</summary>
    private sealed class Probe() : BodyRule(NonUpdatableElementRule.Descriptor)
    {
        public List<Walk> Seen { get; } = [];

        internal override Action<OperationBlockAnalysisContext, BodyScan> Prepare(Compilation compilation, SdkFacts facts) =>
            (_, scan) => Seen.Add(new Walk(scan));
    }
}
