using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Rsdl.Generator.Tests.Output;

/// <summary>Lists of values become enums and constants, whatever the values look like; without lists members are text.</summary>
public sealed class EnumTests
{
    [Fact]
    public void Hostile_values_become_members_that_keep_their_text()
    {
        GeneratorProject project = WithCapabilities("""
            <host_states>
              <s>default</s><s>class</s><s>3.5</s><s>x-y</s><s>x_y</s><s>UP</s><s>up</s><s>Unrecognized</s><s>value__</s><s>a b</s>
              <s>&lt;/summary&gt; &amp; "\</s><s>&#xE9;t&#xE9;</s><s>---</s><s>HostState</s><s>1</s><s/>
            </host_states>
            """);

        Assert.Equal(
            [
                $"{GeneratorProject.CapabilitiesPath}(5,90): info RSDL0011: A value without text, name, id or type was ignored",
            ],
            project.Run().Messages());
        Assert.Equal(
            [
                "Unrecognized",
                "Default = default (3.5)", "Class = class (3.5)", "V3_5 = 3.5 (3.5)", "XY = x-y (3.5)", "XYValue = x_y (3.5)",
                "Up = up (3.5)", "UnrecognizedValue = Unrecognized (3.5)", "Value = value__ (3.5)", "AB = a b (3.5)",
                "Summary = </summary> & \"\\ (3.5)", "Été = été (3.5)", "Unnamed = --- (3.5)", "HostState = HostState (3.5)",
                "V1 = 1 (3.5)",
            ],
            GeneratedModels.Of(project).Values("HostState"));
    }

    [Fact]
    public void Hostile_values_become_constants_that_keep_their_text()
    {
        GeneratorProject project = WithCapabilities(
            "<power_managers><p type='equals'/><p type='To String'/><p type='GetHashCode'/><p type='a&#10;b'/><p type='string'/>"
                + "<p type='reference_equals'/></power_managers>");

        Assert.Equal(
            [
                "EqualsValue = equals (3.5)", "ToStringValue = To String (3.5)", "GetHashCodeValue = GetHashCode (3.5)",
                "AB = a\nb (3.5)", "String = string (3.5)", "ReferenceEqualsValue = reference_equals (3.5)",
            ],
            GeneratedModels.Of(project).Values("PowerManagerNames"));
    }

    [Fact]
    public void A_level_that_is_no_number_is_kept_as_it_is()
    {
        GeneratorProject project = WithCapabilities("<host_states><s>up</s></host_states>", "&lt;b&gt;");

        Assert.Equal(["Unrecognized", "Up = up (3.<b>)"], GeneratedModels.Of(project).Values("HostState"));
    }

    [Fact]
    public void A_simple_type_without_values_is_text()
    {
        string schema = SmallDocuments.Schema
            .With("<xs:enumeration value=\"rhev\"/>", "").With("<xs:enumeration value=\"vmware\"/>", "");

        Assert.Contains("Origin: string?", GeneratedModels.Of(GeneratorProject.Of(SmallDocuments.Rsdl, schema)).Properties("Vm"));
    }

    [Fact]
    public void Members_of_listed_values_have_the_types_of_their_lists()
    {
        GeneratedModels models = GeneratedModels.Of(GeneratorProject.Small);

        Assert.Equal(
            [
                "Address: string?", "Status: HostResourceStatus?", "PowerManagement: PowerManagement?", "Usages: Usages?", "Event: Event?",
            ],
            models.Properties("Host"));
        Assert.Equal(["State: OpenEnum<HostState>?", "Detail: string?"], models.Properties("HostResourceStatus"));
        Assert.Equal(["State: string?", "Detail: string?"], models.Properties("ResourceStatus"));
        Assert.Equal(["Code: EventCode?", "Severity: OpenEnum<EventSeverity>?"], models.Properties("Event"));
        Assert.Equal(["Type: string?"], models.Properties("PowerManagement"));
        Assert.Equal("EntityEnumList<Usage>", models.BaseOf("Usages"));
    }

    [Fact]
    public void Without_capabilities_there_are_the_same_entities_with_text_and_one_message()
    {
        GeneratorProject project = GeneratorProject.Named("small without capabilities");
        GeneratedModels models = GeneratedModels.Of(project);
        Diagnostic message = Assert.Single(project.Run().Diagnostics);

        Assert.Equal(
            $"{GeneratorProject.SchemaPath}(1,1): info RSDL0018: There are no capabilities, so values that come from their lists are "
                + "text; add the document that the Manager serves at 'capabilities'",
            message.ToString());
        Assert.Equal(
            ["EventSeverity", "HostResourceStatus", "HostState", "PowerManagerNames", "StorageType", "Usage"],
            GeneratedModels.Of(GeneratorProject.Small).TypeNames.Except(models.TypeNames));
        Assert.Empty(models.TypeNames.Except(GeneratedModels.Of(GeneratorProject.Small).TypeNames));
        Assert.Contains("Status: ResourceStatus?", models.Properties("Host"));
        Assert.Equal("EntityList<string>", models.BaseOf("Usages"));
        Assert.Contains("Origin: OpenEnum<Origin>?", models.Properties("Vm"));
        Assert.Equal(["Code: EventCode?", "Severity: string?"], models.Properties("Event"));
    }

    [Fact]
    public void Capabilities_of_levels_out_of_order_give_levels_in_order()
    {
        const string Text = """
            <capabilities>
              <version major="3" minor="10"><host_states><s>new</s><s>up</s></host_states></version>
              <version major="3" minor="9"><host_states><s>up</s></host_states></version>
            </capabilities>
            """;

        Assert.Equal(
            ["Unrecognized", "Up = up (3.9, 3.10)", "New = new (3.10)"],
            GeneratedModels.Of(Replace(Text)).Values("HostState"));
    }

    private static GeneratorProject WithCapabilities(string lists, string minor = "5") =>
        Replace($"<capabilities>\n  <version major='3' minor='{minor}'>\n{lists}\n  </version>\n</capabilities>\n");

    private static GeneratorProject Replace(string capabilities) => GeneratorProject.Small with
    {
        Documents = GeneratorProject.Small.Documents.SetItem(2, new TestDocument(GeneratorProject.CapabilitiesPath, capabilities)),
    };
}
