using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Reflection;
using BenchmarkDotNet.Running;
using Rsdl.Benchmarks.Analyzing;
using Rsdl.Benchmarks.Bars;
using Rsdl.Benchmarks.Compiling;
using Rsdl.Benchmarks.Editing;
using Rsdl.Benchmarks.FirstCall;
using Rsdl.Benchmarks.Generating;
using Rsdl.Benchmarks.Hosting;
using Rsdl.Benchmarks.Reading;
using Rsdl.Benchmarks.Reports;
using Rsdl.Benchmarks.WholeCall;
using Rsdl.Benchmarks.Writing;
using Rsdl.Tests;

namespace Rsdl.Benchmarks;

/// <summary>The command line.</summary>
internal static class BenchmarkCommand
{
    /// <summary>The groups in the order in which they are measured and reported.</summary>
    private static readonly IBarGroup[] Groups =
    [
        new ReadingGroup(), new WritingGroup(), new FirstCallGroup(), new WholeCallGroup(),
        new HostedGroup<GenerateGroup>(), new HostedGroup<CompileGroup>(), new HostedGroup<EditGroup>(),
        new HostedGroup<AnalyzeGroup>(),
    ];

    private const int UnusableInput = 2;

    /// <summary>What child processes of this program can be asked for.</summary>
    private static readonly IChildMeasure[] ChildMeasures =
    [
        new FirstRead(), new FirstReadMethods(), new FirstSerializerRead(),
        new HostedMeasure<ColdRun>(), new ColdScan(), new HostedMeasure<KeptMemory>(),
    ];

    public static int Invoke(string[] args)
    {
        Option<bool> quick = new("--quick") { Description = "Few repetitions: the table of bars in about two minutes." };
        Option<string[]> only = new("--only")
        {
            Description = "Measures these groups alone: " + string.Join(", ", Groups.Select(group => group.Name)) + ".",
            AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong([.. Groups.Select(group => group.Name)]);
        Option<DirectoryInfo> documents = new("--documents")
        {
            Description = "The folder with the RSDL and the schema that generator and compiler are measured with.",
            DefaultValueFactory = _ => new DirectoryInfo(DefaultDocuments()),
        };
        documents.AcceptExistingOnly();
        Option<FileInfo?> report = new("--report") { Description = "Writes the report to this file as Markdown." };
        RootCommand root = new("Measures what the project promises, each figure as a ratio of things measured in this run.")
        {
            quick, only, documents, report, ChildCommand(), BenchmarkDotNetCommand(),
        };
        root.SetAction(parsed =>
        {
            RunSettings settings = new(parsed.GetValue(quick), parsed.GetValue(documents)!.FullName);
            if (DocumentSet.Read(settings.Documents).FindProblem() is { } problem)
            {
                Console.Error.WriteLine(problem);
                return UnusableInput;
            }

            string[] chosen = parsed.GetValue(only) is { Length: > 0 } names ? names : [.. Groups.Select(group => group.Name)];
            List<BarResult> results = [];
            foreach (IBarGroup group in Groups.Where(group => chosen.Contains(group.Name)))
            {
                foreach (BarResult result in group.Measure(settings))
                {
                    Console.WriteLine(BarTable.Line(result));
                    results.Add(result);
                }
            }

            if (parsed.GetValue(report) is { } file)
            {
                File.WriteAllText(file.FullName, PerformancePage.Write(settings, results));
            }

            return results.Any(result => result.Verdict == "missed") ? 1 : 0;
        });
        return root.Parse(args).Invoke();
    }

    /// <summary>The command by which <see cref="ChildProcess"/> starts this program again.</summary>
    private static Command ChildCommand()
    {
        Argument<string> measure = new("measure");
        Argument<string[]> arguments = new("arguments");
        Command command = new(ChildProcess.Command) { measure, arguments };
        command.Hidden = true;
        command.SetAction(parsed => ChildProcess.Answer(
            ChildMeasures.Single(known => known.Name == parsed.GetValue(measure)), parsed.GetValue(arguments) ?? []));
        return command;
    }

    /// <summary>The command for the classes of benchmarks; everything after its name goes to BenchmarkDotNet.</summary>
    private static Command BenchmarkDotNetCommand()
    {
        Command command = new(
            "bdn", "Runs BenchmarkDotNet, from within the repository, with the arguments that follow, such as: --filter '*Write*'.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(parsed => BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run([.. parsed.UnmatchedTokens]));
        return command;
    }

    /// <summary>The largest documents at hand: those of the reference if it is there, else the project's own.</summary>
    private static string DefaultDocuments()
    {
        string reference = RepositoryFiles.SharedPath("documents", "3.5", "");
        return Directory.Exists(reference) ? reference : RepositoryFiles.FilePath("schema", "rhev-3.3", "");
    }
}
