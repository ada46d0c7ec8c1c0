using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Rsdl.Model;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Generator.Tests.Diagnostics;

/// <summary>Rules, their pages and their release notes say the same.</summary>
public sealed class DescriptorTests
{
    private static readonly DiagnosticDescriptor[] Descriptors =
    [
        .. typeof(RsdlGenerator).Assembly.GetType("Rsdl.Generator.Diagnostics.Descriptors", throwOnError: true)!
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    /// <summary>What the package's own targets report has a page, too; the compiler knows nothing of it.</summary>
    private const string OfTargets = "RSDL0019";

    private static readonly string[] ReleaseNotes = ["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"];

    [Fact]
    public void Every_rule_has_its_page_and_every_page_its_rule()
    {
        Assert.Equal(Enum.GetValues<ProblemKind>().Length + 8, Descriptors.Length);
        Assert.Equal(
            Descriptors.Select(descriptor => descriptor.Id).Append(OfTargets).Order(StringComparer.Ordinal).Select(id => $"docs/{id}.md"),
            Directory.GetFiles(RepositoryFiles.FilePath("docs"), "RSDL0*.md").Select(path => "docs/" + Path.GetFileName(path))
                .Order(StringComparer.Ordinal));
        Assert.All(Descriptors, descriptor => Assert.Equal("docs/" + descriptor.Id + ".md", descriptor.HelpLinkUri));
    }

    [Fact]
    public void Every_page_tells_title_severity_example_reason_and_remedy() => Assert.All(Descriptors, descriptor =>
    {
        string[] lines = File.ReadAllLines(RepositoryFiles.FilePath("docs", descriptor.Id + ".md"));
        Assert.Equal($"# {descriptor.Id}: {descriptor.Title}", lines[0]);
        Assert.Equal($"Severity: {LongWord(descriptor)}", lines[2]);
        Assert.Equal(
            ["## Example", "## Why", "## What to do", "## How to silence it"],
            lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.Contains($"{Word(descriptor)} {descriptor.Id}: ", StringComparison.Ordinal));
        Assert.InRange(lines.Length, 15, 40);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 139));
    });

    [Fact]
    public void The_index_lists_every_page() => Assert.Equal(
        Descriptors.Select(descriptor => $"| [{descriptor.Id}]({descriptor.Id}.md) | "
            + $"{LongWord(descriptor)} | {descriptor.Title} |"),
        File.ReadAllLines(RepositoryFiles.FilePath("docs", "README.md"))
            .Where(line => line.StartsWith("| [RSDL0", StringComparison.Ordinal) && !line.Contains(OfTargets, StringComparison.Ordinal)));

    [Fact]
    public void The_release_notes_list_every_rule()
    {
        IEnumerable<string> rows = ReleaseNotes
            .SelectMany(file => File.ReadAllLines(RepositoryFiles.FilePath("src", "Rsdl.Generator", file)))
            .Where(line => line.StartsWith("RSDL", StringComparison.Ordinal));
        Assert.Equal(
            Descriptors.Select(descriptor =>
                $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}, "
                    + $"[documentation]({descriptor.HelpLinkUri})"),
            rows);
    }

    [Fact]
    public void Every_rule_is_on_and_its_message_ends_without_a_full_stop() => Assert.All(Descriptors, descriptor =>
    {
        Assert.True(descriptor.IsEnabledByDefault);
        Assert.Equal("Rsdl.Documents", descriptor.Category);
        Assert.False(descriptor.MessageFormat.ToString(null).EndsWith('.'));
    });

    private static string Word(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity switch
    {
        DiagnosticSeverity.Info => "info",
        DiagnosticSeverity.Warning => "warning",
        _ => "error",
    };

    private static string LongWord(DiagnosticDescriptor descriptor) => Word(descriptor) == "info" ? "information" : Word(descriptor);
}
