using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Generator.Tests.Pipeline;

/// <summary>What is kept of a run before must never show: after any change the files are those of a first run.</summary>
public sealed class ChangedSchemaTests
{
    private const int Step = 9;

    /// <summary>Elements of which the first is one that no link names.</summary>
    private static readonly string[] Elements =
    [
        """<xs:element name="brand_new" type="xs:string" minOccurs="0"/>""",
        """<xs:element name="id" type="xs:string" minOccurs="0"/>""",
        """<xs:element name="disks" type="Disks" minOccurs="0"/>""",
        """<xs:element name="Cluster" type="Cluster" minOccurs="0" maxOccurs="unbounded"/>""",
    ];

    [Fact]
    public void Files_and_diagnostics_are_those_of_a_first_run() => RequireSameAsFirstRun("rhev-3.3");

    [SharedTheory]
    [InlineData("3.5")]
    public void So_they_are_with_real_documents(string version) => RequireSameAsFirstRun(version);

    [Fact]
    public void Links_and_clients_are_kept_as_long_as_nothing_changes_that_a_link_names()
    {
        GeneratorProject project = GeneratorProject.Named("rhev-3.3");
        GeneratorDriver driver = project.CreateDriver().RunGenerators(project.Compilation);

        Assert.Equal((true, true), Kept(Insert(Elements[0])));
        Assert.Equal((false, true), Kept(Insert("""<xs:element name="Data_Center" type="xs:string"/>""")));
        Assert.Equal((false, false), Kept(text => text.Replace("name=\"VM\"", "name=\"Machine\"", StringComparison.Ordinal)
            .Replace("type=\"VM\"", "type=\"Machine\"", StringComparison.Ordinal)));

        (bool Links, bool Clients) Kept(Func<string, string> change)
        {
            GeneratorRunResult result = Change(driver, project, change(SchemaOf(project))).Run.GetRunResult().Results.Single();
            return (IsKept(TrackingNames.Links), IsKept(TrackingNames.ClientPlan));

            bool IsKept(string step) => result.Reasons(step).All(reason => reason is IncrementalStepRunReason.Cached);
        }

        static Func<string, string> Insert(string element) => text =>
            text.Insert(Sequences(text).First(at => at > text.IndexOf("<xs:complexType name=\"VM\"", StringComparison.Ordinal)), element);
    }

    private static void RequireSameAsFirstRun(string documents)
    {
        GeneratorProject project = GeneratorProject.Named(documents);
        string original = SchemaOf(project);
        GeneratorDriver driver = project.CreateDriver().RunGenerators(project.Compilation);
        int[] sequences = Sequences(original);
        Assert.InRange(sequences.Length, Step, int.MaxValue);
        IEnumerable<string> inserted = Enumerable.Range(0, sequences.Length / Step)
            .Select(number => original.Insert(sequences[number * Step], Elements[number % Elements.Length]));
        Match[] elements = [.. Regex.Matches(original, "<xs:element [^>]*type=\"[^>]*/>").Cast<Match>()];
        IEnumerable<string> removed = Enumerable.Range(0, elements.Length / (Step * Step))
            .Select(number => elements[number * Step * Step])
            .Select(element => original.Remove(element.Index, element.Length));
        foreach (string text in inserted.Concat(removed).Append(original))
        {
            (project, driver) = Change(driver, project, text);
            GeneratorRunResult result = driver.GetRunResult().Results.Single();
            GeneratorRunResult first = project.Run();
            Assert.Equal(first.Texts(), result.Texts());
            Assert.Equal(first.Messages(), result.Messages());
        }
    }

    private static (GeneratorProject Project, GeneratorDriver Run) Change(GeneratorDriver driver, GeneratorProject project, string schema)
    {
        TestDocument changed = new(project.Documents[1].Path, schema);
        GeneratorDriver run = driver.ReplaceAdditionalText(project.Documents[1], changed).RunGenerators(project.Compilation);
        return (project with { Documents = project.Documents.SetItem(1, changed) }, run);
    }

    private static string SchemaOf(GeneratorProject project) => project.Documents[1].GetText()!.ToString();

    /// <summary>Where the content of each sequence begins.</summary>
    private static int[] Sequences(string schema) =>
        [.. Regex.Matches(schema, "<xs:sequence>").Cast<Match>().Select(match => match.Index + match.Length)];
}
