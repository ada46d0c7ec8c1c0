using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Generator.Tests.Output;

/// <summary>Generated code draws no warning at the highest level, documentation checked, whatever the project around it.</summary>
public sealed class CompilationTests
{
    public static TheoryData<string, LanguageVersion> Repository => new()
    {
        { "small", LanguageVersion.CSharp9 },
        { "small", LanguageVersion.Latest },
        { "rhev-3.3", LanguageVersion.CSharp9 },
        { "rhev-3.3", LanguageVersion.Latest },
        { "small without capabilities", LanguageVersion.CSharp9 },
        { "rhev-3.3 without capabilities", LanguageVersion.Latest },
    };

    public static TheoryData<string, LanguageVersion> Shared => new()
    {
        { "3.3", LanguageVersion.CSharp9 },
        { "3.3", LanguageVersion.Latest },
        { "3.5", LanguageVersion.CSharp9 },
        { "3.5", LanguageVersion.Latest },
        { "3.5 without capabilities", LanguageVersion.CSharp9 },
    };

    [Theory]
    [MemberData(nameof(Repository))]
    public void The_sdk_compiles_without_warnings(string documents, LanguageVersion language) =>
        AssertCompiles(GeneratorProject.Named(documents) with { Language = language });

    [SharedTheory]
    [MemberData(nameof(Shared))]
    public void The_sdk_of_real_documents_compiles_without_warnings(string documents, LanguageVersion language) =>
        AssertCompiles(GeneratorProject.Named(documents) with { Language = language });

    [Theory]
    [MemberData(nameof(Repository))]
    public void The_sdk_compiles_in_a_project_with_hostile_names(string documents, LanguageVersion language) =>
        AssertCompiles(Hostile(documents, language));

    [SharedTheory]
    [InlineData("3.3", LanguageVersion.CSharp9)]
    [InlineData("3.5", LanguageVersion.Latest)]
    public void The_sdk_of_real_documents_compiles_in_a_project_with_hostile_names(string documents, LanguageVersion language) =>
        AssertCompiles(Hostile(documents, language));

    [Theory]
    [InlineData("Rhev", "Rhev")]
    [InlineData("System.Rhev", "Api")]
    [InlineData("Rsdl.Runtime", "Entry")]
    [InlineData("Rsdl.Generated", "Entry")]
    [InlineData("Company.System", "System_")]
    [InlineData("Company.Vm", "Vm")]
    [InlineData("Models", "Models_")]
    [InlineData("A.Models", "Task")]
    [InlineData("partial.record", "String")]
    [InlineData("global", "Entity")]
    public void The_sdk_compiles_under_unusual_names_of_its_own(string ns, string apiName) => AssertCompiles(GeneratorProject.Small with
    {
        Options = new TestOptions(("RsdlNamespace", ns), ("RsdlApiName", apiName)),
    });

    [Fact]
    public void The_schema_alone_compiles_without_warnings() =>
        AssertCompiles(GeneratorProject.Small with { Documents = GeneratorProject.Small.Documents.RemoveAt(0) });

    [Fact]
    public void Some_collections_alone_compile_without_warnings() =>
        AssertCompiles(GeneratorProject.Named("rhev-3.3") with { Options = new TestOptions(("RsdlCollections", "vms,hosts")) });

    /// <summary>
    /// What a project cannot have beside generated code: a class of the same full name that is not partial, a type in the global
    /// namespace that hides the runtime's, a global alias with the name of a file's, and a type <c>A_</c> around the entities.
    /// </summary>
    [Theory]
    [InlineData("namespace Rhev { internal class VmCollection { } }", "CS0260")]
    [InlineData("namespace Rhev.Models { internal class Vm { } }", "CS0260")]
    [InlineData("internal class Rsdl { }", "CS0437")]
    [InlineData("global using R_ = System.String;", "CS1537")]
    [InlineData("namespace Rhev { internal class A_ { } }", "CS0117")]
    public void Names_that_cannot_be_supported_fail_in_the_compiler(string code, string error) => Assert.Contains(
        error,
        (GeneratorProject.Small with { Code = [code] }).RunAndCompile().GetDiagnostics().Select(diagnostic => diagnostic.Id));

    private static GeneratorProject Hostile(string documents, LanguageVersion language) => GeneratorProject.Named(documents) with
    {
        Language = language,
        Nullable = NullableContextOptions.Disable,
        CheckOverflow = true,
        Options = new TestOptions(("RootNamespace", "Rhev")),
        Code = language == LanguageVersion.CSharp9 ? [HostileCode.Names] : [HostileCode.Names, HostileCode.Usings],
    };

    private static void AssertCompiles(GeneratorProject project)
    {
        CSharpCompilation compilation = project.RunAndCompile();
        Assert.True(compilation.SyntaxTrees.Length > project.Code.Length);
        using MemoryStream assembly = new();
        using MemoryStream documentation = new();
        EmitResult result = compilation.Emit(assembly, xmlDocumentationStream: documentation);
        string warnings = string.Join(
            '\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(20));
        Assert.True(result.Success && warnings.Length == 0, warnings);
        Assert.True(documentation.Length > 0);
    }
}
