using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Generator.Tests.Output;

public sealed class DeterminismTests
{
    public static TheoryData<string> Repository => ["small", "rhev-3.3"];

    public static TheoryData<string> Shared => ["3.3", "3.5"];

    [Theory]
    [MemberData(nameof(Repository))]
    public void Equal_documents_give_equal_files(string documents) => AssertDeterministic(documents);

    [SharedTheory]
    [MemberData(nameof(Shared))]
    public void Equal_real_documents_give_equal_files(string documents) => AssertDeterministic(documents);

    [Theory]
    [MemberData(nameof(Repository))]
    public void Files_are_well_formed(string documents) => AssertWellFormed(documents);

    [SharedTheory]
    [MemberData(nameof(Shared))]
    public void Files_of_real_documents_are_well_formed(string documents) => AssertWellFormed(documents);

    [Theory]
    [InlineData("ApiDocument")]
    [InlineData("apiDocument")]
    [InlineData("Übersicht")]
    [InlineData("AnEntryPointWhoseNameIsLongerThanWhatTheFileSystemsOfSomeUsersWillTakeInAPath")]
    public void The_name_of_the_entry_point_does_not_reach_the_names_of_files(string apiName)
    {
        GeneratorRunResult result = (GeneratorProject.Small with { Options = new TestOptions(("RsdlApiName", apiName)) }).Run();
        Assert.Null(result.Exception);
        Assert.Equal(GeneratorProject.Small.Run().Texts().Keys, result.Texts().Keys);
    }

    private static void AssertDeterministic(string documents)
    {
        GeneratorProject project = GeneratorProject.Named(documents);
        SortedDictionary<string, string> expected = project.Run().Texts();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, project.Run().Texts());
        Assert.Equal(expected, (project with { Documents = [.. project.Documents.Reverse()] }).Run().Texts());
        foreach (string folder in new[] { @"C:\Users\me\docs\", "../", "", "/a/b/c/" })
        {
            GeneratorProject moved = project with { Documents = [.. project.Documents.Select(document => Moved(document, folder))] };
            Assert.Equal(expected, moved.Run().Texts());
        }
    }

    private static TestDocument Moved(AdditionalText document, string folder) =>
        new(folder + document.Path[(document.Path.LastIndexOf('/') + 1)..], document.GetText()!.ToString());

    private static void AssertWellFormed(string documents)
    {
        GeneratorProject project = GeneratorProject.Named(documents);
        GeneratorRunResult result = project.Run();
        Assert.All(result.GeneratedSources, source =>
        {
            string text = source.SourceText.ToString();
            Assert.DoesNotContain('\r', text);
            Assert.EndsWith("}\n", text, StringComparison.Ordinal);
            Assert.False(text.EndsWith("\n\n", StringComparison.Ordinal));
            Assert.All(project.Documents, document => Assert.DoesNotContain(document.Path, text, StringComparison.Ordinal));
            Assert.DoesNotContain(text.Split('\n'), line => line.EndsWith(' '));
            Assert.InRange(source.HintName.Length, 1, 60);
            Assert.All(source.HintName, c => Assert.True(char.IsAscii(c) && !char.IsControl(c)));
            Assert.Equal(System.Text.Encoding.UTF8, source.SourceText.Encoding);
        });
        Assert.Distinct(result.GeneratedSources.Select(source => source.HintName), StringComparer.OrdinalIgnoreCase);
    }
}
