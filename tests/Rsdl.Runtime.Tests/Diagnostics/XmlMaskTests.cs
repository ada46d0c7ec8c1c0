using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Xunit;

namespace Rsdl.Runtime.Tests.Diagnostics;

public class XmlMaskTests
{
    [Theory]
    [InlineData("<host><root_password>p@55</root_password></host>", "<host><root_password>***</root_password></host>")]
    [InlineData("<host><password/></host>", "<host><password>***</password></host>")]
    [InlineData("<host><password></password></host>", "<host><password>***</password></host>")]
    [InlineData("<host><password>  </password></host>", "<host><password>***</password></host>")]
    [InlineData("<password>a&amp;b&#65;</password>", "<password>***</password>")]
    [InlineData("<password>a<![CDATA[b<]]>c</password>", "<password>***</password>")]
    [InlineData("<password><!-- c -->\n  a<?p i?></password >", "<password>***</password>")]
    [InlineData("<content>&lt;x<a b='c'><d>e</d></a></content>", "<content>***</content>")]
    [InlineData("<x:PassWord>a</x:PassWord>", "<x:PassWord>***</x:PassWord>")]
    [InlineData("<a><!-- <password>p</password> -->b<?password p?></a>", "<a>b</a>")]
    [InlineData("<?xml version=\"1.0\"?>\n<a/>\n", "<a/>")]
    [InlineData("\uFEFF<a>\u00E4\U0001F600&#x20AC;<![CDATA[<&]]></a>", "<a>\u00E4\U0001F600&#x20AC;<![CDATA[<&]]></a>")]
    [InlineData("<a>\r\n  <b c = 'd\"e'\n f=\"g'h\"/>\t</a >", "<a>\r\n  <b c='d\"e' f=\"g'h\"/>\t</a >")]
    public void Text_of_secret_elements_is_masked_and_the_rest_is_shown(string xml, string expected) =>
        Assert.Equal(expected, Show(xml));

    [Theory]
    [InlineData("<user name='n' password='p'/>", "<user name='n' password=\"***\"/>")]
    [InlineData("<user x:Root_Password='p&apos;q'>t</user>", "<user x:Root_Password=\"***\">t</user>")]
    [InlineData("<ticket value='v' expiry='2'/>", "<ticket value=\"***\" expiry='2'/>")]
    [InlineData("<statistic value='1'/>", "<statistic value='1'/>")]
    [InlineData("<password encoding='e' name='n'>p</password>", "<password encoding=\"***\" name='n'>***</password>")]
    public void Attributes_of_secret_names_are_masked(string xml, string expected) => Assert.Equal(expected, Show(xml));

    [Theory]
    [InlineData(
        "<action><ticket><value>5c7CSzK8Sw41</value><expiry>120</expiry></ticket><value>1</value></action>",
        "<action><ticket><value>***</value><expiry>120</expiry></ticket><value>1</value></action>")]
    [InlineData(
        "<power_management type='ilo'><username>u</username><password>p</password><options><option name='secure' value='true'/>"
            + "</options></power_management>",
        "<power_management type='ilo'><username>u</username><password>***</password><options><option name='secure' value=\"***\"/>"
            + "</options></power_management>")]
    [InlineData(
        "<agent type='apc'><options><option name='x' value='y'>z</option></options><order>1</order></agent>",
        "<agent type='apc'><options><option name='x' value=\"***\">***</option></options><order>1</order></agent>")]
    [InlineData(
        "<gluster_volume><options><option name='auth.allow' value='10.*'/></options></gluster_volume>",
        "<gluster_volume><options><option name='auth.allow' value='10.*'/></options></gluster_volume>")]
    [InlineData(
        "<a><configuration><type>ovf</type><data>d</data></configuration><data>e</data></a>",
        "<a><configuration><type>ovf</type><data>***</data></configuration><data>e</data></a>")]
    [InlineData("<ssh><user><user_name>root</user_name></user><fingerprint>aa:bb</fingerprint></ssh>",
        "<ssh><user><user_name>root</user_name></user><fingerprint>aa:bb</fingerprint></ssh>")]
    [InlineData("<fault><reason>Bad</reason><detail>password too short</detail></fault>",
        "<fault><reason>Bad</reason><detail>password too short</detail></fault>")]
    public void Some_elements_are_secret_only_within_others(string xml, string expected) => Assert.Equal(expected, Show(xml));

