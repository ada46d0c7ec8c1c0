using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Rsdl.Model.Documents;
using Rsdl.Model.Enums;
using Rsdl.Model.Schema;
using Rsdl.Tests;
using Xunit;
using static Rsdl.Model.Tests.Enums.SmallLists;

namespace Rsdl.Model.Tests.Enums;

/// <summary>Which member has which list.</summary>
public class BindingTests
{
    private static readonly string Lists33 = Capabilities(Level(
        "3.3",
        "vm_types desktop",
        "vm_states up",
        "vm_pause_details eio",
        "host_states up",
        "host_non_operational_details none",
        "creation_states pending",
        "usages vm",
        "boot_devices hd",
        "cpus a"));

    private static readonly string Status = Type("Status", "state detail");

    [Fact]
    public void A_member_of_text_has_its_list_and_others_have_none()
    {
        ApiModel model = Build(
            SchemaOf(
                Type("VM", "type name:string"),
                Type("VmBase", "type:int"),
                Type("Boot", "@dev"), Type("CPU", "@id"), Type("Other", "type")),
            Lists33);

        Assert.Equal(["Boot.dev BootDevice", "CPU.id CpuNames", "VM.type VmType"], Bindings(model));
        Assert.Equal(("BootDevice", null), (Member(model, "Boot", "dev").Enum, Member(model, "Boot", "dev").Constants));
        Assert.Equal((null, "CpuNames"), (Member(model, "CPU", "id").Enum, Member(model, "CPU", "id").Constants));
        Assert.Equal((ValueKind.Text, ValueKind.Int32), (Member(model, "VM", "type").Kind, Member(model, "VmBase", "type").Kind));
        Assert.Empty(model.Problems);
    }

    [Fact]
    public void A_repeated_member_has_its_list_as_item_and_as_member()
    {
        ApiModel model = Build(SchemaOf(Type("Usages", "usage*"), Type("Boot", "dev* other")), Lists33);

        Assert.True(Entity(model, "Usages").IsList);
        Assert.Equal((true, true, "Usage"), (Item(model).IsItem, Item(model).Repeated, Item(model).Enum));
        Assert.Equal((true, "BootDevice"), (Member(model, "Boot", "dev").Repeated, Member(model, "Boot", "dev").Enum));

        static MemberModel Item(ApiModel model) => Member(model, "Usages", "usage");
    }

    [Fact]
    public void An_inherited_member_is_bound_by_the_type_that_declares_it()
    {
        ApiModel model = Build(
            SchemaOf(Type("Base", "type"), Type("VM", "", "Base"), Type("VmBase", "type"), Type("Derived", "", "VmBase")),
            Lists33);

        Assert.Equal(["VmBase.type VmType"], Bindings(model));
        Assert.Empty(Entity(model, "Derived").Members);
    }

    [Fact]
    public void A_status_gets_one_type_for_each_combination_of_lists()
    {
        ApiModel model = Build(
            SchemaOf(
                Status,
                Type("VM", "status:Status"),
                Type("Host", "status:Status"),
                Type("Action", "status:Status"),
                Type("Creation", "status:Status"),
                Type("Tag", "status:Status")),
            Lists33);

        Assert.Equal(
            [
                "Action.status.state CreationState", "Creation.status.state CreationState", "Host.status.state HostState",
                "Host.status.detail HostNonOperationalDetail", "VM.status.state VmState", "VM.status.detail VmPauseDetail",
            ],
            Bindings(model));
        Assert.Equal(
            [
                ("Status", "Status", "Status"),
                ("Status.creation_states", "Status", "CreationStatus"),
                ("Status.host_states.detail.host_non_operational_details", "Status", "HostStatus"),
                ("Status.vm_states.detail.vm_pause_details", "Status", "VmStatus"),
            ],
            model.Entities.Where(entity => entity.SchemaType == "Status")
                .Select(entity => (entity.WireName, entity.SchemaType, entity.Name)));
        Assert.Equal(Member(model, "Action", "status").EntityType, Member(model, "Creation", "status").EntityType);
        Assert.Equal("Status", Member(model, "Tag", "status").EntityType);
        Assert.Equal(
            [("state", null), ("detail", null)], Entity(model, "Status").Members.Select(member => (member.WireName, member.Enum)));
        Assert.Equal(
            [("state", "CreationState"), ("detail", null)],
            Entity(model, "Status.creation_states").Members.Select(member => (member.WireName, member.Enum)));
        Assert.Empty(model.Problems);
    }

    [Fact]
    public void A_special_type_has_everything_that_the_general_one_has()
    {
        ApiModel model = Build(
            SchemaOf(Type("Wide", "text", "Narrow"), Type("Narrow", "@id state:string number:int"), Type("VM", "status:Wide")), Lists33);

        EntityModel special = Entity(model, "Wide.vm_states");
        Assert.Equal(
            [
                ("state", ValueKind.Text, "VmState"), ("number", ValueKind.Int32, null), ("id", ValueKind.Text, null),
                ("text", ValueKind.Text, null),
            ],
            special.Members.Select(member => (member.WireName, member.Kind, member.Enum)));
        Assert.Equal(("VmWide", null, null, false), (special.Name, special.BaseType, special.RootElement, special.IsList));
    }

    [Fact]
    public void A_special_type_of_a_list_is_a_list()
    {
        ApiModel model = Build(
            SchemaOf(Type("Words", "word*"), Type("A", "words:Words")),
            Lists33,
            Overrides("<binding type='A' member='words.word' list='usages'/>"));

        EntityModel special = Entity(model, "Words.word.usages");
        Assert.True(special.IsList);
        Assert.Equal([("word", true, "Usage")], special.Members.Select(member => (member.WireName, member.IsItem, member.Enum)));
        Assert.Empty(model.Problems);
    }

