using System.Linq;
using Xunit;
using static Rsdl.Model.Tests.Links.SmallApi;

namespace Rsdl.Model.Tests.Links;

public class TreeTests
{
    [Fact]
    public void Every_kind_of_link_finds_its_place()
    {
        ApiModel model = Build(
            Link("get", "/api", "API"),
            Link("refresh", "/api/refresh", "Action", "Action"),
            Link("get", "/api/vms", "Vms"),
            Link("add", "/api/vms", "Vm", "Vm", Set(Parameter("vm.name", required: true))),
            Link("undelete", "/api/vms/undelete", "Action", "Action", Set()),
            Link("get", "/api/vms/{vm:id}", "Vm"),
            Link("update", "/api/vms/{vm:id}", "Vm", "Vm", Set(Parameter("vm.memory", "xs:long"))),
            Link("delete", "/api/vms/{vm:id}", null, "Action", Set(Parameter("action.async", "xs:boolean"))),
            Link("start", "/api/vms/{vm:id}/start", "Action", "Action", Set(Parameter("action.async", "xs:boolean"))),
            Link("get", "/api/vms/{vm:id}/disks", "Disks"),
            Link("delete", "/api/vms/{vm:id}/disks", null, "Disks", Set(Parameter("disk.id", "xs:string"))),
            Link("activate", "/api/vms/{vm:id}/disks/activate", "Action", "Action"),
            Link("get", "/api/vms/{vm:id}/disks/{disk:id}", "Disk"),
            Link("delete", "/api/vms/{vm:id}/disks/{disk:id}"));

        Assert.Equal(
            """
            Get Get: GET / -> API
            Action Refresh: POST /refresh Action -> Action
            Vms: vms Vms of Vm <vm> by Vm
              Add Add: POST /vms Vm(name!) -> Vm
              List List: GET /vms -> Vms
              Action Undelete: POST /vms/undelete Action() -> Action
              Delete Delete: DELETE /vms/{id} Action(async)
              Get Get: GET /vms/{id} -> Vm
              Update Update: PUT /vms/{id} Vm(memory) -> Vm
              Action Start: POST /vms/{id}/start Action(async) -> Action
            Disks: vms/{id}/disks Disks of Disk <disk> by VmDisk
              Delete Delete: DELETE /vms/{id}/disks Disks(disk.id)
              List List: GET /vms/{id}/disks -> Disks
              Action Activate: POST /vms/{id}/disks/activate Action -> Action
              Delete Delete: DELETE /vms/{id}/disks/{id}
              Get Get: GET /vms/{id}/disks/{id} -> Disk
            """,
            ModelText.Tree(model));
        Assert.Empty(model.Problems);
        Assert.Equal("API", model.EntryPointType);
    }

    [Theory]
    [InlineData("", "Tags", "delete", null)]
    [InlineData("a resource that answers the base type", "Tags", "get", "BaseResource")]
    [InlineData("a resource that answers what the schema lacks", "Tags", "get", "Nothing")]
    public void A_resource_is_of_its_collections_item_type(string what, string list, string rel, string? response)
    {
        ApiModel model = Build(Link("get", "/api/tags", list), Link(rel, "/api/tags/{tag:id}", response));

        Assert.Equal(("Tags", "Tag"), (model.Collections[0].ListType, model.Collections[0].ItemType));
        Assert.Equal(response is null ? null : "Tag", model.Collections[0].ResourceOperations[0].ResponseType);
        Assert.Equal(what.EndsWith("lacks", System.StringComparison.Ordinal) ? ["3 UnknownType"] : [], Problems(model));
    }

    [Fact]
    public void A_list_without_a_repeated_element_takes_its_items_type_from_the_resource()
    {
        ApiModel model = Build(Link("get", "/api/balances", "Balances"), Link("get", "/api/balances/{balance:id}", "Tag"));

        Assert.Equal(
            """
            Balances: balances Balances of Tag <tag> by Tag
              List List: GET /balances -> Balances
              Get Get: GET /balances/{id} -> Tag
            """,
            ModelText.Tree(model));
        Assert.Empty(model.Problems);
    }

    [Fact]
    public void A_collection_without_get_takes_its_types_from_what_is_added()
    {
        ApiModel model = Build(Link("add", "/api/tags", "Tag", "Tag"));

        Assert.Equal("Tags: tags Tags of Tag <tag> by Tag\n  Add Add: POST /tags Tag -> Tag", ModelText.Tree(model));
    }

    [Fact]
    public void A_wrong_method_is_reported_and_a_missing_one_is_not_needed()
    {
        ApiModel model = Build(Link("get", "/api/tags", "Tags", method: "POST"), Link("delete", "/api/tags/{tag:id}", method: ""));

        Assert.Equal(["2 InvalidLink"], Problems(model));
        Assert.Equal(["GET", "DELETE"], ModelText.Operations(model).Select(operation => operation.Method));
    }

