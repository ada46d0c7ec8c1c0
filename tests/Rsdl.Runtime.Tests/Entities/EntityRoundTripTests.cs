using System;
using System.Buffers;
using System.Linq;
using System.Text;
using Rsdl.Runtime.Tests.Entities.Sample;
using Rsdl.Runtime.Xml;
using Xunit;
using static Rsdl.Runtime.Tests.Entities.SampleXml;

namespace Rsdl.Runtime.Tests.Entities;

public class EntityRoundTripTests
{
    [Theory]
    [InlineData("<vm/>")]
    [InlineData("<vm><port>01</port><memory> 5 </memory><stateless>TRUE</stateless><ratio>+1.0</ratio><load>1e2</load></vm>")]
    [InlineData("<vm><port>x</port><memory>9223372036854775808</memory><stateless>?</stateless><ratio>,</ratio><load>inf</load></vm>")]
    [InlineData("<vm><port/><memory></memory><stateless/><ratio/><load/><created/><name/><clone/></vm>")]
    [InlineData("<vm><created>2013-08-01T10:00:00.000+02:00</created></vm>")]
    [InlineData("<vm><created>soon</created></vm>")]
    [InlineData("<vm priority='05' type='' id=' a '/>")]
    [InlineData("<vm priority='&#53;' id='a&#10;b&amp;&quot;c' type='a\tb'/>")]
    [InlineData("<vm><port unit='tcp'>5</port><name lang='en'>n</name><memory><mega>1</mega></memory><created>a<b/>c</created></vm>")]
    [InlineData("<vm><cpu>two</cpu><disks>none</disks><os>text<boot/>more</os></vm>")]
    [InlineData("<vm><name>a</name><name>b</name><cpu/><cpu cores='1'/><memory>1</memory><memory>2</memory></vm>")]
    [InlineData("<vm xmlns='urn:x' xmlns:y='urn:y' y:z='1' zone='a'><y:name>n</y:name><unknown a='1'><b/>t</unknown></vm>")]
    [InlineData("<vm>stray<name>n</name>text</vm>")]
    [InlineData("<vm><disks><disk>text</disk><disk x='1'/><disk><odd/></disk><other/></disks></vm>")]
    [InlineData("<vm><ports><port>01</port><port>x</port><port a='1'>2</port><port><b/></port><port/></ports></vm>")]
    [InlineData("<vm><os><level>x</level><level>07</level><argument a='b'>c</argument><argument><d/></argument><argument/></os></vm>")]
    [InlineData("<vm><clone priority='1'>tr<!-- -->ue</clone></vm>")]
    [InlineData("<vm><clone>true<odd/></clone></vm>")]
    [InlineData("<vm><clone>maybe</clone></vm>")]
    [InlineData("<vm><clone>  </clone></vm>")]
    [InlineData("<vm><name>  </name><description> a\n b </description></vm>")]
    [InlineData("<vm><name>&lt;&amp;&#13;<![CDATA[&]]></name></vm>")]
    [InlineData("<vm><id>element</id><memory>1</memory><vm/></vm>")]
    public void What_is_read_is_written_again(string xml)
    {
        string written = Write(ReadVm(xml));

        Assert.Equal(XmlFacts.Of(xml), XmlFacts.Of(written));
        Assert.Equal(written, Write(ReadVm(written)));
    }

    [Fact]
    public void Values_beside_raw_text_are_read()
    {
        Vm vm = ReadVm("<vm priority='05'><name lang='en'>n</name><port unit='tcp'>05</port><memory><mega>1</mega></memory>"
            + "<clone>tr<!-- -->ue</clone><os><argument a='b'>c</argument><level>x</level><level>07</level></os>"
            + "<ports><port>01</port><port>x</port></ports></vm>");

        Assert.Equal((5, "n", 5, null), (vm.Priority, vm.Name, vm.Port, vm.Memory));
        Assert.True(vm.Clone!.Value);
        Assert.Equal(["c"], vm.Os!.Arguments);
        Assert.Equal([7], vm.Os.Levels);
        Assert.Equal([1], vm.Ports!);
        Assert.Equal("<port>x</port>", Encoding.UTF8.GetString(vm.Ports!.Unrecognized.Elements.Single().Span));
    }

    [Fact]
    public void Setting_a_value_replaces_the_raw_text()
    {
        Vm vm = ReadVm("<vm priority='05'><name lang='en'>n</name><memory>01</memory></vm>");

        vm.Priority = 5;
        vm.Name = "n";
        vm.Memory = 1;

        Assert.Equal("<vm priority=\"5\"><name>n</name><memory>1</memory></vm>", Write(vm));
    }

    [Fact]
    public void The_first_of_several_elements_is_the_value_and_the_others_are_unrecognized()
    {
        Vm vm = ReadVm("<vm><name>a</name><name>b</name><odd>1</odd><name>c</name></vm>");

        Assert.Equal("a", vm.Name);
        Assert.Equal(
            ["<name>b</name>", "<odd>1</odd>", "<name>c</name>"],
            vm.Unrecognized.Elements.Select(element => Encoding.UTF8.GetString(element.Span)));
    }

    [Fact]
    public void White_space_between_elements_is_dropped() =>
        Assert.Equal("<vm><name> n </name><cpu/></vm>", Write(ReadVm("<vm>\n  <name> n </name>\n  <cpu>\n  </cpu>\n</vm>\n")));

    [Fact]
    public void Elements_are_written_in_schema_order_and_unrecognized_ones_after_them() =>
        Assert.Equal(
            "<vm id=\"1\" zone=\"z\"><name>n</name><memory>1</memory><disks><total>1</total><disk/><clone>true</clone></disks>"
            + "stray<odd/><more/></vm>",
            Write(ReadVm("<vm zone='z' id='1'><odd/><disks><clone>true</clone><disk/><total>1</total></disks>stray"
                + "<memory>1</memory><more/><name>n</name></vm>")));

    [Fact]
    public void Entities_are_written_to_any_buffer_and_into_larger_documents()
    {
        var output = new ArrayBufferWriter<byte>();
        EntityXml.Write(new Vm { Id = "1" }, output, "vm"u8);
        var writer = new XmlUtf8Writer(output);
        writer.WriteStartElement("action"u8);
        EntityXml.Write(new Vm { Id = "2" }, ref writer, "vm"u8);
        writer.WriteEndElement("action"u8);
        writer.Flush();

        Assert.Equal("<vm id=\"1\"/><action><vm id=\"2\"/></action>", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void What_is_no_XML_is_not_written()
    {
        Assert.Throws<ArgumentException>(() => Write(new Vm { Name = "\u0001" }));
        Assert.Throws<ArgumentException>(() => Write(new Vm(), "a b"));
    }
}
