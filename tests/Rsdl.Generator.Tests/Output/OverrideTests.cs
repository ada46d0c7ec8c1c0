using System.IO;
using System.Linq;
using Rsdl.Tests;
using Xunit;
using static System.StringComparison;

namespace Rsdl.Generator.Tests.Output;

/// <summary>What a user's overrides do to names and lists.</summary>
public sealed class OverrideTests
{
    private const string OverridesPath = GeneratorProject.OverridesPath;

    [Fact]
    public void A_type_a_member_a_list_and_its_values_can_be_renamed()
    {
        GeneratedModels models = Compile(
            """
            <type name="Vm" as="Machine"/>
            <member type="Vm" name="memory" as="MemoryInBytes"/>
            <member type="ResourceStatus" name="state" as="Current"/>
            <list name="host_states" as="HostCondition"><value as="Offline">down</value><value as="Gone">gone</value></list>
            <list name="Origin" as="Source"/>
            <list name="power_managers" as="Fences"><value as="ApcSwitch">apc</value></list>
            """);

        Assert.Contains("MemoryInBytes: long?", models.Properties("Machine"));
        Assert.Contains("Origin: OpenEnum<Source>?", models.Properties("Machine"));
        Assert.Contains("Current: string?", models.Properties("ResourceStatus"));
        Assert.Equal(
            ["Unrecognized", "Up = up (3.0, 3.1)", "Offline = down (3.0)", "NonResponsive = non_responsive (3.1)", "Gone = gone"],
            models.Values("HostCondition"));
        Assert.Equal(["ApcSwitch = apc (3.0, 3.1)", "Ilo4 = ilo4 (3.1)"], models.Values("Fences"));
        Assert.Empty(models.TypeNames.Intersect(["Vm", "HostState", "Origin", "PowerManagerNames"]));
    }

    [Fact]
    public void A_renamed_type_is_renamed_wherever_it_is_used()
    {
        GeneratorProject project = GeneratorProject.Small.WithOverrides("<type name=\"Host\" as=\"Hypervisor\"/>");

        Assert.Contains("Host: Hypervisor?", GeneratedModels.Of(project).Properties("Vm"));
        Assert.Contains("IList<Hypervisor>", string.Concat(project.Run().Texts().Values)
            .Replace("M_::", "", Ordinal).Replace("EntityList", "IList", Ordinal),
            Ordinal);
    }

    [Fact]
    public void A_member_can_be_bound_to_a_list_of_the_capabilities_or_to_one_s_own()
    {
        GeneratedModels models = Compile(
            """
            <binding type="Host" member="address" list="storage_types"/>
            <binding type="Os" member="kernel" list="kernels"/>
            <list name="kernels"><value>linux</value><value as="MachOh">mach-0</value></list>
            """);

        Assert.Contains("Address: OpenEnum<StorageType>?", models.Properties("Host"));
        Assert.Contains("Kernel: OpenEnum<Kernel>?", models.Properties("Os"));
        Assert.Equal(["Unrecognized", "Linux = linux", "MachOh = mach-0"], models.Values("Kernel"));
    }

    [Fact]
    public void A_member_of_a_member_gets_a_type_of_its_own()
    {
        GeneratedModels models = Compile("<binding type=\"Host\" member=\"status.detail\" list=\"storage_types\"/>");

        Assert.Equal(["State: OpenEnum<HostState>?", "Detail: OpenEnum<StorageType>?"], models.Properties("HostResourceStatus"));
        Assert.Equal(["State: string?", "Detail: string?"], models.Properties("ResourceStatus"));
    }

    [Fact]
    public void A_member_can_be_unbound()
    {
        GeneratedModels models = Compile(
            """
            <binding type="Host" member="status.state" list=""/>
            <binding type="Usages" member="usage" list=""/>
            <binding type="Vm" member="origin" list=""/>
            """);

        Assert.Contains("Status: ResourceStatus?", models.Properties("Host"));
        Assert.Equal("EntityList<string>", models.BaseOf("Usages"));
        Assert.Contains("Origin: string?", models.Properties("Vm"));
    }

    [Fact]
    public void Names_that_others_have_give_way()
    {
        GeneratedModels models = Compile(
            """
            <list name="host_states" as="Vm"><value as="Up">down</value></list>
            <list name="storage_types" as="Usage"/>
            """);

        Assert.Contains("State: OpenEnum<VmKind>?", models.Properties("HostResourceStatus"));
        Assert.Equal(3, models.Values("VmKind").Count(value => value.Contains(" = ", Ordinal)));
        Assert.Contains("UsageKind", models.TypeNames);
    }

