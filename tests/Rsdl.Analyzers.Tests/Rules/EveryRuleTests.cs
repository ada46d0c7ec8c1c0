using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Rsdl.Analyzers.Rules;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>What holds for all rules alike; a new one is found by itself.</summary>
public sealed class EveryRuleTests
{
    private static readonly DiagnosticAnalyzer[] Analyzers =
    [
        .. typeof(BodyAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly DiagnosticDescriptor[] Descriptors =
    [
        .. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(descriptor => descriptor.Id)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    /// <summary>The analyzers of the use of an SDK; those of documents need no runtime.</summary>
    public static TheoryData<string> UsageAnalyzers => [.. Analyzers.OfType<UsageAnalyzer>().Select(analyzer => analyzer.GetType().Name)];

    [Fact]
    public void There_are_rules() => Assert.True(Descriptors.Length >= 2);

    [Theory]
    [MemberData(nameof(UsageAnalyzers))]
    public async Task Without_the_runtime_nothing_is_said(string analyzer)
    {
        Compilation compilation = Analysis.Compile("""
            namespace Rsdl.Runtime { public sealed class ElementAttribute(string name) : System.Attribute { public string Name => name; } }
            public class Vm { [Rsdl.Runtime.Element("host")] public object? Host { get; set; } }
            public static class Credential { public static object Basic(string user, string password) => user + password; }
            public static class ApiConnection { public static object Create() => new(); }
            public class Program
            {
                public static async System.Threading.Tasks.Task<Vm> MakeAsync()
                {
                    await System.Threading.Tasks.Task.FromResult(Credential.Basic("a", "secret"));
                    object connection = ApiConnection.Create();
                    return new() { Host = connection ?? string.Empty };
                }
            }
            """);
        Assert.Empty(compilation.GetDiagnostics());
        Assert.Empty(await Analysis.RunAsync(Find(analyzer), compilation));
    }

    [Fact]
    public void Every_rule_about_bodies_is_run_by_their_analyzer() => Assert.Equal(
        typeof(BodyRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(BodyRule)))
            .Select(type => ((BodyRule)Activator.CreateInstance(type)!).Reported.Id).Order(StringComparer.Ordinal),
        new BodyAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id));

    [Fact]
    public void Every_rule_is_on_and_warns_and_its_message_ends_without_a_full_stop() => Assert.All(Descriptors, descriptor =>
    {
        Assert.True(descriptor.IsEnabledByDefault);
        Assert.Equal(descriptor.Id.StartsWith("RSDL102", StringComparison.Ordinal) ? "Rsdl.Documents" : "Rsdl.Usage", descriptor.Category);
        Assert.False(descriptor.MessageFormat.ToString(null).EndsWith('.'));
        Assert.Equal("docs/" + descriptor.Id + ".md", descriptor.HelpLinkUri);
    });

    [Fact]
    public void Every_rule_has_its_page_and_every_page_its_rule() => Assert.Equal(
        Descriptors.Select(descriptor => descriptor.Id + ".md"),
        Directory.GetFiles(RepositoryFiles.FilePath("docs"), "RSDL1*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_page_tells_title_severity_example_what_is_followed_remedy_and_switch() => Assert.All(Descriptors, descriptor =>
    {
        string[] lines = File.ReadAllLines(RepositoryFiles.FilePath("docs", descriptor.Id + ".md"));
        Assert.Equal($"# {descriptor.Id}: {descriptor.Title}", lines[0]);
        Assert.Equal($"Severity: {Word(descriptor)}", lines[2]);
        Assert.Equal(
            ["## Example", "## What is followed", "## What to do", "## How to switch it off"],
            lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.Contains($"{Word(descriptor)} {descriptor.Id}: ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains($"dotnet_diagnostic.{descriptor.Id}.severity = none", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 139));
    });

    [Fact]
    public void The_index_and_the_release_notes_list_every_rule()
    {
        Assert.Equal(
            Descriptors.Select(descriptor => $"| [{descriptor.Id}]({descriptor.Id}.md) | {Word(descriptor)} | {descriptor.Title} |"),
            Lines("| [RSDL1", "docs", "README.md"));
        Assert.Equal(
            Descriptors.Select(descriptor =>
                $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}, "
                + $"[documentation]({descriptor.HelpLinkUri})"),
            Lines("RSDL", "src", "Rsdl.Analyzers", "AnalyzerReleases.Shipped.md")
                .Concat(Lines("RSDL", "src", "Rsdl.Analyzers", "AnalyzerReleases.Unshipped.md")));
    }

    private static IEnumerable<string> Lines(string start, params string[] path) =>
        File.ReadAllLines(RepositoryFiles.FilePath(path)).Where(line => line.StartsWith(start, StringComparison.Ordinal));

    private static string Word(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity == DiagnosticSeverity.Info
        ? "information"
        : descriptor.DefaultSeverity.ToString().ToLowerInvariant();

    private static DiagnosticAnalyzer Find(string name) => Analyzers.Single(analyzer => analyzer.GetType().Name == name);
}
