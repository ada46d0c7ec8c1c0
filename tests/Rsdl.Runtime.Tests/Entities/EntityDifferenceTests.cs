using System;
using Rsdl.Runtime.Tests.Entities.Sample;
using Xunit;
using static Rsdl.Runtime.Tests.Entities.SampleXml;

namespace Rsdl.Runtime.Tests.Entities;

public class EntityDifferenceTests
{
    [Theory]
    [InlineData("<name>a</name><memory>1</memory>", "<name>b</name><memory>1</memory>", "<name>b</name>")]
    [InlineData("", "<memory>1</memory>", "<memory>1</memory>")]
    [InlineData("<name>a</name>", "", "<name></name>")]
    [InlineData("<memory>1</memory>", "", "<memory></memory>")]
    [InlineData("<cpu cores='1'/>", "", "<cpu></cpu>")]
    [InlineData("", "<cpu cores='1'/>", "<cpu cores=\"1\"/>")]
    [InlineData("<cpu cores='1'><speed>1</speed></cpu>", "<cpu cores='1'><speed>2</speed></cpu>", "<cpu><speed>2</speed></cpu>")]
    [InlineData("<cpu cores='1'><speed>1</speed></cpu>", "<cpu><speed>1</speed></cpu>", "<cpu cores=\"\"/>")]
    [InlineData("<cluster id='1'><name>a</name></cluster>", "<cluster id='1'><name>b</name></cluster>",
        "<cluster><name>b</name></cluster>")]
    [InlineData("<cluster id='1'><name>a</name></cluster>", "<cluster id='2'><name>a</name></cluster>",
        "<cluster id=\"2\"><name>a</name></cluster>")]
    [InlineData("<cluster id='1' href='x'/>", "<cluster id='1' href='y'/>", "<cluster href=\"y\" id=\"1\"/>")]
    [InlineData("<cluster id='1'/>", "<cluster><name>b</name></cluster>", "<cluster><name>b</name></cluster>")]
    [InlineData("<disks><total>1</total><disk id='1'/></disks>", "<disks><total>1</total><disk id='1'/><disk id='2'/></disks>",
        "<disks><total>1</total><disk id=\"1\"/><disk id=\"2\"/></disks>")]
    [InlineData("<disks><disk id='1'/></disks>", "<disks/>", "<disks/>")]
    [InlineData("<disks><disk id='1'><name>a</name></disk></disks>", "<disks><disk id='1'><name>b</name></disk></disks>",
        "<disks><disk id=\"1\"><name>b</name></disk></disks>")]
    [InlineData("<os><boot dev='a'/><kernel>k</kernel></os>", "<os><boot dev='a'/><boot dev='b'/><kernel>k</kernel></os>",
        "<os><boot dev=\"a\"/><boot dev=\"b\"/></os>")]
    [InlineData("<os><boot dev='a'/><kernel>k</kernel></os>", "<os><kernel>k</kernel></os>", "<os><boot></boot></os>")]
    [InlineData("<clone priority='1'>true</clone>", "<clone priority='1'>false</clone>", "<clone>false</clone>")]
    [InlineData("<odd/>", "<odd/><even/>", "<even/>")]
    [InlineData("<port a='1'>2</port>", "<port a='2'>2</port>", "<port a='2'>2</port>")]
    [InlineData("", "text", "text")]
    public void Only_changes_are_sent(string before, string after, string expected)
    {
        Vm? difference = EntityOperations.Difference(
            ReadVm($"<vm id='1' href='/vms/1'>{before}</vm>"), ReadVm($"<vm id='1' href='/vms/1'>{after}</vm>"));

        Assert.Equal($"<vm>{expected}</vm>", Write(difference!));
    }

    [Theory]
    [InlineData("<vm/>", "<vm/>")]
    [InlineData("<vm id='1'><memory>01</memory></vm>", "<vm id='1'><memory>1</memory></vm>")]
    [InlineData("<vm><odd/></vm>", "<vm/>")]
    [InlineData("<vm><os><boot/></os><disks><disk/></disks></vm>", "<vm><os><boot/></os><disks><disk/></disks></vm>")]
    public void Nothing_is_sent_if_nothing_changed_that_can_be_told(string before, string after) =>
        Assert.Null(EntityOperations.Difference(ReadVm(before), ReadVm(after)));

    [Fact]
    public void Attributes_of_the_root_are_sent_if_they_changed()
    {
        Vm? difference = EntityOperations.Difference(ReadVm("<vm id='1' a='1'/>"), ReadVm("<vm id='1' type='x' a='1' b='2'/>"));

        Assert.Equal("<vm type=\"x\" b=\"2\"/>", Write(difference!));
    }

    [Fact]
    public void A_snapshot_that_is_edited_sends_the_edit_only()
    {
        Vm before = ReadVm("<vm id='1'><name>a</name><description>old</description><memory>1</memory><cpu cores='1'/></vm>");
        Vm after = EntityOperations.Clone(before);
        after.Description = null;
        after.Cpu!.Speed = 2;
        after.Disks = [new Disk { Id = "2" }];

        Vm difference = EntityOperations.Difference(before, after)!;

        Assert.Equal(
            "<vm><description></description><cpu><speed>2</speed></cpu><disks><disk id=\"2\"/></disks></vm>", Write(difference));
        after.Disks[0].Id = "3";
        Assert.Equal("2", difference.Disks![0].Id);
    }

    [Fact]
    public void A_list_can_be_the_root()
    {
        Assert.Null(EntityOperations.Difference(new Ports { 1 }, new Ports { 1 }));
        Assert.Equal("<ports><port>2</port></ports>", Write(EntityOperations.Difference(new Ports { 1 }, new Ports { 2 })!, "ports"));
        Assert.Equal("<ports/>", Write(EntityOperations.Difference(new Ports { 1 }, new Ports())!, "ports"));
    }

    [Fact]
    public void Entities_of_different_types_have_no_difference() =>
        Assert.Throws<ArgumentException>(() => EntityOperations.Difference<BaseResource>(new Vm(), new Cluster()));
}
