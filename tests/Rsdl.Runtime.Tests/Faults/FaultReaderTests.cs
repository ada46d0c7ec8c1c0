using System.Text;
using Xunit;

namespace Rsdl.Runtime.Tests.Faults;

public class FaultReaderTests
{
    [Theory]
    [InlineData("<fault><reason>Operation Failed</reason><detail>[VM is up]</detail></fault>", "Operation Failed", "[VM is up]")]
    [InlineData("<?xml version='1.0'?>\n<!-- x --><fault>\n <detail> d &amp; e </detail>\n <reason>r</reason> </fault>\n", "r", "d & e")]
    [InlineData("<fault><reason>r</reason></fault>", "r", null)]
    [InlineData("<fault><reason/><detail/></fault>", "", "")]
    [InlineData("<fault><code>1<x/></code><reason>r</reason></fault>", "r", null)]
    [InlineData("<fault><inner><reason>no</reason></inner><detail>d</detail></fault>", null, "d")]
    [InlineData("<fault/>", null, null)]
    [InlineData("\uFEFF<?xml version='1.0' encoding='UTF-8'?>\r\n\t <fault><reason>r</reason></fault>", "r", null)]
    [InlineData("  <fault\n><reason>r</reason></fault>", "r", null)]
    [InlineData("<?front end?><!-- x --><?xml-stylesheet href='x'?><fault><reason>r</reason></fault>", "r", null)]
    public void A_fault_is_read(string xml, string? reason, string? detail)
    {
        Assert.True(FaultReader.TryRead(Encoding.UTF8.GetBytes(xml), out Fault fault));
        Assert.Equal(new Fault(reason, detail, IsAction: false), fault);
    }

    [Theory]
    [InlineData("<action><status><state>failed</state></status><fault><reason>r</reason><detail>d</detail></fault></action>", "r", "d")]
    [InlineData("<action id='1'><fault><reason>r</reason></fault><status><state>complete</state></status></action>", "r", null)]
    [InlineData("<action><status><state> FAILED </state></status></action>", null, null)]
    [InlineData("<action><status>failed</status></action>", null, null)]
    [InlineData("<action><status><detail>x</detail><state>failed</state><detail>complete</detail></status></action>", null, null)]
    [InlineData("<action><fault/><link rel='parent'/></action>", null, null)]
    [InlineData("<action><vm><status><state>up</state></status></vm><status><state>failed</state></status></action>", null, null)]
    public void A_failed_action_is_read(string xml, string? reason, string? detail)
    {
        Assert.True(FaultReader.TryRead(Encoding.UTF8.GetBytes(xml), out Fault fault));
        Assert.Equal(new Fault(reason, detail, IsAction: true), fault);
    }

    [Theory]
    [InlineData("<action><status><state>complete</state></status></action>")]
    [InlineData("<action><status><state>pending</state></status><async>true</async></action>")]
    [InlineData("<action><status/></action>")]
    [InlineData("<action><vm><status>failed</status><fault><reason>r</reason></fault></vm></action>")]
    [InlineData("<action/>")]
    [InlineData("<vm><status><state>failed</state></status><fault><reason>r</reason></fault></vm>")]
    [InlineData("<faults/>")]
    [InlineData("<html><body>fault</body></html>")]
    [InlineData("<fault><reason>r</reason>")]
    [InlineData("<action><status><state>failed</state></status>")]
    [InlineData("<!DOCTYPE fault [<!ENTITY a 'b'>]><fault><reason>&a;</reason></fault>")]
    [InlineData("fault")]
    [InlineData("")]
    public void What_tells_of_no_failure_or_is_malformed_is_none(string xml)
    {
        Assert.False(FaultReader.TryRead(Encoding.UTF8.GetBytes(xml), out Fault fault));
        Assert.True(fault is { Reason: null, Detail: null });
    }
}
