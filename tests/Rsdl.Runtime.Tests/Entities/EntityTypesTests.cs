using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Rsdl.Runtime.Tests.Entities.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Entities;

public class EntityTypesTests
{
    private const string Definitions =
        """
        BaseResource|@id:s
        VM vm virtual_machine|:BaseResource name:s
        VM.states=VM|state:n
        Disk disk|:BaseResource
        Hook|
        """;

    [Fact]
    public void A_type_is_found_by_its_name_and_by_each_of_its_root_elements()
    {
        EntityTypes types = Types(Definitions);

        Assert.Same(types["VM"], types.Find("VM"));
        Assert.Same(types["VM"], types.FindRoot("vm"));
        Assert.Same(types["VM"], types.FindRoot("virtual_machine"));
        Assert.Same(types["Disk"], types.FindRoot("disk"));
    }

    [Fact]
    public void A_line_tells_the_name_in_the_schema_the_root_element_that_is_written_the_base_and_the_members()
    {
        EntityTypes types = Types(Definitions);

        Assert.Equal(
            ["BaseResource : id", "VM vm BaseResource: id name", "VM : state", "Disk disk BaseResource: id", "Hook :"],
            "BaseResource VM VM.states Disk Hook".Split(' ').Select(name => Describe(types[name])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("vm")]
    [InlineData("Vm")]
    [InlineData("VM ")]
    [InlineData("VM vm")]
    [InlineData("id:s")]
    [InlineData("Volume")]
    public void A_name_that_the_API_does_not_have_is_told(string name)
    {
        EntityTypes types = Types(Definitions);

        var problem = Assert.Throws<KeyNotFoundException>(() => types[name]);
        Assert.Equal($"The API has no type '{name}'.", problem.Message);
        Assert.Null(types.Find(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("VM")]
    [InlineData("Vm")]
    [InlineData("Hook")]
    [InlineData("hook")]
    public void A_root_element_that_the_API_does_not_have_is_not_found(string element) =>
        Assert.Null(Types(Definitions).FindRoot(element));

    [Fact]
    public void An_entity_is_made_by_the_number_of_its_types_line_and_only_then()
    {
        var made = new List<string>();
        var types = new TestTypes("A|\nB b|c:e=C\nC|", Note("A"), Note("B"), Note("C"));

        Assert.Equal("C", types["B"].Members[0].EntityType.Name);
        Assert.Empty(made);
        Assert.Equal("C", types["C"].Create().ToString());
        Assert.Equal("B", types["B"].Create().ToString());
        Assert.Equal(["C", "B"], made);

        Func<Entity> Note(string name) => () =>
        {
            made.Add(name);
            return new SlotEntity();
        };
    }

    [Fact]
    public void Racing_threads_all_get_the_same_members()
    {
        const int Threads = 16;
        for (int round = 0; round < 50; round++)
        {
            using var start = new Barrier(Threads);
            EntityTypes types = Types("Base|@id:s\nVM vm|:Base name:s");
            var found = new IReadOnlyList<EntityMember>?[Threads];
            Thread[] threads = [.. Enumerable.Range(0, Threads).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                found[i] = i % 2 == 0 ? types["VM"].Members : types.FindRoot("vm")!.Members;
            }))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());

            Assert.All(found, members => Assert.Same(types["VM"].Members, members));
            Assert.Same(types["Base"].Members[0], types["VM"].Members[0]);
        }
    }

    [Fact]
    public void A_type_may_stand_before_its_base_and_members_may_refer_to_each_other()
    {
        EntityTypes types = Types("Vm|:Resource twin:e=Vm\nResource|:Base name:s\nBase|@id:s");

        EntityType vm = types["Vm"];

        Assert.Equal("id name twin", string.Join(' ', vm.Members));
        Assert.Same(types["Base"], vm.BaseType!.BaseType);
        Assert.Same(vm, vm.Members[2].EntityType);
    }

    [Fact]
    public void A_missing_base_is_told()
    {
        EntityType type = Types("VM|:Gone name:s")["VM"];

        Assert.Equal("The API has no type 'Gone'.", Assert.Throws<KeyNotFoundException>(() => type.Members).Message);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lines_end_as_version_control_leaves_them(string end)
    {
        EntityTypes types = Types(Definitions.Replace("\n", end, StringComparison.Ordinal) + end);

        Assert.Equal("VM vm BaseResource: id name", Describe(types["VM"]));
        Assert.Equal("Disk disk BaseResource: id", Describe(types["Disk"]));
        Assert.Equal("Hook :", Describe(types["Hook"]));
        Assert.Null(types.Find(""));
    }

    [Fact]
    public void Names_may_have_any_letters()
    {
        EntityTypes types = Types("Größe größe|länge:i größe:e=Größe");

        Assert.Equal("Größe größe : länge größe", Describe(types.FindRoot("größe")!));
        Assert.Same(types["Größe"], types["Größe"].Members[1].EntityType);
    }

    [Fact]
    public void An_API_without_types_finds_none()
    {
        EntityTypes types = Types("");

        Assert.Null(types.Find(""));
        Assert.Null(types.FindRoot(""));
        Assert.Equal("The API has no type 'VM'.", Assert.Throws<KeyNotFoundException>(() => types["VM"]).Message);
    }

    [Fact]
    public void Names_and_root_elements_are_unique()
    {
        Assert.Throws<ArgumentException>(() => Types("VM|\nVM|"));
        Assert.Throws<ArgumentException>(() => Types("VM vm|\nDisk vm|"));
        Assert.Throws<ArgumentNullException>("definitions", () => Types(null!));
    }

    [Theory]
    [InlineData("VM")]
    [InlineData("Disk|\nVM")]
    [InlineData("Disk|\nVM vm")]
    public void A_line_without_a_bar_is_refused(string definitions) =>
        Assert.EndsWith(" has no bar.", Assert.Throws<FormatException>(() => Types(definitions)).Message, StringComparison.Ordinal);

    private static TestTypes Types(string definitions) => new TestTypes(definitions, static () => new SlotEntity());

    private static string Describe(EntityType type) => string.Join(
        ' ', ((IEnumerable<string?>)[type.Name, type.RootElement, $"{type.BaseType}:", .. type.Members.Select(member => member.Name)])
            .OfType<string>());
}