    [Theory]
    [InlineData(
        "<vm><initialization>\n  <cloud_init><host><address>h</address></host>\n  <regenerate_ssh_keys/></cloud_init><domain>d</domain>\n"
            + "</initialization><name>n</name></vm>",
        "<vm><initialization><cloud_init><host><address>***</address></host><regenerate_ssh_keys/></cloud_init><domain>***</domain>"
            + "</initialization><name>n</name></vm>")]
    [InlineData(
        "<payloads><payload type='cdrom'><file name='f' id='i'><content>c</content></file></payload></payloads>",
        "<payloads><payload type='cdrom'><file name='f' id=\"***\"><content>***</content></file></payload></payloads>")]
    [InlineData("<vm><payloads>a<payload>b<c/>d</payload>e</payloads>f</vm>", "<vm><payloads><payload><c/></payload></payloads>f</vm>")]
    [InlineData("<vm><initialization>text</initialization>x</vm>", "<vm><initialization>***</initialization>x</vm>")]
    [InlineData("<vm><initialization/>x<b>y</b></vm>", "<vm><initialization/>x<b>y</b></vm>")]
    [InlineData(
        "<a><custom_properties><custom_property name='n' value='v' regexp='r'/></custom_properties></a>",
        "<a><custom_properties><custom_property name='n' value=\"***\" regexp=\"***\"/></custom_properties></a>")]
    public void Trees_keep_the_names_of_their_elements(string xml, string expected) => Assert.Equal(expected, Show(xml));

    [Theory]
    [InlineData("<host><root_password>planted</root_password>")]
    [InlineData("<host><root_password>planted</rootpassword></host>")]
    [InlineData("<host><root_password>planted</root_password></host><x/>")]
    [InlineData("<host><root_password>planted & more</root_password></host>")]
    [InlineData("<host><root_password>planted\u0001</root_password></host>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'planted'>]><a>&b;</a>")]
    [InlineData("{\"password\":\"planted\"}")]
    [InlineData("password=planted")]
    [InlineData(" ")]
    public void What_is_not_well_formed_shows_its_size_alone(string body) => Assert.Equal(
        string.Create(CultureInfo.InvariantCulture, $"({Encoding.UTF8.GetByteCount(body)} bytes that are not shown: not well-formed)"),
        Show(body));

    [Fact]
    public void What_is_not_utf_8_or_too_deep_shows_its_size_alone()
    {
        byte[] latin1 = [.. "<a>"u8, 0xE4, .. "</a>"u8];
        Assert.Equal("(8 bytes that are not shown: not well-formed)", XmlMask.Show(latin1));
        Assert.Equal("(455 bytes that are not shown: not well-formed)", Show(Nested(65)));
        Assert.Equal(Nested(64), Show(Nested(64)));
    }

    [Fact]
    public void An_empty_body_shows_as_nothing() => Assert.Equal("", Show(""));

    [Theory]
    [InlineData(29, "<a><b>text</b><c>more</c></a>")]
    [InlineData(28, "<a><b>text</b><c>more</c> (the rest is not shown)")]
    [InlineData(17, "<a><b>text</b><c> (the rest is not shown)")]
    [InlineData(16, "<a><b>text</b> (the rest is not shown)")]
    [InlineData(9, "<a><b> (the rest is not shown)")]
    [InlineData(0, " (the rest is not shown)")]
    public void A_long_body_is_cut_between_tags(int maxLength, string expected) =>
        Assert.Equal(expected, XmlMask.Show("<a><b>text</b><c>more</c></a>"u8, maxLength));

    [Fact]
    public void Bodies_of_up_to_32_KiB_are_shown_whole()
    {
        string text = new('x', 32768 - 7);

        Assert.Equal($"<a>{text}</a>", Show($"<a>{text}</a>"));
        Assert.Equal($"<a>{text}x (the rest is not shown)", Show($"<a>{text}x</a>"));
        Assert.Equal("<a> (the rest is not shown)", Show($"<a>{text}xxxxx</a>"));
    }

    [Fact]
    public void The_length_is_that_of_what_is_shown_not_of_secrets()
    {
        string secret = new('x', 100_000);

        Assert.Equal("<a><password>***</password><b/></a>", Show($"<a><password>{secret}</password><b/></a>"));
    }

    [Fact]
    public void A_cut_body_that_is_not_well_formed_behind_the_cut_is_not_shown() => Assert.Equal(
        "(13 bytes that are not shown: not well-formed)", XmlMask.Show("<a><b>text</b"u8, maxLength: 3));

    private static string Show(string xml) => XmlMask.Show(Encoding.UTF8.GetBytes(xml));

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));
}
