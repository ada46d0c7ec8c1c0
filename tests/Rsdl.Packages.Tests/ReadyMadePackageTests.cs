using System.IO;
using System.Threading.Tasks;
using Xunit;
using static Rsdl.Packages.Tests.FreshProject;

namespace Rsdl.Packages.Tests;

/// <summary>The ready-made SDK in a fresh project.</summary>
[Collection(PackageSuite.Name)]
public sealed class ReadyMadePackageTests(PackedFeed feed)
{
    [Fact]
    public async Task The_ready_made_sdk_brings_its_analyzers_and_runs()
    {
        FreshProject project = feed.CreateProject(
            "Ready",
            ("Ready.csproj", ProjectFile("<OutputType>Exe</OutputType>", ["Rhev.Sdk", "Rhev.Emulator"])),
            ("Program.cs", File.ReadAllText(OwnSolution.ProjectSource("ReadySdk.cs"))));
        DotNetResult build = await project.BuildAsync(".");
        Assert.Equal(
            [
                "Program.cs(24,52): warning RSDL1001: The element 'template' of Vm cannot be updated: "
                    + "VmResource.UpdateAsync (PUT vms/{id}) does not accept it; VmCollection.AddAsync (POST vms) does",
            ],
            build.Diagnostics);
        DotNetResult run = await project.RunAsync("bin/Debug/net10.0/Ready.dll");
        Assert.Equal(["tag first"], run.Lines);
    }
}