    [Fact]
    public void A_resource_answering_what_its_collection_does_not_hold_is_reported()
    {
        ApiModel model = Build(Link("get", "/api/tags", "Tags"), Link("get", "/api/tags/{tag:id}", "Vm"));

        Assert.Equal(["3 InvalidLink"], Problems(model));
        Assert.Equal("Tag", model.Collections[0].ResourceOperations[0].ResponseType);
    }

    [Theory]
    [InlineData("get", "/api/tags/{tag:id}/thing", "Tag")]
    [InlineData("get", "/api/tags/{tag:id}/{other:id}", "Tag")]
    [InlineData("get", "/api/{tag:id}", "Tag")]
    [InlineData("get", "/api/tags/thing", "Tag")]
    [InlineData("get", "/api/tags/thing/{thing:id}", "Tag")]
    [InlineData("update", "/api/tags", "Tag")]
    [InlineData("add", "/api/tags/{tag:id}", "Tag")]
    [InlineData("get", "/api/things", "Nothing")]
    public void A_link_that_is_neither_collection_resource_nor_action_is_reported(string rel, string href, string response)
    {
        ApiModel model = Build(Link("get", "/api/tags", "Tags"), Link(rel, href, response));

        Assert.Equal(["3 InvalidLink"], Problems(model));
        Assert.Equal(["tags"], ModelText.Operations(model).Select(operation => operation.Path));
    }

    [Fact]
    public void Actions_keep_apart_from_each_other_and_from_the_usual_methods()
    {
        ApiModel model = Build(
            Link("get", "/api/tags", "Tags"),
            Link("find", "/api/tags/{tag:id}/find", "Action", "Action"),
            Link("start", "/api/tags/{tag:id}", "Action", "Action"),
            Link("start", "/api/tags/{tag:id}/start", "Action", "Action"),
            Link("Start", "/api/tags/{tag:id}/start", "Action", "Action"),
            Link("stop", "/api/tags/{tag:id}/halt", "Action", "Action"));

        Assert.Equal(
            ["FindAction", "Start", "StartAtStart", "StartAtStart2", "Stop"],
            model.Collections[0].ResourceOperations.Select(operation => operation.Name).Order(System.StringComparer.Ordinal));
        Assert.Equal(["6 InvalidLink", "7 InvalidLink"], Problems(model));
    }

    [Fact]
    public void Duplicates_of_one_address_and_relation_become_one_operation()
    {
        ApiModel model = Build(
            Link("get", "/api/tags", "Tag"),
            Link("get", "/api/tags", "Tags"),
            Link("get", "/api/tags/{tag:id}", "Vm"),
            Link("get", "/api/tags/{tag:id}", "Tag"),
            Link("update", "/api/tags/{tag:id}", "Tag", "Tag", Set(Parameter("tag.name"))),
            Link("update", "/api/tags/{tag:id}", "Tag", "Tag", Set(Parameter("tag.colour")) + Set(Parameter("tag.name"))),
            Link("delete", "/api/tags/{tag:id}"),
            Link("delete", "/api/tags/{tag:id}", null, "Action", Set(Parameter("action.async", "xs:boolean")), "POST"));

        Assert.Equal(
            """
            Tags: tags Tags of Tag <tag> by Tag
              List List: GET /tags -> Tags
              Delete Delete: DELETE /tags/{id} Action(async)
              Get Get: GET /tags/{id} -> Tag
              Update Update: PUT /tags/{id} Tag(name) (colour) -> Tag
            """,
            ModelText.Tree(model));
        Assert.Equal(["3 DuplicateLink", "5 DuplicateLink", "7 DuplicateLink", "9 InvalidLink", "9 DuplicateLink"], Problems(model));
    }

    [Fact]
    public void Only_the_root_collections_asked_for_are_built()
    {
        string rsdl = RsdlOf(
            [.. Place("/api/tags", "Tags", "Tag"), .. Place("/api/vms", "Vms", "Vm"), Link("refresh", "/api/refresh", "Action")]);

        ApiModel model = BuildText(rsdl, SchemaText, "vms", "refresh", "nothing");

        Assert.Equal(["vms"], model.Collections.Select(place => place.Segment));
        Assert.Equal(["Refresh"], model.RootActions.Select(action => action.Name));
        Assert.Equal(
            [
                "There is no root collection 'nothing'; the document has tags, vms",
                "There is no root collection 'refresh'; the document has tags, vms",
            ],
            model.Problems.Select(problem => problem.Message));
        Assert.All(model.Problems, problem => Assert.Equal((ProblemKind.UnknownCollection, 0), (problem.Kind, problem.Place.Line)));
    }
}
