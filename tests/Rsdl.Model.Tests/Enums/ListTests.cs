using System.Linq;
using Rsdl.Model.Enums;
using Rsdl.Model.Schema;
using Xunit;
using static Rsdl.Model.Tests.Enums.SmallLists;

namespace Rsdl.Model.Tests.Enums;

/// <summary>Which lists there are, and which values.</summary>
public class ListTests
{
    private static readonly string NoTypes = SchemaOf();

    [Fact]
    public void Values_of_several_levels_are_united_and_levels_are_ordered_by_number()
    {
        ApiModel model = Build(NoTypes, Capabilities(
            Level("3.10", "disk_formats cow new"),
            Level("3.9", "disk_formats raw cow"),
            Level("10.0", "disk_formats raw")));

        Assert.Equal(
            ["disk_formats -> enum DiskFormat", "  Raw = raw (3.9, 10.0)", "  Cow = cow (3.9, 3.10)", "  New = new (3.10)"],
            Lists(model));
        Assert.Empty(model.Problems);
    }

    [Fact]
    public void Two_elements_of_one_level_are_united() => Assert.Equal(
        ["stages -> enum Stage", "  Pre = pre (3.3)", "  Post = post (3.3)"],
        Lists(Build(NoTypes, Capabilities(Level("3.3", "stages pre"), Level("3.3", "stages pre post")))));

    [Fact]
    public void Values_that_differ_by_case_only_are_one_in_the_newest_spelling() => Assert.Equal(
        ["os_types -> constants OsTypeNames", "  Rhel6x64 = rhel_6x64 (3.2, 3.3)", "  Other = OTHER (3.2)"],
        Lists(Build(NoTypes, Capabilities(Level("3.3", "os_types rhel_6x64"), Level("3.2", "os_types RHEL_6X64 OTHER")))));

    [Fact]
    public void A_list_outside_of_any_level_has_no_levels_and_repeats_nothing() => Assert.Equal(
        [
            "permits -> constants PermitNames", "  Login = login (3.3)", "  CreateVm = create_vm ()",
            "scheduling_policies -> enum SchedulingPolicy", "  None = none ()",
        ],
        Lists(Build(NoTypes, Capabilities(
            List("permits login create_vm"),
            Level("3.3", "permits login"),
            List("scheduling_policies none")))));

    [Fact]
    public void What_a_document_says_about_a_value_and_a_simple_type_is_kept()
    {
        ApiModel model = Build(
            SchemaOf(
                "<xs:simpleType name='Unit'><xs:annotation><xs:documentation>Size.</xs:documentation></xs:annotation>"
                    + "<xs:restriction base='xs:string'><xs:enumeration value='BYTES'/></xs:restriction></xs:simpleType>",
                Type("Size", "unit:Unit units:Unit*")),
            Capabilities(
                "<version major='3' minor='3'><stages><s><name>pre</name><description>Before.</description></s></stages></version>"));

        Assert.Equal(
            [
                new EnumModel("Unit", "Unit", false, new([new EnumMemberModel("BYTES", "Bytes", default, null)]), "Size."),
                new EnumModel("stages", "Stage", false, new([new EnumMemberModel("pre", "Pre", new(["3.3"]), "Before.")]), null),
            ],
            model.Enums);
        Assert.Equal(["Size.unit Unit", "Size.units Unit"], Bindings(model));
    }

    [Fact]
    public void A_fixed_list_is_there_where_a_member_uses_it()
    {
        string schema = SchemaOf(Type("Usb", "type"), Type("Other", "severity"));

        ApiModel model = Build(schema, Capabilities());

        Assert.Equal(["usb_types -> enum UsbType", "  Legacy = legacy ()", "  Native = native ()"], Lists(model));
        Assert.Equal(["Usb.type UsbType"], Bindings(model));
    }

    [Fact]
    public void A_fixed_list_gives_way_to_that_of_the_capabilities() => Assert.Equal(
        ["usb_types -> enum UsbType", "  Native = native (3.3)"],
        Lists(Build(SchemaOf(Type("Usb", "type")), Capabilities(Level("3.3", "usb_types native")))));

    [Fact]
    public void A_fixed_list_that_is_not_used_takes_no_name() => Assert.Equal(
        ["usb_type -> enum UsbType", "  A = a (3.3)"],
        Lists(Build(NoTypes, Capabilities(Level("3.3", "usb_type a")))));

    [Theory]
    [InlineData("cpus", "CpuNames", true)]
    [InlineData("custom_properties", "CustomPropertyNames", true)]
    [InlineData("features", "FeatureNames", true)]
    [InlineData("os_types", "OsTypeNames", true)]
    [InlineData("permits", "PermitNames", true)]
    [InlineData("power_managers", "PowerManagerNames", true)]
    [InlineData("watchdog_actions", "WatchdogAction", false)]
    [InlineData("brand_new_things", "BrandNewThing", false)]
    public void Lists_of_what_an_installation_has_are_open(string list, string name, bool open) => Assert.Equal(
        new EnumModel(list, name, open, new([new EnumMemberModel("a", "A", new(["3.3"]), null)]), null),
        Assert.Single(Build(NoTypes, Capabilities(Level("3.3", list + " a"))).Enums));

    [Fact]
    public void A_name_that_an_entity_has_gets_an_ending()
    {
        ApiModel model = Build(SchemaOf(Type("DiskFormat"), Type("CpuNames")), Capabilities(Level("3.3", "disk_formats raw", "cpus a")));

        Assert.Equal(["CpuNamesKind", "DiskFormatKind"], model.Enums.Select(list => list.Name));
        Assert.Empty(model.Problems);
    }

    [Fact]
    public void Values_become_valid_names_that_differ() => Assert.Equal(
        [
            "things -> enum Thing", "  Static = static (3.3)", "  V2_0 = 2.0 (3.3)", "  AB = a-b (3.3)", "  ABValue = a_b (3.3)",
            "  UnrecognizedValue = unrecognized (3.3)", "  Unnamed = ** (3.3)", "  X86_64 = x86_64 (3.3)", "  Thing = thing (3.3)",
        ],
        Lists(Build(NoTypes, Capabilities(Level("3.3", "things static 2.0 a-b a_b unrecognized ** x86_64 thing")))));

    [Fact]
    public void Constants_have_no_name_that_their_class_has() => Assert.Equal(
        [
            "permits -> constants PermitNames", "  EqualsValue = equals (3.3)", "  PermitNamesValue = permit_names (3.3)",
            "  Unrecognized = unrecognized (3.3)",
        ],
        Lists(Build(NoTypes, Capabilities(Level("3.3", "permits equals permit_names unrecognized")))));

    [Fact]
    public void Without_capabilities_every_member_is_text_and_one_problem_tells_why()
    {
        ApiModel model = Build(
            SchemaOf(Type("Usb", "type"), Type("Status", "state"), Type("VM", "type status:Status"), Type("Event", "code:int")),
            null);

        Assert.Empty(model.Enums);
        Assert.Empty(Bindings(model));
        Assert.Equal("Status", Member(model, "VM", "status").EntityType);
        Assert.Equal(ValueKind.Text, Member(model, "Usb", "type").Kind);
        Assert.Equal(
            [
                "0:0 MissingCapabilities There are no capabilities, so values that come from their lists are text;"
                    + " add the document that the Manager serves at 'capabilities'",
            ],
            Problems(model));
        Assert.Equal("api.xsd", model.Problems[0].Place.Path);
    }
}
