using System;
using Rsdl.Runtime.Tests.Entities.Sample;
using Xunit;
using static Rsdl.Runtime.Tests.Entities.SampleXml;

namespace Rsdl.Runtime.Tests.Entities;

public class EntityPropertyTests
{
    [Fact]
    public void A_new_entity_has_no_values()
    {
        var vm = new Vm();

        Assert.Null(vm.Name);
        Assert.Null(vm.Memory);
        Assert.Null(vm.Priority);
        Assert.Null(vm.Stateless);
        Assert.Null(vm.Ratio);
        Assert.Null(vm.Load);
        Assert.Null(vm.Created);
        Assert.Null(vm.Cpu);
        Assert.Empty(new Os().Boots);
        Assert.True(vm.Unrecognized.IsEmpty);
        Assert.Equal("<vm/>", Write(vm));
    }

    [Fact]
    public void Values_of_every_kind_are_kept_and_written_in_schema_order()
    {
        var cluster = new Cluster { Id = "c" };
        var created = new DateTimeOffset(2013, 8, 1, 10, 0, 0, TimeSpan.FromHours(2));
        var vm = new Vm
        {
            Cluster = cluster,
            Created = created,
            Load = 0.5,
            Ratio = 1.50m,
            Port = 443,
            Stateless = false,
            Memory = 1L << 40,
            Priority = -7,
            Name = "web <1>",
            Id = "a\"b",
        };

        Assert.Same(cluster, vm.Cluster);
        Assert.Equal(created, vm.Created);
        Assert.Equal(0.5, vm.Load);
        Assert.Equal(1.5m, vm.Ratio);
        Assert.Equal(443, vm.Port);
        Assert.False(vm.Stateless);
        Assert.Equal(1L << 40, vm.Memory);
        Assert.Equal(-7, vm.Priority);
        Assert.Equal("web <1>", vm.Name);
        Assert.Equal(
            "<vm id=\"a&quot;b\" priority=\"-7\"><name>web &lt;1&gt;</name><memory>1099511627776</memory><stateless>false</stateless>"
            + "<port>443</port><ratio>1.50</ratio><load>0.5</load><created>2013-08-01T10:00:00+02:00</created><cluster id=\"c\"/></vm>",
            Write(vm));
    }

    [Fact]
    public void Null_leaves_a_member_out_and_the_empty_string_clears_it()
    {
        var vm = new Vm { Name = "a", Description = "b", Memory = 1, Cpu = new Cpu() };

        vm.Name = null;
        vm.Description = "";
        vm.Memory = null;
        vm.Cpu = null;

        Assert.Equal("<vm><description></description></vm>", Write(vm));
    }

    [Fact]
    public void An_entity_without_content_is_an_empty_element() =>
        Assert.Equal("<vm><cpu/><disks/></vm>", Write(new Vm { Cpu = new Cpu(), Disks = [] }));

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(-2L)]
    [InlineData(-1L)]
    [InlineData(0L)]
    [InlineData(128L)]
    [InlineData(129L)]
    [InlineData(long.MaxValue)]
    public void Whole_numbers_survive_on_both_sides_of_the_shared_boxes(long number)
    {
        Vm vm = ReadVm(Write(new Vm { Memory = number, Port = (int)number }));

        Assert.Equal(number, vm.Memory);
        Assert.Equal((int)number, vm.Port);
    }

    [Theory]
    [InlineData(double.PositiveInfinity, "INF")]
    [InlineData(double.NegativeInfinity, "-INF")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e300, "1E+300")]
    public void Doubles_are_written_as_the_schema_wants_them(double number, string text)
    {
        string xml = Write(new Vm { Load = number });

        Assert.Equal($"<vm><load>{text}</load></vm>", xml);
        Assert.Equal(number, ReadVm(xml).Load);
    }

    [Fact]
    public void Points_in_time_are_written_with_their_offset_and_the_fraction_they_have()
    {
        var second = new DateTimeOffset(2013, 8, 1, 10, 0, 0, TimeSpan.Zero);

        Assert.Equal("<vm><created>2013-08-01T10:00:00Z</created></vm>", Write(new Vm { Created = second }));
        Assert.Equal("<vm><created>2013-08-01T10:00:00.540Z</created></vm>", Write(new Vm { Created = second.AddMilliseconds(540) }));
        Assert.Equal("<vm><created>2013-08-01T10:00:00.0000001Z</created></vm>", Write(new Vm { Created = second.AddTicks(1) }));
        Assert.Equal(
            "<vm><created>2013-08-01T04:30:00-05:30</created></vm>",
            Write(new Vm { Created = second.ToOffset(new TimeSpan(-5, -30, 0)) }));
    }

    [Fact]
    public void ToString_tells_the_type_the_identifier_and_the_name_and_nothing_else()
    {
        Assert.Equal("VM { id = 1, name = web }", new Vm { Id = "1", Name = "web", Description = "secret" }.ToString());
        Assert.Equal("VM", new Vm { Description = "secret" }.ToString());
        Assert.Equal("Boot", new Boot { Device = "hd" }.ToString());
        Assert.Equal("Disks", new Disks { new Disk { Id = "1" } }.ToString());
    }
}
