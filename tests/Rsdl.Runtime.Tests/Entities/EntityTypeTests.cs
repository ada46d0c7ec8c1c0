using System;
using System.Linq;
using Rsdl.Runtime.Tests.Entities.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Entities;

public class EntityTypeTests
{
    [Fact]
    public void Members_of_the_base_come_first_and_slots_count_on()
    {
        Assert.Equal(
            "href id name description type priority memory cpu os disks ports stateless port ratio load created clone cluster",
            string.Join(' ', Vm.Schema.Members));
        Assert.Equal(Enumerable.Range(0, 18), Vm.Schema.Members.Select(member => member.Slot));
        Assert.Same(BaseResource.Schema, Vm.Schema.BaseType);
        Assert.Equal("VM", Vm.Schema.Name);
    }

    [Fact]
    public void Members_tell_where_they_stand_and_what_they_are()
    {
        string[] described = [.. Os.Schema.Members.Concat(Disks.Schema.Members).Concat(Clone.Schema.Members).Select(Describe)];

        Assert.Equal(
            [
                "type Text attribute", "boot Entity=Boot repeated", "kernel Text", "argument Text repeated", "level Int32 repeated",
                "total Int64", "disk Entity=Disk item", "clone Boolean",
                " Boolean text", "priority Int32 attribute",
            ],
            described);
        Assert.True(Disks.Schema.IsList);
        Assert.False(Os.Schema.IsList);
    }

    [Fact]
    public void Every_kind_has_its_letter()
    {
        EntityType type = Define("a:s b:b c:i d:l e:m f:d g:t h:e=H");

        Assert.Equal(Enum.GetValues<EntityMemberKind>(), type.Members.Select(member => member.Kind));
    }

    [Fact]
    public void An_empty_specification_has_no_members() =>
        Assert.Empty(Define("").Members);

    [Theory]
    [InlineData("a", 0)]
    [InlineData("a:", 0)]
    [InlineData("a:x", 0)]
    [InlineData("a:s  b:s", 4)]
    [InlineData(" a:s", 0)]
    [InlineData("a:s ", 4)]
    [InlineData("a:s :s", 4)]
    [InlineData("a:s #b:s", 4)]
    [InlineData("a:s @:s", 4)]
    [InlineData("a:s @b:e=T", 4)]
    [InlineData("a:s #:e=T", 4)]
    [InlineData("a:s @b:S", 4)]
    [InlineData("a:s *b:S", 4)]
    [InlineData("a:s b:e", 4)]
    [InlineData("a:s b:e=", 4)]
    [InlineData("a:s b:s=T", 4)]
    [InlineData("a:s b:sb", 4)]
    [InlineData("a:s b<:s", 4)]
    [InlineData("a:s a:b", 4)]
    [InlineData("*a:s *b:s", 5)]
    [InlineData("#:s #:b", 4)]
    [InlineData("a:s name:s", 4)]
    public void A_malformed_definition_is_refused_with_its_position(string members, int position)
    {
        EntityType type = new TestTypes("T|:Base " + members + "\nBase|name:s")["T"];

        var problem = Assert.Throws<FormatException>(() => type.Members);

        Assert.StartsWith("Type 'T', member '", problem.Message, StringComparison.Ordinal);
        Assert.Contains($" at position {":Base ".Length + position}: ", problem.Message, StringComparison.Ordinal);
        Assert.Equal("T", type.ToString());
    }

    [Fact]
    public void An_attribute_and_an_element_may_share_a_name()
    {
        EntityType type = Define("@a:s a:s");

        Assert.Equal(2, type.Members.Count);
    }

    [Fact]
    public void A_reference_to_a_missing_type_is_reported_when_it_is_needed()
    {
        EntityType type = Define("a:e=Gone");

        var problem = Assert.Throws<InvalidOperationException>(() => EntityXml.Read<Cpu>("<t><a/></t>"u8, type));
        Assert.Equal("The type 'Gone' of the member 'a' is not defined.", problem.Message);
    }

    private static EntityType Define(string members) => TestTypes.One("T|" + members, static () => new Cpu());

    private static string Describe(EntityMember member) =>
        $"{member.Name} {member.Kind}"
        + (member.TypeName is null ? "" : "=" + member.TypeName)
        + (member.IsAttribute ? " attribute" : "")
        + (member.IsRepeated ? " repeated" : "")
        + (member.IsItem ? " item" : "")
        + (member.IsText ? " text" : "");
}
