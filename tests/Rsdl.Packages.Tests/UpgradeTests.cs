using System;
using System.Linq;
using System.Threading.Tasks;
using Rsdl.Tests;
using Xunit;
using static Rsdl.Packages.Tests.FreshProject;

namespace Rsdl.Packages.Tests;

/// <summary>What a user sees on the day when the documents of a new version come.</summary>
[Collection(PackageSuite.Name)]
public sealed class UpgradeTests(PackedFeed feed)
{
    private const string Code = """
        using System.Threading.Tasks;
        using Shop.Models;

        namespace Shop;

        internal static class Program
        {
            internal static async Task UseAsync(VmResource vm)
            {
                bool? fleeting = vm.Data?.Stateless;
                await vm.UpdateAsync(new Vm { Memory = 1L << 30, Description = $"{fleeting}" });
                await vm.SuspendAsync().CompletedAsync();
            }
        }
        """;

    [Fact]
    public async Task A_newer_version_beside_the_old_one_tells_what_it_breaks_and_the_old_one_still_builds()
    {
        FreshProject project = feed.CreateProject(
            "Shop",
            (
                "Shop.csproj",
                ProjectFile(
                    "<RsdlCollections>vms</RsdlCollections>",
                    ["Rsdl.Generator", "Rsdl.Runtime"],
                    """
                    <RsdlDocument Include="schema/3.3/*" Version="3.3" />
                    <RsdlDocument Include="schema/3.5/*" Version="3.5" />
                    """)),
            ("Program.cs", "using Rsdl.Runtime;\n" + Code));
        project.AddOwnDocuments("schema/3.3");
        DotNetResult first = await project.BuildAsync(".", "-p:RsdlWriteBaseline=true");
        Assert.Empty(first.Diagnostics);
        Assert.Contains("The public names are written to rsdl.baseline.txt", first.Lines);
        string[] baseline = project.Read("rsdl.baseline.txt").TrimEnd().Split('\n');
        Assert.StartsWith("# The public names of the generated SDK: ", baseline[0], StringComparison.Ordinal);
        Assert.Contains("Models.Vm.Memory : long? = type VM/memory", baseline);
        Assert.Contains("VmResource.SuspendAsync : Task<ActionOperation<Action>> = link vms/{id}/suspend suspend", baseline);

        AddNewerDocuments(project, "schema/3.5");
        DotNetResult newer = await project.TryBuildAsync(".");
        Assert.Equal(
            [
                "Program.cs(11,26): error CS0029: Cannot implicitly convert type 'string' to 'bool?'",
                "Program.cs(12,39): error CS0117: 'Vm' does not contain a definition for 'Memory'",
                "Program.cs(13,18): error CS1061: 'VmResource' does not contain a definition for 'SuspendAsync' and no accessible "
                    + "extension method 'SuspendAsync' accepting a first argument of type 'VmResource' could be found (are you missing a using "
                    + "directive or an assembly reference?)",
                Changed(baseline, "Models.Vm.Memory", "RSDL0021", "is gone: the documents no longer have 'type VM/memory'"),
                Changed(baseline, "Models.Vm.Stateless", "RSDL0022", "has changed: its type was bool? and is string?"),
                Changed(
                    baseline, "VmResource.SuspendAsync", "RSDL0021",
                    "is gone: the documents no longer have 'link vms/{id}/suspend suspend'"),
            ],
            newer.Diagnostics);

        DotNetResult older = await project.BuildAsync(".", "-p:RsdlVersion=3.3");
        Assert.Empty(older.Diagnostics);
    }

    [SharedFact]
    public async Task Documents_of_a_real_newer_version_in_the_place_of_the_old_ones_tell_what_they_break()
    {
        FreshProject project = feed.CreateProject(
            "Real",
            ("Shop.csproj", ProjectFile("<RsdlCollections>vms</RsdlCollections>", ["Rsdl.Generator", "Rsdl.Runtime"])),
            ("Program.cs", "using Rsdl.Runtime;\n" + Code));
        project.AddDocuments("rsdl", RepositoryFiles.SharedPath("documents", "3.3"));
        Assert.Empty((await project.BuildAsync(".", "-p:RsdlWriteBaseline=true")).Diagnostics);
        string[] baseline = project.Read("rsdl.baseline.txt").TrimEnd().Split('\n');

        project.AddDocuments("rsdl", RepositoryFiles.SharedPath("documents", "3.5"));
        string[] diagnostics = (await project.BuildAsync(".")).Diagnostics;
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Matches("^rsdl\\.baseline\\.txt\\(\\d+,1\\): warning RSDL002[012]: ", diagnostic));
        Assert.InRange(diagnostics.Length, 1, baseline.Length / 20);

        // To write the baseline again is to accept them.
        Assert.Empty((await project.BuildAsync(".", "-p:RsdlWriteBaseline=true")).Diagnostics);
        Assert.NotEqual(baseline, project.Read("rsdl.baseline.txt").TrimEnd().Split('\n'));
    }

    /// <summary>The documents of RHEV 3.3 with an element renamed, one of another type, and an action renamed.</summary>
    private static void AddNewerDocuments(FreshProject project, string target)
    {
        project.AddOwnDocuments(target);
        string schema = project.Read(target + "/api.xsd");
        int vm = schema.IndexOf("<xs:complexType name=\"VM\">", StringComparison.Ordinal);
        string changed = ReplaceFirst(schema[vm..], "name=\"memory\"", "name=\"ram\"");
        changed = ReplaceFirst(changed, "name=\"stateless\" type=\"xs:boolean\"", "name=\"stateless\" type=\"xs:string\"");
        project.Write(target + "/api.xsd", schema[..vm] + changed);
        string rsdl = project.Read(target + "/rsdl.xml");
        project.Write(
            target + "/rsdl.xml",
            ReplaceFirst(rsdl, "/api/vms/{vm:id}/suspend\" rel=\"suspend\"", "/api/vms/{vm:id}/doze\" rel=\"doze\""));
    }

    private static string ReplaceFirst(string text, string passage, string replacement)
    {
        int start = text.IndexOf(passage, StringComparison.Ordinal);
        Assert.True(start >= 0, $"there is no {passage}");
        return text[..start] + replacement + text[(start + passage.Length)..];
    }

    private static string Changed(string[] baseline, string name, string id, string what)
    {
        int line = baseline.ToList().FindIndex(text => text.StartsWith(name + " ", StringComparison.Ordinal)) + 1;
        return $"rsdl.baseline.txt({line},1): warning {id}: '{name}' of the baseline {what}; to accept that, write the baseline again";
    }
}
