using System;
using System.Linq;
using Rsdl.Runtime.Tests.Entities.Sample;
using Xunit;
using static Rsdl.Runtime.Tests.Entities.SampleXml;

namespace Rsdl.Runtime.Tests.Entities;

public class EntityListTests
{
    [Fact]
    public void Lists_can_be_written_as_collection_expressions()
    {
        var vm = new Vm
        {
            Os = new Os { Boots = [new Boot { Device = "hd" }], Arguments = ["a", "b"], Levels = [3] },
            Disks = [new Disk { Id = "1" }, new Disk { Id = "2" }],
            Ports = [80, 443],
        };

        Assert.Equal(
            "<vm><os><boot dev=\"hd\"/><argument>a</argument><argument>b</argument><level>3</level></os>"
            + "<disks><disk id=\"1\"/><disk id=\"2\"/></disks><ports><port>80</port><port>443</port></ports></vm>",
            Write(vm));
    }

    [Fact]
    public void A_repeated_element_is_a_live_list()
    {
        var os = new Os();

        os.Arguments.Add("a");
        os.Boots.Add(new Boot { Device = "hd" });

        Assert.Same(os.Boots, os.Boots);
        Assert.Equal("<os><boot dev=\"hd\"/><argument>a</argument></os>", Write(os, "os"));
        Assert.Throws<ArgumentNullException>(() => os.Boots = null!);
    }

    [Fact]
    public void Lists_of_a_document_can_be_changed()
    {
        Vm vm = ReadVm("<vm><os><boot dev='hd'/><boot dev='cdrom'/></os><ports><port>01</port><port>2</port><port>3</port></ports></vm>");

        vm.Os!.Boots.RemoveAt(0);
        vm.Ports![1] = 20;
        vm.Ports.Insert(0, 10);

        Assert.True(vm.Ports.Remove(3));
        Assert.False(vm.Ports.Remove(3));
        Assert.Equal("<vm><os><boot dev=\"cdrom\"/></os><ports><port>10</port><port>01</port><port>20</port></ports></vm>", Write(vm));
    }

    [Fact]
    public void Entity_lists_behave_as_lists()
    {
        Ports ports = [1, 2, 3];
        var copy = new int[4];
        ports.CopyTo(copy, 1);

        Assert.Equal([0, 1, 2, 3], copy);
        Assert.Equal(3, ports.Count);
        Assert.Equal(1, ports.IndexOf(2));
        Assert.DoesNotContain(4, ports);
        Assert.Contains(3, ports);
        Assert.Equal(6, ports.Sum());
        ports.RemoveAt(0);
        Assert.Equal([2, 3], ports);
        ports.Clear();
        Assert.Empty(ports);
        Assert.Equal("<ports/>", Write(ports, "ports"));
    }

    [Fact]
    public void Items_are_never_null()
    {
        Assert.Throws<ArgumentNullException>(() => new Disks().Add(null!));
        Assert.Throws<ArgumentNullException>(() => new Os().Arguments.Add(null!));
    }

    [Fact]
    public void A_list_keeps_members_of_its_own()
    {
        var disks = new Disks { Total = 1, Clone = true };
        disks.Add(new Disk());

        Assert.Equal("<disks><total>1</total><disk/><clone>true</clone></disks>", Write(disks, "disks"));
    }

    [Fact]
    public void A_list_type_needs_a_list_class()
    {
        EntityType type = TestTypes.One("T|*a:s", static () => new Cpu());

        Assert.Throws<InvalidOperationException>(() => EntityXml.Read<Cpu>("<t><a/></t>"u8, type));
    }
}
