using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Rsdl.Tests;
using Xunit;
using File = System.IO.File;

namespace Rhev.Sdk.Tests;

public class ReadmeTests
{
    private static readonly string[] Readme = File.ReadAllLines(RepositoryFiles.FilePath("README.md"));

    [Fact]
    public void Every_line_of_code_in_the_readme_compiles()
    {
        HashSet<string> compiled =
        [
            .. File.ReadLines(RepositoryFiles.FilePath("tests", "Rhev.Sdk.Tests", "ReadmeSnippets.cs")).Select(Normalize),
            .. File.ReadLines(RepositoryFiles.FilePath("tests", "Rsdl.Runtime.DependencyInjection.Tests", "DocumentationSnippets.cs"))
                .Select(Normalize),
            "using Rhev.Sdk;",
        ];
        string[] code = [.. CodeOf(Readme)];

        Assert.Empty(code.Except(compiled));
        Assert.True(code.Length > 30, $"there are {code.Length} lines of code");
    }

    [Fact]
    public void Code_about_enumerated_values_does_what_the_readme_says()
    {
        Vm vm = new() { Status = new VmStatus { State = OpenEnum<VmState>.FromWire("Image_Locked") } };
        Disk disk = new();

        (bool running, string advice, Usages usages, bool login) =
            ReadmeSnippets.Enumerate(vm, disk, new Event { Code = EventCode.UserVdcLogin });

        Assert.Equal((false, "wait", 2, true), (running, advice, usages.Count, login));
        Assert.Equal(("cow", "nvme", false), (disk.Format?.Wire, disk.Interface?.Wire, disk.Interface!.Value.IsKnown));
        Assert.Equal("no advice for ''", ReadmeSnippets.Enumerate(new Vm(), disk, new Event()).Advice);
    }

    [Fact]
    public void Code_about_searches_and_time_zones_does_what_the_readme_says()
    {
        Assert.Equal(
            ("name=\"web server\" and status=poweringup sortby name asc", "status=up or memory>4096"),
            ReadmeSnippets.Search());
        Vm vm = new();
        (bool found, string? windowsName, bool local, TimeZoneInfo? zone) = ReadmeSnippets.TimeZones(vm);
        Assert.Equal(
            ("America/New_York", true, "Eastern Standard Time", local), (vm.Timezone, found, windowsName, zone is not null));
        Assert.Equal(5, ReadmeSnippets.Names(5).Version?.Major);
    }

    [Fact]
    public void The_readme_lists_every_name_that_projects_have_in_scope_already()
    {
        string[] namespaces =
        [
            "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
            "System.Threading.Tasks",
        ];
        string[] assemblies =
        [
            "System.Private.CoreLib", "System.Console", "System.Collections", "System.Linq", "System.Net.Http", "System.Private.Uri",
        ];
        string[] clashes =
        [
            .. PublicSurface.Sdk.GetExportedTypes().Select(type => type.Name)
                .Where(name => namespaces.Any(ns => assemblies.Any(assembly =>
                    Type.GetType($"{ns}.{name}, {assembly}") is { IsPublic: true })))
                .Order(StringComparer.Ordinal),
        ];

        const string Before = "types of .NET that a project has in scope: ";
        string text = string.Join(' ', Readme);
        string listed = text[(text.IndexOf(Before, StringComparison.Ordinal) + Before.Length)..].Split('.')[0];
        string expected = string.Join(", ", clashes.Select(name => $"`{name}`"));
        Assert.True(expected == listed, $"the names are {expected}");
    }

    private static IEnumerable<string> CodeOf(string[] lines)
    {
        bool inside = false;
        foreach (string line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = line == "```csharp";
            }
            else if (inside && line.Length > 0)
            {
                yield return Normalize(line);
            }
        }
    }

    /// <summary>A line without its indentation and without white space before a comment.</summary>
    private static string Normalize(string line)
    {
        int comment = line.IndexOf(" // ", StringComparison.Ordinal);
        return (comment < 0 ? line : line[..comment]).Trim();
    }
}
