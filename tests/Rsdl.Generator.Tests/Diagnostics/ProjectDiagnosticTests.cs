using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Runtime;
using Xunit;

namespace Rsdl.Generator.Tests.Diagnostics;

/// <summary>What is wrong with the project that the generator runs in.</summary>
public sealed class ProjectDiagnosticTests
{
    private const string Rsdl = GeneratorProject.RsdlPath;

    [Fact]
    public void Without_documents_there_is_neither_output_nor_noise()
    {
        GeneratorProject project = new()
        {
            Documents = [new TestDocument("/project/rsdl.xml", () => null, isDocument: false)],
            Options = new TestOptions(("RsdlNamespace", "1"), ("RsdlCollections", "none")),
            Language = LanguageVersion.CSharp7_3,
            Nullable = NullableContextOptions.Disable,
            HasRuntime = false,
        };
        GeneratorRunResult result = project.Run();
        Assert.Empty(result.Messages());
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void The_runtime_may_be_a_file_an_image_or_a_project()
    {
        GeneratorProject project = GeneratorProject.Small with { HasRuntime = false };
        byte[] bytes = File.ReadAllBytes(typeof(EntityType).Assembly.Location);
        MetadataReference[] runtimes =
        [
            MetadataReference.CreateFromFile(typeof(EntityType).Assembly.Location),
            MetadataReference.CreateFromImage(bytes),
            CSharpCompilation.Create("Rsdl.Runtime").ToMetadataReference(),
        ];
        Assert.All(runtimes, runtime => Assert.Empty(Messages(runtime)));

        MetadataReference[] others =
        [
            MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location),
            CSharpCompilation.Create("Rsdl.Runtime.Extras").ToMetadataReference(),
            MetadataReference.CreateFromImage([1, 2, 3]),
        ];
        Assert.All(others, other => Assert.Contains("RSDL0016", Assert.Single(Messages(other)), StringComparison.Ordinal));

        string[] Messages(MetadataReference reference) => project.CreateDriver()
            .RunGenerators(project.Compilation.AddReferences(reference)).GetRunResult().Results.Single().Messages();
    }

    [Fact]
    public void An_unknown_collection_is_an_error_that_lists_the_known_ones()
    {
        GeneratorRunResult result = Run(("RsdlCollections", " hosts, servers|"));
        Assert.Equal(
            [$"{Rsdl}(1,1): error RSDL0013: There is no root collection 'servers'; the document has hosts, vms"],
            result.Messages());
        Assert.Contains(result.Texts(), file => file.Value.Contains("class HostCollection", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Texts(), file => file.Value.Contains("class VmCollection", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("RsdlNamespace", "Company.1", "a namespace such as 'Company.DataCenter'")]
    [InlineData("RsdlNamespace", "Company..Api", "a namespace such as 'Company.DataCenter'")]
    [InlineData("RsdlNamespace", "Company.class", "a namespace such as 'Company.DataCenter'")]
    [InlineData("RsdlApiName", "Rhev Api", "a class name such as 'RhevApi'")]
    [InlineData("RsdlApiName", "class", "a class name such as 'RhevApi'")]
    [InlineData("RsdlApiName", "record", "a class name such as 'RhevApi'")]
    [InlineData("RsdlApiName", "ApiDocument", "a name that no other generated class has")]
    [InlineData("RsdlApiName", "VmCollection", "a name that no other generated class has")]
    [InlineData("RsdlApiName", "HostResource", "a name that no other generated class has")]
    [InlineData("RsdlApiName", "ActionParameters", "a name that no other generated class has")]
    [InlineData("RsdlApiName", "Models", "a name that no other generated class has")]
    public void An_unusable_name_is_an_error_and_the_default_is_used(string property, string value, string expected)
    {
        GeneratorRunResult result = Run((property, value));
        Assert.Equal([$"error RSDL0014: The value '{value}' of {property} cannot be used: it must be {expected}"], result.Messages());
        Assert.Equal(GeneratorProject.Small.Run().Texts(), result.Texts());
    }

    [Fact]
    public void A_name_of_a_class_of_options_is_free_since_that_class_gives_way()
    {
        GeneratorProject project = GeneratorProject.Small with
        {
            Options = new TestOptions(("RootNamespace", "Rhev"), ("RsdlApiName", "VmAddOptions")),
        };
        Assert.Empty(project.Run().Messages());
        Assert.Empty(project.RunAndCompile().GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    public void An_old_language_version_is_an_error(LanguageVersion language, string name)
    {
        GeneratorRunResult result = (GeneratorProject.Small with { Language = language }).Run();
        Assert.Equal(
            [$"error RSDL0015: The generated code needs C# 9.0 or later, but this project compiles as C# {name}; set LangVersion to "
                + "9.0 or 'latest'"],
            result.Messages());
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void A_missing_runtime_is_an_error()
    {
        GeneratorRunResult result = (GeneratorProject.Small with { HasRuntime = false }).Run();
        Assert.Equal(
            ["error RSDL0016: The generated code needs the assembly Rsdl.Runtime, which this project does not reference; add the "
                + "package 'Rsdl.Runtime'"],
            result.Messages());
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void A_failure_of_the_generator_itself_is_an_error_of_its_own()
    {
        // No host gives a file without a path; that is what makes it fail.
        GeneratorProject project = GeneratorProject.Small with
        {
            Documents = [new TestDocument(null!, "<rsdl/>"), new TestDocument(null!, "<rsdl/>")],
        };
        GeneratorRunResult result = project.Run();
        Assert.Equal(
            ["error RSDL0099: The generator failed with NullReferenceException: Object reference not set to an instance of an "
                + "object; nothing is generated; please report this together with the documents"],
            result.Messages());
        Assert.Null(result.Exception);
    }

    private static GeneratorRunResult Run(params (string Property, string Value)[] properties) =>
        (GeneratorProject.Small with { Options = new TestOptions([("RootNamespace", "Rhev"), .. properties]) }).Run();
}
