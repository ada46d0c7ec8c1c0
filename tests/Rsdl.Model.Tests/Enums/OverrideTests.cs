using System.Linq;
using Xunit;
using static Rsdl.Model.Tests.Enums.SmallLists;

namespace Rsdl.Model.Tests.Enums;

/// <summary>What the user's overrides change, and what is reported of those that change nothing.</summary>
public class OverrideTests
{
    private static readonly string Types = SchemaOf(
        Type("Status", "state detail"),
        Type("BaseResource", "name number:int"),
        Type("VM", "type colour status:Status", "BaseResource"),
        Type("Host", "status:Status"));

    private static readonly string Capabilities33 = Capabilities(Level("3.3", "vm_types desktop", "vm_states up", "vm_pause_details eio"));

    [Fact]
    public void Without_overrides_the_members_are_bound_as_the_model_knows() => Assert.Equal(
        ["VM.type VmType", "VM.status.state VmState", "VM.status.detail VmPauseDetail"], Bindings(Build(Types, Capabilities33)));

    [Theory]
    [InlineData("VM", "type", "", "VM.status.state VmState,VM.status.detail VmPauseDetail")]
    [InlineData("VM", "status.detail", "", "VM.type VmType,VM.status.state VmState")]
    [InlineData("VM", "colour", "vm_states", "VM.type VmType,VM.colour VmState,VM.status.state VmState,VM.status.detail VmPauseDetail")]
    [InlineData("VM", "type", "vm_states", "VM.type VmState,VM.status.state VmState,VM.status.detail VmPauseDetail")]
    [InlineData(
        "BaseResource", "name", "vm_types",
        "BaseResource.name VmType,VM.type VmType,VM.status.state VmState,VM.status.detail VmPauseDetail")]
    [InlineData(
        "Host", "status.state", "vm_types",
        "Host.status.state VmType,VM.type VmType,VM.status.state VmState,VM.status.detail VmPauseDetail")]
    public void A_binding_wins_over_what_the_model_knows(string type, string member, string list, string bindings)
    {
        ApiModel model = Build(Types, Capabilities33, Overrides($"<binding type='{type}' member='{member}' list='{list}'/>"));

        Assert.Equal(bindings.Split(','), Bindings(model));
        Assert.Empty(model.Problems);
    }

