using System.Linq;
using Rsdl.Model.Links;
using Xunit;
using static Rsdl.Model.Tests.Links.SmallApi;

namespace Rsdl.Model.Tests.Links;

public class ParameterTests
{
    private static readonly string Disks = Parameter(
        "vm.disks.disk", "collection", true, Set(Parameter("disk.size", "xs:long", true), Parameter("disk.format")));

    [Theory]
    [InlineData("vm.memory", "memory")]
    [InlineData("Vm.memory", "memory")]
    [InlineData("v_m.memory", "memory")]
    [InlineData("memory", "memory")]
    [InlineData(" vm.memory ", "memory")]
    [InlineData("vm.Memory", "memory")]
    [InlineData("vm.username", "user_name")]
    [InlineData("vm.storagedomain.path", "storage_domain.path")]
    [InlineData("storagedomain.id|name", "storage_domain.id|name")]
    [InlineData("vm.id|name", "id|name")]
    [InlineData("vm.name|id", "name|id")]
    [InlineData("vm.storage_domain.Id|NAME", "storage_domain.id|name")]
    [InlineData("vm.name|Name", "name")]
    public void A_name_leads_to_its_element_in_spite_of_its_spelling(string name, string path)
    {
        ApiModel model = AddVm(Set(Parameter(name)));

        Assert.Equal($"({path})", Signatures(model));
        Assert.Empty(model.Problems);
    }

