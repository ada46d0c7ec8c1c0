using System;
using System.Linq;
using System.Text;
using Rsdl.Runtime.Tests.Entities.Sample;
using Rsdl.Runtime.Xml;
using Xunit;
using static Rsdl.Runtime.Tests.Entities.SampleXml;

namespace Rsdl.Runtime.Tests.Entities;

public class EntityReadTests
{
    [Fact]
    public void A_document_becomes_an_object_graph()
    {
        Vm vm = ReadVm(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <vm id="1" href="/api/vms/1" type="server" priority="5">
              <name>web &amp; <![CDATA[<db>]]></name>
              <memory>1073741824</memory>
              <cpu cores="2"><speed>2400</speed><host id="h"><name>n</name></host></cpu>
              <os type="rhel"><boot dev="hd"/><boot dev="network"/><kernel></kernel><argument>a</argument><level>3</level></os>
              <disks><total>2</total><disk id="d1"><size>8</size></disk><disk id="d2"/><clone>true</clone></disks>
              <ports><port>80</port><port>443</port></ports>
              <stateless>true</stateless><port>22</port><ratio>1.5</ratio><load>0.25</load>
              <created>2013-02-27T17:30:32.542-05:00</created>
              <clone priority="1">true</clone>
            </vm>
            """);

        Assert.Equal(("1", "/api/vms/1", "server", 5), (vm.Id, vm.Href, vm.Type, vm.Priority));
        Assert.Equal("web & <db>", vm.Name);
        Assert.Equal(1073741824, vm.Memory);
        Assert.Equal((2, 2400, "h", "n"), (vm.Cpu!.Cores, vm.Cpu.Speed, vm.Cpu.Host!.Id, vm.Cpu.Host.Name));
        Assert.Equal(["hd", "network"], vm.Os!.Boots.Select(boot => boot.Device));
        Assert.Equal(("rhel", ""), (vm.Os.Type, vm.Os.Kernel));
        Assert.Equal(["a"], vm.Os.Arguments);
        Assert.Equal([3], vm.Os.Levels);
        Assert.Equal((2L, true), (vm.Disks!.Total, vm.Disks.Clone));
        Assert.Equal([("d1", 8L), ("d2", null)], vm.Disks.Select(disk => (disk.Id, disk.Size)));
        Assert.Equal([80, 443], vm.Ports!);
        Assert.Equal((true, 22, 1.5m, 0.25), (vm.Stateless, vm.Port, vm.Ratio, vm.Load));
        Assert.Equal(new DateTimeOffset(2013, 2, 27, 17, 30, 32, 542, TimeSpan.FromHours(-5)), vm.Created);
        Assert.Equal((true, 1), (vm.Clone!.Value, vm.Clone.Priority));
        Assert.True(vm.Unrecognized.IsEmpty);
    }

    [Fact]
    public void Elements_may_come_in_any_order_and_interleaved()
    {
        Vm vm = ReadVm(
            "<vm><cluster id='c'/><os><level>1</level><boot dev='a'/><level>2</level><boot dev='b'/></os><name>n</name>"
            + "<disks><disk id='1'/><total>2</total><disk id='2'/></disks><memory>1</memory></vm>");

        Assert.Equal(("c", "n", 1L), (vm.Cluster!.Id, vm.Name, vm.Memory));
        Assert.Equal([1, 2], vm.Os!.Levels);
        Assert.Equal(["a", "b"], vm.Os.Boots.Select(boot => boot.Device));
        Assert.Equal(["1", "2"], vm.Disks!.Select(disk => disk.Id));
        Assert.Equal(2, vm.Disks!.Total);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("TRUE", true)]
    [InlineData(" false\n", false)]
    [InlineData("yes", null)]
    [InlineData("", null)]
    public void Booleans_are_read_leniently(string text, bool? expected) =>
        Assert.Equal(expected, ReadVm($"<vm><stateless>{text}</stateless></vm>").Stateless);

    [Theory]
    [InlineData("5", 5)]
    [InlineData("005", 5)]
    [InlineData("+5", 5)]
    [InlineData(" -5 ", -5)]
    [InlineData("-0", 0)]
    [InlineData("2147483648", null)]
    [InlineData("5.0", null)]
    [InlineData("5 6", null)]
    [InlineData("-", null)]
    [InlineData("", null)]
    public void Whole_numbers_are_read_leniently(string text, int? expected) =>
        Assert.Equal(expected, ReadVm($"<vm><port>{text}</port></vm>").Port);

    [Theory]
    [InlineData("2013-08-01T10:00:00Z", "2013-08-01T10:00:00.0000000+00:00")]
    [InlineData("2013-08-01T10:00:00", "2013-08-01T10:00:00.0000000+00:00")]
    [InlineData("2013-08-01T10:00:00.5+02:00", "2013-08-01T10:00:00.5000000+02:00")]
    [InlineData(" 2013-08-01T10:00:00.123456789-14:00 ", "2013-08-01T10:00:00.1234567-14:00")]
    [InlineData("2012-02-29T23:59:59Z", "2012-02-29T23:59:59.0000000+00:00")]
    [InlineData("2013-02-29T10:00:00Z", null)]
    [InlineData("2013-08-01T24:00:00Z", null)]
    [InlineData("2013-08-01T10:00:00.Z", null)]
    [InlineData("2013-08-01T10:00:00+14:01", null)]
    [InlineData("0001-01-01T00:00:00+01:00", null)]
    [InlineData("2013-08-01 10:00:00", null)]
    [InlineData("2013-08-01", null)]
    [InlineData("2013-0a-01T10:00:00Z", null)]
    public void Points_in_time_are_read_with_or_without_fraction_and_zone(string text, string? expected) =>
        Assert.Equal(
            expected,
            ReadVm($"<vm><created>{text}</created></vm>").Created?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Equal_short_texts_are_one_string()
    {
        Vm first = ReadVm("<vm><name>shared-by-two-documents</name></vm>");
        Vm second = ReadVm("<vm><name>shared-by-two-documents</name></vm>");

        Assert.Same(first.Name, second.Name);
    }

    [Fact]
    public void A_document_is_read_by_its_root_element()
    {
        Entity entity = EntityXml.ReadDocument("<disks><disk id='1'/></disks>"u8, SampleTypes.All);

        Assert.Equal(["1"], Assert.IsType<Disks>(entity).Select(disk => disk.Id));
    }

    [Fact]
    public void A_document_with_an_unknown_root_is_refused()
    {
        var problem = Assert.Throws<UnknownRootElementException>(
            () => EntityXml.ReadDocument("<html/>"u8, SampleTypes.All));

        Assert.Equal("html", problem.RootName);
        Assert.Equal("No representation has the root element <html>.", problem.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<vm>")]
    [InlineData("<vm/><vm/>")]
    [InlineData("<vm><name>a</vm>")]
    [InlineData("<!DOCTYPE vm><vm/>")]
    [InlineData("<vm><name/></vm>x")]
    public void A_document_that_is_not_well_formed_is_refused(string xml)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(xml);

        Assert.Throws<XmlFormatException>(() => EntityXml.Read<Vm>(utf8, Vm.Schema));
        Assert.Throws<XmlFormatException>(() => EntityXml.ReadDocument(utf8, SampleTypes.All));
    }

    [Fact]
    public void Depth_is_bounded()
    {
        byte[] deep = Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat("<cpu><host>", 32)) + string.Concat(Enumerable.Repeat("</host></cpu>", 32)));

        Assert.Equal(32, Depth(EntityXml.Read<Cpu>(deep, Cpu.Schema)));
        Assert.Throws<XmlFormatException>(() => EntityXml.Read<Cpu>(deep, Cpu.Schema, maxDepth: 63));

        static int Depth(Cpu? cpu) => cpu is null ? 0 : 1 + Depth(cpu.Host?.Cpu);
    }

    [Fact]
    public void One_element_of_a_larger_document_can_be_read()
    {
        var reader = new XmlUtf8Reader("<action><vm id='1'><name>n</name></vm><status/></action>"u8);
        reader.Read();
        reader.Read();

        var vm = (Vm)EntityXml.Read(ref reader, Vm.Schema);

        Assert.Equal(("1", "n"), (vm.Id, vm.Name));
        Assert.Equal(XmlTokenType.EndElement, reader.TokenType);
        Assert.True(reader.Read());
        Assert.Equal("status", Encoding.UTF8.GetString(reader.Name));
    }

    [Fact]
    public void A_reader_that_is_not_on_a_start_tag_is_refused() =>
        Assert.Throws<InvalidOperationException>(() =>
        {
            var reader = new XmlUtf8Reader("<vm/>"u8);
            EntityXml.Read(ref reader, Vm.Schema);
        });

    [Fact]
    public void A_type_of_another_class_is_refused() =>
        Assert.Throws<InvalidCastException>(() => EntityXml.Read<Vm>("<cpu/>"u8, Cpu.Schema));
}