    [Fact]
    public void Without_any_list_a_status_has_no_type_of_its_own()
    {
        ApiModel model = Build(
            Types,
            Capabilities33,
            Overrides("<binding type='VM' member='status.state' list=''/>", "<binding type='VM' member='status.detail' list=''/>"));

        Assert.Equal("Status", Member(model, "VM", "status").EntityType);
        Assert.DoesNotContain(model.Entities, entity => entity.WireName != entity.SchemaType);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_new_list_can_be_bound_with_and_without_capabilities(bool capabilities)
    {
        ApiModel model = Build(
            Types,
            capabilities ? Capabilities() : null,
            Overrides(
                "<list name='colours' as='Paint'><value>red</value><value as='Azure'>blue</value></list>",
                "<binding type='VM' member='colour' list='colours'/>"));

        Assert.Equal(["colours -> enum Paint", "  Red = red ()", "  Azure = blue ()"], Lists(model));
        Assert.Equal(["VM.colour Paint"], Bindings(model));
        Assert.Equal(capabilities ? [] : [ProblemKind.MissingCapabilities], model.Problems.Select(problem => problem.Kind));
    }

    [Fact]
    public void A_list_and_its_values_can_be_renamed_and_extended()
    {
        ApiModel model = Build(
            Types,
            Capabilities33,
            Overrides("<list name='vm_types' as='Purpose'><value as='Desk'>DESKTOP</value><value>server</value></list>"));

        Assert.Equal(
            ["vm_types -> enum Purpose", "  Desk = desktop (3.3)", "  Server = server ()"],
            Lists(model).SkipWhile(line => !line.StartsWith("vm_types", System.StringComparison.Ordinal)));
        Assert.Equal("Purpose", Member(model, "VM", "type").Enum);
        Assert.Empty(model.Problems);
    }

    [Fact]
    public void Types_and_members_can_be_renamed()
    {
        ApiModel model = Build(
            Types,
            Capabilities33,
            Overrides(
                "<type name='VM' as='Machine'/>",
                "<member type='VM' name='colour' as='Paint'/>",
                "<member type='Status' name='state' as='Phase'/>",
                "<member type='BaseResource' name='name' as='Title'/>",
                "<type name='Status.vm_states.detail.vm_pause_details' as='MachineState'/>"));

        Assert.Equal("Machine", Entity(model, "VM").Name);
        Assert.Equal("Paint", Member(model, "VM", "colour").Name);
        Assert.Equal("Title", Member(model, "BaseResource", "name").Name);
        Assert.Equal("Phase", Member(model, "Status", "state").Name);
        Assert.Equal("MachineState", Entity(model, "Status.vm_states.detail.vm_pause_details").Name);
        Assert.Equal("Phase", Member(model, "Status.vm_states.detail.vm_pause_details", "state").Name);
        Assert.Empty(model.Problems);
    }

    [Fact]
    public void A_list_has_the_names_that_were_given_to_the_members_of_its_bases()
    {
        ApiModel model = Build(
            SchemaOf(
                Type("BaseResource"),
                Type("BaseResources", "total:int"),
                Type("Tag", "", "BaseResource"),
                Type("Tags", "tag:Tag*", "BaseResources")),
            Capabilities(),
            Overrides("<member type='BaseResources' name='total' as='Sum'/>"));

        Assert.Equal("Sum", Member(model, "Tags", "total").Name);
    }

    [Theory]
    [InlineData(
        "<binding type='Nothing' member='type' list='vm_types'/>",
        "The binding of 'type' of 'Nothing' is left out: the schema has no type 'Nothing'")]
    [InlineData(
        "<binding type='VM' member='size' list='vm_types'/>",
        "The binding of 'size' of 'VM' is left out: the type itself declares no such member")]
    [InlineData(
        "<binding type='VM' member='name' list='vm_types'/>",
        "The binding of 'name' of 'VM' is left out: the type itself declares no such member")]
    [InlineData(
        "<binding type='VM' member='status.size' list='vm_types'/>",
        "The binding of 'status.size' of 'VM' is left out: the type itself declares no such member")]
    [InlineData(
        "<binding type='VM' member='status.state.more' list='vm_types'/>",
        "The binding of 'status.state.more' of 'VM' is left out: the type itself declares no such member")]
    [InlineData(
        "<binding type='VM' member='type.state' list=''/>",
        "The binding of 'type.state' of 'VM' is left out: the type itself declares no such member")]
    [InlineData(
        "<binding type='VM' member='status' list='vm_types'/>", "The binding of 'status' of 'VM' is left out: the member is no text")]
    [InlineData(
        "<binding type='BaseResource' member='number' list='vm_types'/>",
        "The binding of 'number' of 'BaseResource' is left out: the member is no text")]
    [InlineData(
        "<binding type='VM' member='type' list='nothing'/>",
        "The binding of 'type' of 'VM' is left out: there is no list 'nothing'")]
    [InlineData(
        "<list name='nothing' as='Something'/>",
        "The list 'nothing' is left out: no document has it, and the override gives no values")]
    [InlineData("<type name='Nothing' as='Something'/>", "The name 'Something' is left out: the schema has no type 'Nothing'")]
    [InlineData(
        "<member type='VM' name='size' as='Size'/>", "The name 'Size' is left out: the schema has no 'size' of 'VM'")]
    [InlineData(
        "<member type='Nothing' name='type' as='Kind'/>", "The name 'Kind' is left out: the schema has no 'type' of 'Nothing'")]
    public void What_matches_nothing_is_reported_and_changes_nothing(string wrong, string message)
    {
        ApiModel model = Build(Types, Capabilities33, Overrides("", " " + wrong));

        Assert.Equal(
            new Problem(ProblemKind.UnknownBinding, message, new SourcePlace("overrides.xml", 3, 3)), Assert.Single(model.Problems));
        Assert.Equal(Build(Types, Capabilities33), model with { Problems = default });
    }
}