    [Fact]
    public void Overrides_that_name_something_unknown_are_errors_and_the_others_apply()
    {
        GeneratorProject project = GeneratorProject.Small.WithOverrides(
            """
            <binding type="Vm" member="nothing" list="usages"/>
            <binding type="Server" member="os" list="usages"/>
            <binding type="Os" member="kernel" list="os_kinds"/>
            <binding type="Vm" member="memory" list="usages"/>
            <binding type="Vm" member="status.state.deep" list="usages"/>
              <type name="Server" as="A"/>
            <member type="Vm" name="nothing" as="A"/>
            <member type="Vm" name="memory" as="Bytes"/>
            """);

        Assert.Equal(
            [
                $"{OverridesPath}(2,2): error RSDL0017: The binding of 'nothing' of 'Vm' is left out: the type itself declares no such "
                    + "member",
                $"{OverridesPath}(3,2): error RSDL0017: The binding of 'os' of 'Server' is left out: the schema has no type 'Server'",
                $"{OverridesPath}(4,2): error RSDL0017: The binding of 'kernel' of 'Os' is left out: there is no list 'os_kinds'",
                $"{OverridesPath}(5,2): error RSDL0017: The binding of 'memory' of 'Vm' is left out: the member is no text",
                $"{OverridesPath}(6,2): error RSDL0017: The binding of 'status.state.deep' of 'Vm' is left out: the type itself "
                    + "declares no such member",
                $"{OverridesPath}(7,4): error RSDL0017: The name 'A' is left out: the schema has no type 'Server'",
                $"{OverridesPath}(8,2): error RSDL0017: The name 'A' is left out: the schema has no 'nothing' of 'Vm'",
            ],
            project.Run().Messages());
        Assert.Contains("Bytes: long?", GeneratedModels.Of(project).Properties("Vm"));
    }

    [Fact]
    public void Overrides_of_unusable_form_are_told_and_left_out()
    {
        GeneratorProject project = GeneratorProject.Small.WithOverrides(
            """
            <type name="Vm" as="not a name"/>
            <type name="Vm"/>
            <member type="Vm" as="A"/>
            <list name="usages" as="class"><value as="1">vm</value><value/></list>
            <rename/>
            """);

        Assert.Equal(
            [
                $"{OverridesPath}(2,17): info RSDL0011: 'not a name' is no C# name; it was ignored",
                $"{OverridesPath}(3,2): info RSDL0011: Element 'type' without 'as' was ignored",
                $"{OverridesPath}(4,2): info RSDL0011: Element 'member' without 'name' was ignored",
                $"{OverridesPath}(5,21): info RSDL0011: 'class' is no C# name; it was ignored",
                $"{OverridesPath}(5,39): info RSDL0011: '1' is no C# name; it was ignored",
                $"{OverridesPath}(5,57): info RSDL0011: A value without text was ignored",
                $"{OverridesPath}(6,2): info RSDL0011: Element 'rename' in 'overrides' is not understood and was ignored",
            ],
            project.Run().Messages());
        Assert.Equal(GeneratorProject.Small.Run().Texts(), project.Run().Texts());
    }

    [Fact]
    public void The_examples_of_the_page_about_overrides_apply_to_the_api_of_the_repository()
    {
        string page = File.ReadAllText(RepositoryFiles.FilePath("docs", "overrides.md"));
        string[] examples =
        [
            .. page.Split("```xml\n")[1..].Select(part => part.Split("```")[0])
                .Where(example => !example.Contains("RsdlDocument", Ordinal))
                .Select(example => example.Replace("<overrides>", "", Ordinal).Replace("</overrides>", "", Ordinal)),
        ];
        Assert.Equal(4, examples.Length);
        Assert.All(examples, example =>
        {
            GeneratorProject project = GeneratorProject.Named("rhev-3.3").WithOverrides(example);
            Assert.Empty(project.Run().Messages());
            Assert.NotEqual(GeneratorProject.Named("rhev-3.3").Run().Texts(), project.Run().Texts());
            GeneratedModels.Of(project);
        });
    }

    private static GeneratedModels Compile(string overrides)
    {
        GeneratorProject project = GeneratorProject.Small.WithOverrides(overrides);
        Assert.Empty(project.Run().Messages());
        return GeneratedModels.Of(project);
    }
}
