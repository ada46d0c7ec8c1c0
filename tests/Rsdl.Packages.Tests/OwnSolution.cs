using System.Threading.Tasks;
using Xunit;
using static Rsdl.Packages.Tests.FreshProject;

namespace Rsdl.Packages.Tests;

/// <summary>
/// Three projects of one user, built once: an SDK from the documents of RHEV 3.3, a second SDK that sees the first one's internals,
/// and a program without documents of its own.
/// </summary>
public sealed class OwnSolution(PackedFeed feed) : IAsyncLifetime
{
    private const string Strict = """
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <WarningLevel>9999</WarningLevel>
            <WarningsNotAsErrors>RSDL1001</WarningsNotAsErrors>
            <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
        """;

    private const string SecondSchema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" version="1.0">
          <xs:element name="link_of_chain" type="ChainLink"/>
          <xs:complexType name="ChainLink">
            <xs:sequence><xs:element name="weight" type="xs:int" minOccurs="0"/></xs:sequence>
          </xs:complexType>
        </xs:schema>
        """;

    private const string SecondRsdl = "<rsdl href=\"/api?rsdl\" rel=\"rsdl\"><version major=\"3\" minor=\"3\"/><links/></rsdl>";

    private FreshProject? _project;

    internal FreshProject Project => _project!;

    /// <summary>What the build of the program and of all that it refers to printed.</summary>
    internal DotNetResult Build { get; private set; } = new(1, "");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        string[] both = ["Rsdl.Generator", "Rsdl.Runtime"];
        _project = feed.CreateProject(
            "Own",
            (
                "Own.Sdk/Own.Sdk.csproj",
                ProjectFile(Strict, both, "<InternalsVisibleTo Include=\"Own.Second\" />")),
            (
                "Own.Sdk/Moves.cs",
                """
                using System.Threading.Tasks;
                using Own.Sdk.Models;

                namespace Own.Sdk;

                internal static class Moves
                {
                    internal static Task<VmResource> MoveAsync(VmResource vm) =>
                        vm.UpdateAsync(new Vm { Template = new() { Name = "Blank" } });
                }
                """),
            (
                "Own.Second/Own.Second.csproj",
                ProjectFile(Strict, both, "<ProjectReference Include=\"../Own.Sdk/Own.Sdk.csproj\" />")),
            ("Own.Second/rsdl/deep/down/links.xml", SecondRsdl),
            ("Own.Second/rsdl/types.xsd", SecondSchema),
            (
                "Own.Second/Chain.cs",
                """
                using Own.Second.Models;

                namespace Own.Second;

                /// <summary>Uses types of both SDKs.</summary>
                public static class Chain
                {
                    /// <summary>Says what the second SDK makes, with an internal method of the first in sight.</summary>
                    public static string Describe() => $"{nameof(Own.Sdk.Moves)} {new ChainLink { Weight = 5 }.Weight}";
                }
                """),
            (
                "Own.Program/Own.Program.csproj",
                ProjectFile(
                    Strict + "\n    <OutputType>Exe</OutputType>",
                    ["Rhev.Emulator"],
                    "<ProjectReference Include=\"../Own.Second/Own.Second.csproj\" />")),
            ("Own.Program/Program.cs", System.IO.File.ReadAllText(ProjectSource("UseSdk.cs"))));
        _project.AddOwnDocuments("Own.Sdk/rsdl");
        Build = await _project.BuildAsync("Own.Program");
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    internal static string ProjectSource(string name) =>
        Rsdl.Tests.RepositoryFiles.FilePath("tests", "Rsdl.Packages.Tests", "Projects", name);
}
