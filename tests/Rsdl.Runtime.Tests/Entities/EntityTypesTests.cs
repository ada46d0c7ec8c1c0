using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Rsdl.Runtime.Tests.Entities.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Entities;

public class EntityTypesTests
{
    private const string Names = "BaseResource\nVM vm virtual_machine\nDisk disk\nHook";

    [Fact]
    public void A_type_is_found_by_its_name_and_by_each_of_its_root_elements()
    {
        EntityTypes types = Types(Names, out _);

        Assert.Equal(["BaseResource", "VM", "Disk", "Hook"], Names.Split('\n').Select(line => types[line.Split(' ')[0]].Name));
        Assert.Same(types["VM"], types.Find("VM"));
        Assert.Same(types["VM"], types.FindRoot("vm"));
        Assert.Same(types["VM"], types.FindRoot("virtual_machine"));
        Assert.Same(types["Disk"], types.FindRoot("disk"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("vm")]
    [InlineData("Vm")]
    [InlineData("VM ")]
    [InlineData("VM vm")]
    [InlineData("Volume")]
    public void A_name_that_the_API_does_not_have_is_told_and_defines_nothing(string name)
    {
        EntityTypes types = Types(Names, out int[] calls);

        var problem = Assert.Throws<KeyNotFoundException>(() => types[name]);
        Assert.Equal($"The API has no type '{name}'.", problem.Message);
        Assert.Null(types.Find(name));
        Assert.Equal([0, 0, 0, 0], calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData("VM")]
    [InlineData("Vm")]
    [InlineData("Hook")]
    [InlineData("hook")]
    public void A_root_element_that_the_API_does_not_have_is_not_found(string element)
    {
        EntityTypes types = Types(Names, out int[] calls);

        Assert.Null(types.FindRoot(element));
        Assert.Equal([0, 0, 0, 0], calls);
    }

    [Fact]
    public void A_type_is_defined_at_its_first_use_and_only_then()
    {
        EntityTypes types = Types(Names, out int[] calls);
        Assert.Equal([0, 0, 0, 0], calls);

        Assert.Same(types.FindRoot("virtual_machine"), types["VM"]);
        Assert.Same(types.Find("VM"), types.FindRoot("vm"));
        Assert.Equal([0, 1, 0, 0], calls);

        Assert.Same(types["Hook"], types["Hook"]);
        Assert.Equal([0, 1, 0, 1], calls);
    }

    [Fact]
    public void A_definition_that_fails_is_tried_again()
    {
        int calls = 0;
        var types = new EntityTypes(
            "VM", _ => ++calls == 1 ? throw new InvalidOperationException("first") : EntityType.Define("VM", null, NewEntity, "", NoType));

        Assert.Equal("first", Assert.Throws<InvalidOperationException>(() => types["VM"]).Message);
        Assert.Equal("VM", types["VM"].Name);
        Assert.Equal(2, calls);
    }

    [Fact]
    public void Racing_threads_all_get_the_one_instance()
    {
        const int Threads = 16;
        for (int round = 0; round < 50; round++)
        {
            using var start = new Barrier(Threads);
            EntityTypes types = null!;
            types = new EntityTypes("Base\nVM vm", index => index == 0
                ? EntityType.Define("Base", null, NewEntity, "", NoType)
                : EntityType.Define("VM", types["Base"], NewEntity, "", NoType));
            var found = new EntityType?[Threads];
            Thread[] threads = [.. Enumerable.Range(0, Threads).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                found[i] = i % 2 == 0 ? types["VM"] : types.FindRoot("vm");
            }))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());

            Assert.All(found, type => Assert.Same(types["VM"], type));
            Assert.Same(types["Base"], types["VM"].BaseType);
        }
    }

    [Fact]
    public void A_definition_that_loses_the_race_is_dropped()
    {
        EntityTypes types = null!;
        EntityType? winner = null;
        int calls = 0;
        types = new EntityTypes("VM", _ =>
        {
            // Stands for another thread that defines the type in the meantime.
            winner = ++calls == 1 ? types["VM"] : winner;
            return EntityType.Define("VM", null, NewEntity, "", NoType);
        });

        EntityType found = types["VM"];

        Assert.Same(winner, found);
        Assert.Same(winner, types["VM"]);
        Assert.Equal(2, calls);
    }

    [Fact]
    public void A_definition_may_ask_for_its_base_type_and_members_may_refer_to_each_other()
    {
        var calls = new List<int>();
        EntityTypes types = null!;
        types = new EntityTypes("Vm\nResource\nBase", index =>
        {
            calls.Add(index);
            return index switch
            {
                0 => EntityType.Define("Vm", types["Resource"], NewEntity, "twin:e=Vm", types.Find),
                1 => EntityType.Define("Resource", types["Base"], NewEntity, "name:s", types.Find),
                _ => EntityType.Define("Base", null, NewEntity, "@id:s", types.Find),
            };
        });

        EntityType vm = types["Vm"];

        Assert.Equal([0, 1, 2], calls);
        Assert.Equal("id name twin", string.Join(' ', vm.Members));
        Assert.Same(types["Base"], vm.BaseType!.BaseType);
        Assert.Same(vm, vm.Members[2].EntityType);
        Assert.Equal([0, 1, 2], calls);
    }

    [Fact]
    public void An_API_without_types_finds_none()
    {
        var types = new EntityTypes("", _ => throw new InvalidOperationException());

        Assert.Null(types.Find(""));
        Assert.Null(types.FindRoot(""));
        Assert.Equal("The API has no type 'VM'.", Assert.Throws<KeyNotFoundException>(() => types["VM"]).Message);
    }

    [Fact]
    public void Names_and_root_elements_are_unique()
    {
        Assert.Throws<ArgumentException>(() => Types("VM\nVM", out _));
        Assert.Throws<ArgumentException>(() => Types("VM vm\nDisk vm", out _));
        Assert.Throws<ArgumentNullException>("names", () => Types(null!, out _));
        Assert.Throws<ArgumentNullException>("define", () => new EntityTypes("VM", null!));
    }

    private static SlotEntity NewEntity() => new();

    private static EntityType? NoType(string name) => null;

    private static EntityTypes Types(string names, out int[] calls)
    {
        string[] lines = names?.Split('\n') ?? [];
        int[] counted = calls = new int[lines.Length];
        return new EntityTypes(names!, index =>
        {
            counted[index]++;
            return EntityType.Define(lines[index].Split(' ')[0], null, NewEntity, "", NoType);
        });
    }
}
