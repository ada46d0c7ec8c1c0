using System;
using System.Linq;
using Rsdl.Model.Tests.Links;
using Xunit;

namespace Rsdl.Model.Tests.Diff;

public sealed class TypeDiffTests
{
    private const string Speed = "<xs:element name=\"speed\" type=\"xs:int\"/>";

    private static readonly DiffCase Small = DiffCase.Small;

    [Fact]
    public void Equal_documents_have_no_changes() => Assert.Empty(Small.To(Small with { }));

    [Fact]
    public void The_order_of_links_does_not_matter() =>
        Assert.Empty(Small.To(Small with { Links = [.. Small.Links.Reverse()] }));

    [Fact]
    public void A_new_type_and_its_element_are_compatible() => Assert.Equal(
        [
            "Compatible Type Added Fan [Fan]: There is a class Fan",
            "Compatible Element Added Cpu.fan [Cpu.Fan]: There is a property Cpu.Fan (Fan)",
        ],
        Small.To(WithFan));

    [Fact]
    public void A_type_that_goes_breaks() => Assert.Equal(
        [
            "Breaking Type Removed Fan [Fan]: The class Fan is gone",
            "Breaking Element Removed Cpu.fan [Cpu.Fan]: The property Cpu.Fan is gone",
        ],
        WithFan.To(Small));

    [Fact]
    public void An_element_that_goes_breaks_and_a_new_one_is_compatible()
    {
        DiffCase without = Small.With(Speed, "");
        Assert.Equal(["Breaking Element Removed Cpu.speed [Cpu.Speed]: The property Cpu.Speed is gone"], Small.To(without));
        Assert.Equal(["Compatible Element Added Cpu.speed [Cpu.Speed]: There is a property Cpu.Speed (int)"], without.To(Small));
    }

    [Theory]
    [InlineData("type=\"xs:long\"", "int", "long")]
    [InlineData("type=\"xs:string\"", "int", "string")]
    [InlineData("type=\"Usages\"", "int", "Usages")]
    public void Another_type_of_an_element_breaks(string type, string was, string now) => Assert.Equal(
        [$"Breaking Element Changed Cpu.speed [Cpu.Speed]: The type of Cpu.Speed was {was} and is {now}"],
        Small.To(Small.With(Speed, $"<xs:element name=\"speed\" {type}/>")));

    [Fact]
    public void An_element_that_repeats_breaks_by_type_and_name() => Assert.Equal(
        [
            "Breaking Element Renamed Cpu.speed [Cpu.Speed -> Speeds]: The property Cpu.Speed is called Speeds",
            "Breaking Element Changed Cpu.speed [Cpu.Speed]: The type of Cpu.Speed was int and is list of int",
        ],
        Small.To(Small.With(Speed, "<xs:element name=\"speed\" type=\"xs:int\" maxOccurs=\"unbounded\"/>"))
            .OrderByDescending(line => line));

    [Fact]
    public void A_list_of_values_for_an_element_breaks() => Assert.Equal(
        ["Breaking Element Changed Disk.format [Disk.Format]: The type of Disk.Format was string and is DiskFormat"],
        (Small with { Overrides = "<binding type='Disk' member='format' list=''/>" }).To(Small));

    [Fact]
    public void A_renamed_class_breaks_once_wherever_it_is_used() => Assert.Equal(
        ["Breaking Type Renamed Cpu [Cpu -> Processor]: The class Cpu is called Processor"],
        Small.To(Small with { Overrides = "<type name='Cpu' as='Processor'/>" }));

    [Fact]
    public void A_renamed_property_breaks() => Assert.Equal(
        ["Breaking Element Renamed Cpu.speed [Cpu.Speed -> Frequency]: The property Cpu.Speed is called Frequency"],
        Small.To(Small with { Overrides = "<member type='Cpu' name='speed' as='Frequency'/>" }));

