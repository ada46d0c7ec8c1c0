using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Generator.Tests.Budgets;

/// <summary>
/// What a build pays, counted and held against <c>budget.txt</c>: bytes and files that are emitted, and the steps that run again after
/// an edit. A line that no longer fits is changed on purpose or not at all.
/// </summary>
public sealed class BudgetTests
{
    private static readonly Dictionary<string, long> Budget = File.ReadLines(
            RepositoryFiles.FilePath("tests", "Rsdl.Generator.Tests", "Budgets", "budget.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(':'))
        .ToDictionary(parts => parts[0], parts => long.Parse(parts[1], NumberStyles.Number, CultureInfo.InvariantCulture));

    [Fact]
    public void Our_documents_stay_within_their_budget() => AssertVolume("rhev-3.3");

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void Real_documents_stay_within_their_budget(string version) => AssertVolume(version);

    [Fact]
    public void An_unrelated_edit_runs_no_step()
    {
        GeneratorProject project = GeneratorProject.Named("rhev-3.3") with { Code = ["class Before { }"] };
        GeneratorDriver driver = project.CreateDriver().RunGenerators(project.Compilation);
        CSharpCompilation edited = (project with { Code = ["class After { }"] }).Compilation;
        driver = driver.RunGenerators(edited);
        Assert.Equal([], Executed(driver));
        Assert.Equal(0, CountUnnamed(driver));
    }

    [Fact]
    public void A_new_element_runs_the_steps_that_the_budget_lists()
    {
        GeneratorProject project = GeneratorProject.Named("rhev-3.3");
        TestDocument schema = (TestDocument)project.Documents[1];
        string text = schema.GetText()!.ToString();
        int type = text.IndexOf("<xs:complexType name=\"VM\"", StringComparison.Ordinal);
        int sequence = text.IndexOf("<xs:sequence>", type, StringComparison.Ordinal) + "<xs:sequence>".Length;
        TestDocument changed = new(
            schema.Path, text.Insert(sequence, "<xs:element name=\"brand_new\" type=\"xs:string\" minOccurs=\"0\"/>"));
        GeneratorDriver driver = project.CreateDriver().RunGenerators(project.Compilation)
            .ReplaceAdditionalText(schema, changed).RunGenerators(project.Compilation);
        Assert.Equal(
            [.. Budget.Where(line => line.Key.StartsWith("new element ", StringComparison.Ordinal)).Select(Line)],
            Executed(driver).Select(step => $"new element {step}"));
    }

    private static void AssertVolume(string documents)
    {
        GeneratorRunResult result = GeneratorProject.Named(documents).Run();
        long bytes = result.GeneratedSources.Sum(source => (long)Encoding.UTF8.GetByteCount(source.SourceText.ToString()));
        Assert.InRange(bytes, 1, Budget[$"{documents} bytes"]);
        Assert.InRange(result.GeneratedSources.Length, 1, Budget[$"{documents} files"]);
    }

    /// <summary>How many outputs of each of our steps, and how many files, were made again.</summary>
    private static string[] Executed(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        return
        [
            .. result.TrackedSteps.Where(step => typeof(TrackingNames).GetField(step.Key) is not null)
                .Concat(result.TrackedOutputSteps)
                .Select(step => new KeyValuePair<string, long>(step.Key, step.Value.SelectMany(run => run.Outputs).Count(IsMadeAgain)))
                .Where(step => step.Value > 0).OrderBy(step => step.Key, StringComparer.Ordinal).Select(Line),
        ];
    }

    /// <summary>How many of the steps between the named ones, such as those that collect or combine, were run again.</summary>
    private static int CountUnnamed(GeneratorDriver driver)
    {
        HashSet<IncrementalGeneratorRunStep> seen = [];
        Stack<IncrementalGeneratorRunStep> open = new(
            driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value));
        while (open.TryPop(out IncrementalGeneratorRunStep? step))
        {
            if (seen.Add(step))
            {
                foreach ((IncrementalGeneratorRunStep source, _) in step.Inputs)
                {
                    open.Push(source);
                }
            }
        }

        return seen.Count(step => step.Name is null && step.Outputs.Any(IsMadeAgain));
    }

    /// <summary>A step that ran and gave what it gave before counts: it took its time.</summary>
    private static bool IsMadeAgain((object Value, IncrementalStepRunReason Reason) output) =>
        output.Reason is not IncrementalStepRunReason.Cached;

    private static string Line(KeyValuePair<string, long> line) => $"{line.Key}: {line.Value.ToString(CultureInfo.InvariantCulture)}";
}
