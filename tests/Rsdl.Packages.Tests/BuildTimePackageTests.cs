using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static Rsdl.Packages.Tests.FreshProject;

namespace Rsdl.Packages.Tests;

/// <summary>The generator's package in fresh projects, in a deep folder whose name is not all ASCII, with warnings as errors.</summary>
[Collection(PackageSuite.Name)]
public sealed class BuildTimePackageTests(PackedFeed feed, OwnSolution solution) : IClassFixture<OwnSolution>
{
    [Fact]
    public void Documents_in_the_folder_rsdl_become_an_sdk_and_the_analyzers_load_beside_the_generator()
    {
        // All that three projects say: no CS0436 for internals that are visible, no CS8032 for the model that two packages carry.
        Assert.Equal(
            [
                "Moves.cs(9,33): warning RSDL1001: The element 'template' of Vm cannot be updated: "
                    + "VmResource.UpdateAsync (PUT vms/{id}) does not accept it; VmCollection.AddAsync (POST vms) does",
            ],
            solution.Build.Diagnostics);
        Assert.Equal(
            ["Api.g.cs", "ApiDocument.g.cs", "ApiTypes.Definitions.g.cs", "ApiTypes.g.cs"],
            solution.Project.GeneratedFiles("Own.Sdk").Where(name => name!.StartsWith("Api", System.StringComparison.Ordinal)));
        Assert.Equal(
            ["Api.g.cs", "ApiDocument.g.cs", "ApiTypes.Definitions.g.cs", "ApiTypes.g.cs", "Entities.22.g.cs"],
            solution.Project.GeneratedFiles("Own.Second"));
    }

    [Fact]
    public async Task The_sdk_runs_and_each_type_exists_once_however_many_projects_lie_between()
    {
        Assert.Empty(solution.Project.GeneratedFiles("Own.Program"));
        DotNetResult run = await solution.Project.RunAsync("Own.Program/bin/Debug/net10.0/Own.Program.dll");
        Assert.Equal(["tag first: é", "Vm is in Own.Sdk", "Moves 5"], run.Lines);
    }

    [Fact]
    public async Task A_compiler_below_the_floor_is_an_error_that_says_so()
    {
        DotNetResult build = await solution.Project.TryBuildAsync("Own.Sdk", "-p:CompilerApiVersion=roslyn4.4");
        Assert.Equal(
            [
                "Own.Sdk.csproj: error RSDL0019: The compiler is too old: the SDK generator needs the C# compiler 4.8 or later "
                    + "(.NET SDK 8.0.100, Visual Studio 17.8), but this build uses 4.4; nothing would be generated",
            ],
            build.Diagnostics);
        Assert.Equal(1, build.ExitCode);
    }

    [Fact]
    public async Task A_project_without_documents_gets_nothing_and_hears_nothing()
    {
        FreshProject project = feed.CreateProject(
            "Empty",
            (
                "Empty.csproj",
                ProjectFile(
                    """
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                        <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                        <EnableDefaultRsdlDocumentItems>false</EnableDefaultRsdlDocumentItems>
                    """,
                    ["Rsdl.Generator"])),
            ("rsdl/notes.xml", "<notes/>"),
            ("api.xsd", "<x/>"));
        DotNetResult build = await project.BuildAsync(".", "-p:CompilerApiVersion=roslyn4.4");
        Assert.Empty(build.Diagnostics);
        build = await project.BuildAsync(".");
        Assert.Empty(build.Diagnostics);
        Assert.Empty(project.GeneratedFiles("."));
    }
}
