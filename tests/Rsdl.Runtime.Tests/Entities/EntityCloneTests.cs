using System;
using System.Linq;
using Rsdl.Runtime.Tests.Entities.Sample;
using Xunit;
using static Rsdl.Runtime.Tests.Entities.SampleXml;

namespace Rsdl.Runtime.Tests.Entities;

public class EntityCloneTests
{
    private const string Dirty =
        "<vm id='1' zone='z'><name lang='en'>n</name><memory>01</memory><cpu cores='2'><odd/></cpu>"
        + "<os><boot dev='hd'/><argument>a</argument></os><disks><total>1</total><disk id='d'/></disks>"
        + "<ports><port>01</port></ports><name>b</name>stray</vm>";

    [Fact]
    public void A_clone_is_written_as_its_original() =>
        Assert.Equal(Write(ReadVm(Dirty)), Write(EntityOperations.Clone(ReadVm(Dirty))));

    [Fact]
    public void A_clone_shares_nothing_that_can_change()
    {
        Vm original = ReadVm(Dirty);
        _ = original.Os!.Boots.Count;
        Vm clone = EntityOperations.Clone(original);

        clone.Name = "changed";
        clone.Cpu!.Cores = 8;
        clone.Cpu.Unrecognized.Clear();
        clone.Os!.Boots[0].Device = "network";
        clone.Os.Boots.Add(new Boot());
        clone.Os.Arguments.Clear();
        clone.Disks![0].Id = "changed";
        clone.Disks.Clear();
        clone.Ports!.Add(2);
        clone.Unrecognized.AddText("more");
        clone.Unrecognized.AddElement("<more/>"u8);

        Assert.Equal(Write(ReadVm(Dirty)), Write(original));
        Assert.Equal(
            "<vm id=\"1\" zone=\"z\"><name>changed</name><memory>01</memory><cpu cores=\"8\"/>"
            + "<os><boot dev=\"network\"/><boot/></os><disks><total>1</total></disks>"
            + "<ports><port>01</port><port>2</port></ports>straymore<name>b</name><more/></vm>",
            Write(clone));
    }

    [Fact]
    public void A_cycle_is_refused()
    {
        var vm = new Vm { Cpu = new Cpu() };
        vm.Cpu.Host = vm;
        var other = new Vm { Cpu = new Cpu() };
        other.Cpu.Host = other;

        Assert.Throws<InvalidOperationException>(() => EntityOperations.Clone(vm));
        Assert.Throws<InvalidOperationException>(() => Write(vm));
        Assert.Throws<InvalidOperationException>(() => EntityOperations.ContentEquals(vm, other));
        Assert.Throws<InvalidOperationException>(() => EntityOperations.Difference(vm, other));
    }

    [Theory]
    [InlineData("<vm/>", "<vm/>", true)]
    [InlineData("<vm><name>a</name></vm>", "<vm><name>a</name></vm>", true)]
    [InlineData("<vm><name>a</name></vm>", "<vm><name>b</name></vm>", false)]
    [InlineData("<vm><name>a</name></vm>", "<vm/>", false)]
    [InlineData("<vm><name></name></vm>", "<vm/>", false)]
    [InlineData("<vm><memory>01</memory></vm>", "<vm><memory>1</memory></vm>", true)]
    [InlineData("<vm><memory>x</memory></vm>", "<vm><memory>x</memory></vm>", true)]
    [InlineData("<vm><memory>x</memory></vm>", "<vm><memory>y</memory></vm>", false)]
    [InlineData("<vm><memory>x</memory></vm>", "<vm><memory>1</memory></vm>", false)]
    [InlineData("<vm><memory a='1'>1</memory></vm>", "<vm><memory>1</memory></vm>", false)]
    [InlineData("<vm><memory a='1'>1</memory></vm>", "<vm><memory a='1'>1</memory></vm>", true)]
    [InlineData("<vm><cpu cores='1'/></vm>", "<vm><cpu cores='1'/></vm>", true)]
    [InlineData("<vm><cpu cores='1'/></vm>", "<vm><cpu cores='2'/></vm>", false)]
    [InlineData("<vm><cpu/></vm>", "<vm/>", false)]
    [InlineData("<vm><disks><disk/><disk/></disks></vm>", "<vm><disks><disk/></disks></vm>", false)]
    [InlineData("<vm><disks><disk id='1'/></disks></vm>", "<vm><disks><disk id='2'/></disks></vm>", false)]
    [InlineData("<vm><os><boot dev='a'/></os></vm>", "<vm><os><boot dev='a'/></os></vm>", true)]
    [InlineData("<vm><os><boot dev='a'/></os></vm>", "<vm><os><boot dev='a'/><boot/></os></vm>", false)]
    [InlineData("<vm a='1' b='2'/>", "<vm b='2' a='1'/>", true)]
    [InlineData("<vm a='1'/>", "<vm a='2'/>", false)]
    [InlineData("<vm><odd/></vm>", "<vm><odd/></vm>", true)]
    [InlineData("<vm><odd/></vm>", "<vm><even/></vm>", false)]
    [InlineData("<vm>a</vm>", "<vm>b</vm>", false)]
    public void Content_is_compared_by_meaning(string first, string second, bool expected)
    {
        Assert.Equal(expected, EntityOperations.ContentEquals(ReadVm(first), ReadVm(second)));
        Assert.Equal(expected, EntityOperations.ContentEquals(ReadVm(second), ReadVm(first)));
    }

    [Fact]
    public void Looking_at_an_absent_list_changes_no_content()
    {
        var os = new Os();
        _ = os.Boots.Count;

        Assert.True(EntityOperations.ContentEquals(os, new Os()));
        Assert.True(EntityOperations.IsEmpty(os));
    }

    [Fact]
    public void Null_equals_null_only_and_types_matter()
    {
        Assert.True(EntityOperations.ContentEquals(null, null));
        Assert.False(EntityOperations.ContentEquals(new Vm(), null));
        Assert.False(EntityOperations.ContentEquals(new Vm(), new Cluster()));
    }

    [Theory]
    [InlineData("<vm/>", true)]
    [InlineData("<vm>  </vm>", true)]
    [InlineData("<vm id=''/>", false)]
    [InlineData("<vm><cpu/></vm>", false)]
    [InlineData("<vm><port/></vm>", false)]
    [InlineData("<vm odd='1'/>", false)]
    [InlineData("<vm>a</vm>", false)]
    public void An_entity_is_empty_if_it_writes_nothing_but_its_tag(string xml, bool expected) =>
        Assert.Equal(expected, EntityOperations.IsEmpty(ReadVm(xml)));

    [Fact]
    public void A_list_with_items_is_not_empty()
    {
        Assert.True(EntityOperations.IsEmpty(new Ports()));
        Assert.False(EntityOperations.IsEmpty(new Ports { 1 }));
    }
}