    [Fact]
    public void An_element_of_a_base_is_told_once()
    {
        const string Description = "<xs:element name=\"description\" type=\"xs:string\"/></xs:sequence>";
        Assert.Equal(
            [
                "Breaking Element Removed BaseResource.description [BaseResource.Description]: "
                    + "The property BaseResource.Description is gone",
                "NeedsAttention BodyParameter Removed PUT vms/{id} [VmResource.UpdateAsync]: "
                    + "The body does not accept 'description' any more",
            ],
            Small.To(Small.With(Description, "</xs:sequence>")));
    }

    [Fact]
    public void An_element_that_moves_to_the_base_changes_nothing_for_code()
    {
        DiffCase other = Small.With("<xs:element name=\"colour\" type=\"xs:string\"/>", "")
            .With("<xs:element name=\"description\"", "<xs:element name=\"colour\" type=\"xs:string\"/><xs:element name=\"description\"");
        Assert.Equal(
            ["Compatible Element Added BaseResource.colour [BaseResource.Colour]: There is a property BaseResource.Colour (string)"],
            Small.To(other));
    }

    [Fact]
    public void A_type_without_its_base_breaks_and_loses_what_it_had_from_it() => Assert.Equal(
        [
            "Breaking Type Changed Tag [Tag]: The class Tag does not derive from BaseResource any more",
            "Breaking Element Removed Tag.description [Tag.Description]: The property Tag.Description is gone",
            "Breaking Element Removed Tag.id [Tag.Id]: The property Tag.Id is gone",
            "Breaking Element Removed Tag.name [Tag.Name]: The property Tag.Name is gone",
        ],
        Small.To(Small.With(
            "<xs:complexType name=\"Tag\"><xs:complexContent><xs:extension base=\"BaseResource\"><xs:sequence>\n"
                + "    <xs:element name=\"colour\" type=\"xs:string\"/>\n"
                + "  </xs:sequence></xs:extension></xs:complexContent></xs:complexType>",
            "<xs:complexType name=\"Tag\"><xs:sequence><xs:element name=\"colour\" type=\"xs:string\"/></xs:sequence></xs:complexType>")));

    [Fact]
    public void What_updates_do_not_accept_any_more_needs_attention()
    {
        DiffCase without = Small.With(SmallApi.Parameter("vm.memory"), "");
        Assert.Equal(
            [
                "NeedsAttention BodyParameter Removed PUT vms/{id} [VmResource.UpdateAsync]: The body does not accept 'memory' any more",
                "NeedsAttention Element Changed Vm.memory [Vm.Memory]: Updates do not accept it any more",
            ],
            Small.To(without));
        Assert.Equal(
            [
                "Compatible BodyParameter Added PUT vms/{id} [VmResource.UpdateAsync]: The body accepts 'memory'",
                "Compatible Element Changed Vm.memory [Vm.Memory]: Updates accept it now",
            ],
            without.To(Small));
    }

    [Fact]
    public void An_element_that_answers_need_not_have_any_more_needs_attention()
    {
        DiffCase optional = Small.With(Speed, Speed.Replace("/>", " minOccurs=\"0\"/>"));
        Assert.Equal(
            ["NeedsAttention Element Changed Cpu.speed [Cpu.Speed]: The schema does not require it in an answer any more"],
            Small.To(optional));
        Assert.Equal(["Compatible Element Changed Cpu.speed [Cpu.Speed]: The schema requires it in an answer now"], optional.To(Small));
    }

    [Fact]
    public void Another_root_element_needs_attention() => Assert.Equal(
        ["NeedsAttention Type Changed Tag [Tag]: The root element was 'tag' and is none"],
        Small.To(Small.With("<xs:element name=\"tag\" type=\"Tag\"/>", "")
            .With("<xs:element ref=\"tag\"", "<xs:element name=\"tag\" type=\"Tag\"")));

    private static DiffCase WithFan => Small.With(
        "<xs:complexType name=\"Usages\">",
        "<xs:complexType name=\"Fan\"><xs:sequence><xs:element name=\"rpm\" type=\"xs:int\"/></xs:sequence></xs:complexType>\n"
            + "  <xs:complexType name=\"Usages\">").With(Speed, Speed + "<xs:element name=\"fan\" type=\"Fan\"/>");
}
