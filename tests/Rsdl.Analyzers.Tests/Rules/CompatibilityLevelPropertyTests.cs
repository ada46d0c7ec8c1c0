using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Rsdl.Analyzers.Rules;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>RSDL1005 through the project's property, as MSBuild hands it on with the package's properties.</summary>
public sealed class CompatibilityLevelPropertyTests : RuleTest<ValueOutsideLevelAnalyzer, EmptyCodeFixProvider>
{
    [Theory]
    [InlineData("3.1", "Cpu cpu = new() { Mode = {|RSDL1005:CpuMode.Custom|} }; _ = cpu.Mode;")]
    [InlineData("3.3", "Cpu cpu = new() { Mode = CpuMode.Custom }; _ = cpu.Mode;")]
    [InlineData("", "Cpu cpu = new() { Mode = CpuMode.Custom }; _ = cpu.Mode;")]
    public async Task The_level_of_the_project_file_reaches_the_rule(string level, string statements)
    {
        var test = Create(Body(statements));
        test.MarkupOptions = MarkupOptions.UseFirstDescriptor;
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", await GenerateConfigAsync(level)));
        await test.RunAsync();
    }

    /// <summary>What MSBuild writes for the compiler from a project that has the package's properties.</summary>
    private static async Task<string> GenerateConfigAsync(string level)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("rsdl-level-");
        try
        {
            string project = Path.Combine(folder.FullName, "Consumer.csproj");
            await File.WriteAllTextAsync(project, $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <Import Project="{RepositoryFiles.FilePath("src", "Rsdl.Generator", "build", "Rsdl.Generator.props")}" />
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <RsdlCompatibilityLevel>{level}</RsdlCompatibilityLevel>
                  </PropertyGroup>
                </Project>
                """);
            ProcessStartInfo start = new(
                "dotnet", ["msbuild", project, "-nologo", "-nodeReuse:false", "-target:GenerateMSBuildEditorConfigFile"])
            {
                RedirectStandardOutput = true,
            };
            using Process process = Process.Start(start)!;
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, output);
            return await File.ReadAllTextAsync(
                Assert.Single(Directory.GetFiles(folder.FullName, "*.editorconfig", SearchOption.AllDirectories)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
