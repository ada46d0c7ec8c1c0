using System;
using System.Linq;
using System.Text;
using Rsdl.Runtime.Tests.Entities.Sample;
using Rsdl.Runtime.Xml;
using Xunit;
using static Rsdl.Runtime.Tests.Entities.SampleXml;

namespace Rsdl.Runtime.Tests.Entities;

public class UnrecognizedContentTests
{
    [Fact]
    public void What_the_schema_does_not_know_can_be_looked_at()
    {
        UnrecognizedContent content = ReadVm("<vm a='1' id='x' b='&lt;'><odd c='2'>t</odd>st<name>n</name>ray<even/></vm>").Unrecognized;

        Assert.Equal(["a=1", "b=<"], content.Attributes.Select(attribute => $"{attribute.Key}={attribute.Value}"));
        Assert.Equal(["<odd c='2'>t</odd>", "<even/>"], content.Elements.Select(element => Encoding.UTF8.GetString(element.Span)));
        Assert.Equal("stray", content.Text);
        Assert.False(content.IsEmpty);
    }

    [Fact]
    public void Elements_attributes_and_text_can_be_added()
    {
        var vm = new Vm { Name = "n" };

        vm.Unrecognized.AddAttribute("zone", "<z>");
        vm.Unrecognized.AddElement(" <!-- c --><usb a='1'><b/></usb> "u8);
        vm.Unrecognized.AddText("a & b");
        vm.Unrecognized.AddText("");

        Assert.Equal("<vm zone=\"&lt;z>\"><name>n</name>a &amp; b<usb a='1'><b/></usb></vm>", Write(vm));
        vm.Unrecognized.Clear();
        Assert.Equal("<vm><name>n</name></vm>", Write(vm));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("<a>")]
    [InlineData("<a/><b/>")]
    [InlineData("<a b=1/>")]
    [InlineData("<a/></vm>")]
    public void Only_one_well_formed_element_can_be_added(string xml)
    {
        var vm = new Vm();

        Assert.Throws<XmlFormatException>(() => vm.Unrecognized.AddElement(Encoding.UTF8.GetBytes(xml)));
        Assert.True(vm.Unrecognized.IsEmpty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("1a")]
    [InlineData("a='1' b")]
    [InlineData("id")]
    [InlineData("taken")]
    public void Attributes_that_would_break_the_element_are_refused(string name)
    {
        var vm = new Vm();
        vm.Unrecognized.AddAttribute("taken", "1");

        Assert.Throws<ArgumentException>(() => vm.Unrecognized.AddAttribute(name, "2"));
        Assert.Equal(["1"], vm.Unrecognized.Attributes.Select(attribute => attribute.Value));
    }

    [Fact]
    public void An_element_that_the_schema_knows_may_be_added_as_an_attribute_name()
    {
        var vm = new Vm();

        vm.Unrecognized.AddAttribute("memory", "1");

        Assert.Equal("<vm memory=\"1\"/>", Write(vm));
    }
}
