using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.Reports;

/// <summary>Results as a page of the documentation.</summary>
internal static class PerformancePage
{
    private const string Introduction = """
        # Performance

        This page is written by a program; do not edit it. From the repository's root:

        ```
        dotnet run -c Release --project tests/Rsdl.Benchmarks -- --quick                            # the table, in about two minutes
        dotnet run -c Release --project tests/Rsdl.Benchmarks -- --report docs/performance.md       # this page, in about four
        dotnet run -c Release --project tests/Rsdl.Benchmarks -- --only reading writing             # some groups
        dotnet run -c Release --project tests/Rsdl.Benchmarks -- --documents path/to/documents      # another API
        dotnet run -c Release --project tests/Rsdl.Benchmarks -- bdn --filter '*Read*'              # with BenchmarkDotNet
        ```

        The exit code is 1 if a bar is missed.

        ## How to read it

        Every figure is a ratio of things that were measured in the same run, one after the other in turn, so that whatever slows the
        machine slows both; times are medians. A ratio below its bar holds. Absolute times are given for orientation and mean
        nothing on another machine. What has no bar is reported only. Bytes and counts do not depend on the machine.

        | group | what |
        |---|---|
        | reading | documents of our own, shaped like those of a real Manager; the peers read the same bytes: `XmlSerializer` into plain classes for the same schema, `XDocument`, and an `XmlReader` that builds nothing. Our reader makes links when they are first asked for |
        | writing | the body of a request that adds a virtual machine; `XmlSerializer` writes an equal object |
        | first-call | a new process for each measurement: from the first use of a type to the first object |
        | whole-call | the SDK against a bare `HttpClient` that reads the same bytes; the emulator runs in a process of its own |
        | generate | the generator in the SDK's own compiler; a full run is that of a new driver in a warm process |
        | compile | `csc` without its server, as the first build after a restart; plain classes have the same properties and nothing else |
        | analyze | all rules over code that uses the compiled ready-made SDK; their own time is what the compiler's report tells |
        | edit | new text in one file, a run of the driver, and all diagnostics of that file in a new compilation |


        """;

    private static readonly string[] Groups = ["reading", "writing", "first-call", "whole-call", "generate", "compile", "edit", "analyze"];

    /// <summary>The page as Markdown.</summary>
    public static string Write(RunSettings settings, IReadOnlyList<BarResult> results)
    {
        StringBuilder page = new(Introduction.ReplaceLineEndings("\n"));
        page.Append("## Results\n\n");
        page.Append($"{(settings.Quick ? "Quick" : "Full")} run with the documents `{Name(settings.Documents)}` on ");
        page.Append($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, ");
        page.Append($"{Environment.ProcessorCount} cores: {Count(results, "holds")} bars hold, {Count(results, "missed")} are missed.\n");
        foreach (string group in Groups.Where(group => results.Any(result => result.Bar.Group == group)))
        {
            page.Append($"\n### {group}\n\n| ratio | measured | bar | verdict | of what |\n|---|---:|---:|---|---|\n");
            foreach (BarResult result in results.Where(result => result.Bar.Group == group))
            {
                string limit = result.Bar.Limit is { } most ? BarTable.FormatLimit(most) : "";
                page.Append($"| {result.Bar.Title} | {BarTable.Format(result.Value)} | {limit} | {result.Verdict} | {result.Detail} |\n");
            }
        }

        return page.ToString();
    }

    private static int Count(IEnumerable<BarResult> results, string verdict) => results.Count(result => result.Verdict == verdict);

    /// <summary>The last two parts of the folder's path, which say what it is without saying where it is.</summary>
    private static string Name(string folder)
    {
        string full = Path.TrimEndingDirectorySeparator(folder);
        return $"{Path.GetFileName(Path.GetDirectoryName(full))}/{Path.GetFileName(full)}";
    }
}