    [Fact]
    public void A_special_type_holds_what_was_bound_to_the_general_one_and_to_its_members()
    {
        ApiModel model = Build(
            SchemaOf(Status, Type("Zone", "status:Status kind word"), Type("A", "zone:Zone")),
            Lists33,
            Overrides(
                "<binding type='A' member='zone.kind' list='usages'/>",
                "<binding type='Zone' member='word' list='vm_types'/>",
                "<binding type='Zone' member='status.state' list='vm_states'/>"));

        Assert.Equal(
            [("status", "Status.vm_states", null), ("kind", null, "Usage"), ("word", null, "VmType")],
            Entity(model, "Zone.kind.usages").Members.Select(member => (member.WireName, member.EntityType, member.Enum)));
        Assert.Equal(
            [("status", "Status.vm_states", null), ("kind", null, null), ("word", null, "VmType")],
            Entity(model, "Zone").Members.Select(member => (member.WireName, member.EntityType, member.Enum)));
    }

    [Fact]
    public void A_special_type_gets_another_name_where_the_schema_has_its_own()
    {
        ApiModel model = Build(
            SchemaOf(Status, Type("Status.creation_states", "x"), Type("CreationStatus", "y"), Type("Action", "status:Status")), Lists33);

        Assert.Equal(["x"], Entity(model, "Status.creation_states").Members.Select(member => member.WireName));
        Assert.Equal(["Action.status.state CreationState"], Bindings(model));
        Assert.Equal(
            model.Entities.Count,
            model.Entities.Select(entity => entity.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_special_type_takes_no_name_from_a_type_of_the_schema()
    {
        ApiModel model = Build(SchemaOf(Status, Type("VmStatus", "x"), Type("VM", "status:Status")), Lists33);

        Assert.Equal("VmStatus", Entity(model, "VmStatus").Name);
        Assert.Equal("VmStatusType", Entity(model, "Status.vm_states.detail.vm_pause_details").Name);
        Assert.Equal([ProblemKind.NameClash], model.Problems.Select(problem => problem.Kind));
    }

    [Fact]
    public void No_member_is_bound_twice_and_no_fixed_list_is_in_vain()
    {
        Assert.Equal(
            BuiltInBindings.All.Count, BuiltInBindings.All.Select(binding => (binding.Type, binding.Member)).Distinct().Count());
        Assert.Empty(FixedLists.All.Keys.Except(BuiltInBindings.All.Select(binding => binding.List)));
    }

    [Theory]
    [InlineData("int", ValueKind.EventCode)]
    [InlineData("string", ValueKind.Text)]
    [InlineData("long", ValueKind.Int64)]
    public void The_code_of_an_event_is_a_kind_of_its_own(string type, ValueKind kind)
    {
        ApiModel model = Build(SchemaOf(Type("Event", "code:" + type), Type("Fault", "code:int")), Lists33);

        Assert.Equal(kind, Member(model, "Event", "code").Kind);
        Assert.Equal(ValueKind.Int32, Member(model, "Fault", "code").Kind);
    }

    [Fact]
    public void Of_two_documents_of_one_kind_the_first_is_used_and_the_second_reported()
    {
        string schema = SchemaOf(Type("VM", "type"));
        ApiModel model = ApiModelBuilder.Build(
            [
                DocumentReader.Read("b/o.xml", Overrides("<list name='vm_types' as='No'/>"), default),
                DocumentReader.Read("b/c.xml", Capabilities(Level("3.3", "vm_types second")), default),
                DocumentReader.Read("a/c.xml", Capabilities(Level("3.3", "vm_types first")), default),
                DocumentReader.Read("api.xsd", schema, default),
                DocumentReader.Read("a/o.xml", Overrides("<list name='vm_types' as='Yes'/>"), default),
                DocumentReader.Read("rsdl.xml", "<rsdl/>", default),
            ],
            []);

        Assert.Equal(["vm_types -> enum Yes", "  First = first (3.3)"], Lists(model));
        Assert.Equal(
            [
                new Problem(
                    ProblemKind.DuplicateDocument,
                    "There is more than one capabilities document; 'c.xml' is used and this one is not",
                    new SourcePlace("b/c.xml", 0, 0)),
                new Problem(
                    ProblemKind.DuplicateDocument,
                    "There is more than one overrides document; 'o.xml' is used and this one is not",
                    new SourcePlace("b/o.xml", 0, 0)),
            ],
            model.Problems);
    }

    [Fact]
    public void Documents_in_any_order_give_equal_models()
    {
        List<ParsedDocument> documents =
        [
            .. "api.xsd rsdl.xml capabilities.xml".Split(' ').Select(file =>
                DocumentReader.Read(file, File.ReadAllText(RepositoryFiles.FilePath("schema", "rhev-3.3", file)), default)),
            DocumentReader.Read(
                "overrides.xml", Overrides("<type name='VM' as='Machine'/>", "<binding type='VM' member='x' list=''/>"), default),
        ];
        ApiModel model = ApiModelBuilder.Build(documents, []);

        documents.Reverse();

        Assert.Equal(model, ApiModelBuilder.Build(documents, []));
        Assert.Equal(model, ApiModelBuilder.Build([documents[2], documents[0], documents[3], documents[1]], []));
        Assert.Equal("Machine", Entity(model, "VM").Name);
    }
}