    [Theory]
    [InlineData("vm.nothing")]
    [InlineData("vm.name.nothing")]
    [InlineData("vm.nothing.name")]
    [InlineData("vm")]
    [InlineData("disk.size")]
    [InlineData("vm.")]
    [InlineData("vm.nothing|none")]
    public void A_name_that_leads_nowhere_is_reported_and_the_rest_stays(string name)
    {
        ApiModel model = AddVm(Set(Parameter("vm.memory") + "\n" + Parameter(name)));

        Assert.Equal("(memory)", Signatures(model));
        Assert.Equal(["4 UnresolvedParameter"], Problems(model));
        Assert.Contains($"'{name}' of link 'add' of '/api/vms'", model.Problems[0].Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void An_alternative_that_leads_nowhere_is_reported_and_the_other_stays()
    {
        ApiModel model = AddVm(Set(Parameter("vm.id|nothing")));

        Assert.Equal("(id)", Signatures(model));
        Assert.Equal(
            ["Parameter 'vm.id|nothing' of link 'add' of '/api/vms' has alternatives that lead to no element: 'nothing' is left out"],
            model.Problems.Select(problem => problem.Message));
    }

    [Theory]
    [InlineData("vm.disks.disk", "disk.size", "(disks.disk*{size!})")]
    [InlineData("vm.disks.disk", "size", "(disks.disk*{size!})")]
    [InlineData("vm.disks", "disk.size", "(disks.disk*{size!})")]
    [InlineData("vm.disks", "Disk.Size", "(disks.disk*{size!})")]
    [InlineData("vm.disks.disk", "vm.memory", "(disks.disk* memory!)")]
    [InlineData("vm.disks.disk", "vm.name", "(disks.disk* name!)")]
    [InlineData("vm.usages.usage", "usage", "(usages.usage*)")]
    [InlineData("vm.usages", "usage", "(usages.usage*)")]
    public void A_collection_and_what_is_nested_in_it_find_their_elements(string collection, string nested, string signature)
    {
        ApiModel model = AddVm(Set(Parameter(collection, "collection", nested: Set(Parameter(nested, required: true)))));

        Assert.Equal(signature, Signatures(model));
        Assert.Empty(model.Problems);
    }

    [Theory]
    [InlineData("vm.usages.usage", "(usages.usage*)")]
    [InlineData("vm.disks.disk.size", "(disks.disk.size)")]
    public void What_the_schema_repeats_is_a_collection_whatever_its_parameter_says(string name, string signature) =>
        Assert.Equal(signature, Signatures(AddVm(Set(Parameter(name)))));

    [Fact]
    public void What_is_misplaced_two_levels_down_belongs_to_the_body()
    {
        string tags = Parameter("disk.tags.tag", "collection", nested: Set(Parameter("tag.colour"), Parameter("vm.memory")));

        ApiModel model = AddVm(Set(Parameter("vm.disks.disk", "collection", nested: Set(Parameter("disk.size"), tags))));

        Assert.Equal("(disks.disk*{size tags.tag*{colour}} memory)", Signatures(model));
    }

    [Fact]
    public void Everything_nested_in_a_collection_that_leads_nowhere_is_reported_but_for_what_belongs_to_the_body()
    {
        ApiModel model = AddVm(Set(Parameter(
            "vm.files.file",
            "collection",
            nested: Set(["\n" + Parameter("file.name"), "\n" + Parameter("vm.memory"), "\n" + Parameter("content")]))));

        Assert.Equal("(memory)", Signatures(model));
        Assert.Equal(["3 UnresolvedParameter", "4 UnresolvedParameter", "6 UnresolvedParameter"], Problems(model));
    }

    [Fact]
    public void What_is_nested_in_a_plain_value_is_reported()
    {
        ApiModel model = AddVm(Set(Parameter("vm.memory", "collection", nested: "\n" + Set(Parameter("size")))));

        Assert.Equal("(memory*)", Signatures(model));
        Assert.Equal(["4 UnresolvedParameter"], Problems(model));
    }

    [Theory]
    [InlineData("xs:string", true)]
    [InlineData("xs:boolen", true)]
    [InlineData("xs:int,", true)]
    [InlineData("collection", true)]
    [InlineData("xs.string", false)]
    [InlineData("update the size of the disk", false)]
    [InlineData("xs:nothing", false)]
    [InlineData("", false)]
    public void The_type_of_a_parameter_is_the_schemas_whatever_is_written(string type, bool usual)
    {
        ApiModel model = AddVm(Set(Parameter("vm.memory", type)));

        Assert.Equal(type == "collection" ? "(memory*)" : "(memory)", Signatures(model));
        Assert.Equal(usual ? [] : ["3 UnknownType"], Problems(model));
    }

    [Fact]
    public void Several_signatures_stay_apart_and_the_order_of_parameters_does_not_count()
    {
        ApiModel model = AddVm(
            Set(Parameter("vm.name", required: true), Parameter("vm.memory"))
                + $"<parameters_set><description>of a template</description><deprecated>true</deprecated>{Disks}</parameters_set>"
                + Set(Parameter("vm.memory"), Parameter("name", required: true)));

        Assert.Equal("(memory name!) (disks.disk!*{format size!})", Signatures(model));
        Assert.Equal(
            [(null, false), ("of a template", true)],
            Add(model).Signatures.Select(signature => (signature.Description, signature.Deprecated)));
    }

    [Fact]
    public void The_same_parameter_twice_in_one_set_is_one_that_is_required_if_it_is_so_once()
    {
        const string Deprecated = "<parameter type='xs:string'><name>vm.name</name><deprecated>true</deprecated></parameter>";
        ApiModel model = AddVm(Set(
            Parameter("vm.memory"),
            Parameter("memory", required: true),
            Deprecated,
            Deprecated,
            Parameter("vm.disks.disk", "collection", nested: Set(Parameter("disk.size", required: true))),
            Parameter("vm.disks", "collection", true, Set(Parameter("size"), Parameter("format")))));

        Assert.Equal("(disks.disk!*{format size!} memory! name~)", Signatures(model));
    }

    [Theory]
    [InlineData("add", "/api/vms", "Vm", "<parameters_set/>", "")]
    [InlineData("update", "/api/vms/{vm:id}", "Vm", "<parameters_set/>", "")]
    [InlineData("start", "/api/vms/{vm:id}/start", "Action", "<parameters_set/>", "()")]
    [InlineData("start", "/api/vms/{vm:id}/start", "Action", "", "")]
    [InlineData("delete", "/api/vms/{vm:id}", "Action", "<parameters_set/>", "()")]
    public void An_empty_set_is_unknown_for_an_entity_and_nothing_for_an_action(
        string rel, string href, string body, string sets, string signatures)
    {
        ApiModel model = Build(Link("get", "/api/vms", "Vms"), Link(rel, href, null, body, sets));

        OperationModel operation = ModelText.Operations(model).Single(candidate => candidate.Relation == rel);
        Assert.Equal((body, signatures), (operation.BodyType, ModelText.Signatures(operation)));
        Assert.Empty(model.Problems);
    }

    [Fact]
    public void Parameters_of_a_body_without_type_are_reported()
    {
        ApiModel model = Build(Link("get", "/api/vms", "Vms"), Link("delete", "/api/vms/{vm:id}", sets: Set(Parameter("vm.force"))));

        Assert.Equal(["3 UnresolvedParameter"], Problems(model));
    }

    [Fact]
    public void An_unknown_body_type_is_reported_and_the_collections_item_type_used()
    {
        ApiModel model = Build(Link("get", "/api/vms", "Vms"), Link("add", "/api/vms", "Vm", "Nothing", Set(Parameter("vm.name"))));

        Assert.Equal("Vm", Add(model).BodyType);
        Assert.Equal(["3 UnknownType"], Problems(model));
    }

    [Fact]
    public void The_root_of_a_list_means_its_items()
    {
        ApiModel model = Build(
            Link("get", "/api/disks", "Disks"),
            Link("add", "/api/disks", "Disks", "Disks", Set(Parameter("disks", "collection", nested: Set(Parameter("disk.size"))))));

        Assert.Equal("(disk*{size})", Signatures(model));
        Assert.Empty(model.Problems);
    }

    private static ApiModel AddVm(string sets) => Build(Link("get", "/api/vms", "Vms"), Link("add", "/api/vms", "Vm", "Vm", sets));

    private static OperationModel Add(ApiModel model) =>
        ModelText.Operations(model).Single(operation => operation.Kind == OperationKind.Add);

    private static string Signatures(ApiModel model) => ModelText.Signatures(Add(model));
}
