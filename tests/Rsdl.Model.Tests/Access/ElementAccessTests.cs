using System.Linq;
using Rsdl.Model.Access;
using Rsdl.Model.Tests.Links;
using Xunit;
using static Rsdl.Model.Access.ElementAccess;
using static Rsdl.Model.Tests.Links.SmallApi;

namespace Rsdl.Model.Tests.Access;

public class ElementAccessTests
{
    private static readonly string Vms = Link("get", "/api/vms", "Vms");

    [Fact]
    public void Members_are_what_the_links_that_name_them_allow()
    {
        ApiModel model = Build(
            Vms,
            Link("add", "/api/vms", "Vm", "Vm", Set(Parameter("vm.name", required: true), Parameter("vm.cpu.cores"))),
            Link("update", "/api/vms/{vm:id}", "Vm", "Vm", Set(Parameter("vm.name"), Parameter("vm.memory"))),
            Link("start", "/api/vms/{vm:id}/start", "Action", "Action", Set(Parameter("action.vm.cpu.sockets"))));

        Assert.Equal(Creatable | Updatable, Of(model, "BaseResource", "name"));
        Assert.Equal(ReadOnly, Of(model, "BaseResource", "description"));
        Assert.Equal(Updatable, Of(model, "Vm", "memory"));
        Assert.Equal(Creatable | Argument, Of(model, "Vm", "cpu"));
        Assert.Equal(ReadOnly, Of(model, "Vm", "user_name"));
        Assert.Equal((Creatable, Argument, ReadOnly), (Of(model, "Cpu", "cores"), Of(model, "Cpu", "sockets"), Of(model, "Cpu", "speed")));
        Assert.Equal((Argument, ReadOnly), (Of(model, "Action", "vm"), Of(model, "Action", "async")));
        Assert.Equal(Unknown, Of(model, "Disk", "size"));
    }

    [Fact]
    public void A_body_whose_named_members_are_all_inherited_is_known()
    {
        ApiModel model = Build(Vms, Link("add", "/api/vms", "Vm", "Vm", Set(Parameter("vm.name"))));

        Assert.Equal((Creatable, ReadOnly), (Of(model, "BaseResource", "name"), Of(model, "Vm", "memory")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<parameters_set/>")]
    [InlineData("<parameters_set><parameter type='xs:string'><name>vm.nothing</name></parameter></parameters_set>")]
    public void A_link_that_does_not_tell_makes_what_nothing_names_unknown(string sets)
    {
        ApiModel model = Build(
            Vms,
            Link("add", "/api/vms", "Vm", "Vm", Set(Parameter("vm.name"), Parameter("vm.memory"))),
            Link("update", "/api/vms/{vm:id}", "Vm", "Vm", sets));

        Assert.Equal((Creatable, Unknown), (Of(model, "Vm", "memory"), Of(model, "Vm", "user_name")));
        Assert.Equal((Creatable, Unknown), (Of(model, "BaseResource", "name"), Of(model, "BaseResource", "description")));
    }

    [Fact]
    public void A_value_that_is_accepted_as_a_whole_makes_its_members_unknown()
    {
        ApiModel model = Build(
            Vms,
            Link("add", "/api/vms", "Vm", "Vm", Set(Parameter("vm.cpu"))),
            Link("update", "/api/vms/{vm:id}", "Vm", "Vm", Set(Parameter("vm.cpu.cores"))));

        Assert.Equal((Updatable, Unknown), (Of(model, "Cpu", "cores"), Of(model, "Cpu", "speed")));
    }

    [Theory]
    [InlineData("", Unknown)]
    [InlineData("disk.format", ReadOnly)]
    [InlineData("vm.memory", Unknown)]
    [InlineData("disk.nothing", Unknown)]
    public void Items_of_a_collection_are_known_when_something_nested_names_their_members(string nested, ElementAccess size)
    {
        string sets = nested.Length == 0 ? "" : Set(Parameter(nested));

        ApiModel model = Build(Vms, Link("add", "/api/vms", "Vm", "Vm", Set(Parameter("vm.disks.disk", "collection", nested: sets))));

        Assert.Equal((Creatable, size), (Of(model, "Vm", "disks"), Of(model, "Disk", "size")));
    }

    [Fact]
    public void Each_alternative_that_is_accepted_as_a_whole_makes_its_members_unknown()
    {
        ApiModel model = Build(
            Vms,
            Link("add", "/api/vms", "Vm", "Vm", Set(Parameter("vm.cpu|storage_domain"))),
            Link("update", "/api/vms/{vm:id}", "Vm", "Vm", Set(Parameter("vm.cpu.cores"), Parameter("vm.storage_domain.name"))));

        Assert.Equal((Unknown, Unknown), (Of(model, "Cpu", "speed"), Of(model, "StorageDomain", "path")));
    }

    private static ElementAccess Of(ApiModel model, string type, string member) =>
        model.Entities.Single(entity => entity.WireName == type).Members.Single(candidate => candidate.WireName == member).Access;
}
