using System.Text;

namespace Rsdl.Tests.Xml;

/// <summary>Documents that between them use every production that the reader knows.</summary>
internal static class XmlSamples
{
    public static readonly string[] WellFormed =
    [
        "<a/>",
        "<a></a>",
        "<a >\n</a\t>",
        "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<a/>\r\n",
        "<?xml version='1.0'?><a/>",
        "<?xml version = \"1.0\"\tstandalone='no' ?><a/>",
        "<!-- before --><?target data?>\n<a/><!-- after --><?target?>\n",
        "<a b=\"1\" c='2' d=\"it's\" e='\"'/>",
        "<a b = '1'\n  c\t=\r\n\"2\" />",
        "<a b=\"&lt;&gt;&amp;&quot;&apos;&#65;&#x41;&#x1F600;\"/>",
        "<a b=\" x\ty\nz\r\nw\rv \"/>",
        "<a b='&#9;&#10;&#13;&#32;'/>",
        "<a b=''/>",
        "<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x41;&#x1F600;&#x0000000000000041;</a>",
        "<a>one\r\ntwo\rthree\n\r\r\nfour&#13;&#10;</a>",
        "<a>]] ]> ] ]&gt; x]]</a>",
        "<a><![CDATA[<b>&amp;]]]]><![CDATA[>\r\n]]></a>",
        "<a><![CDATA[]]></a>",
        "<a>x<![CDATA[y]]>z<!-- c -->w<?p i?>v</a>",
        "<a><!----><!-- - - --><!-- <x> & --></a>",
        "<a><?p?><?p  ? > ?><?xml-stylesheet href='x'?></a>",
        "<a>\u00E4\u20AC\U0001F600\u0085\u2028\uD7FF\uE000\uFFFD\u007F</a>",
        "<\u00E4\u00F6:\u00DF.-\u00B7 \u4E2D\u6587='\u20AC'>\u20AC</\u00E4\u00F6:\u00DF.-\u00B7>",
        "<p:a xmlns:p=\"urn:x\" p:b=\"1\" xmlns=\"\"><p:c/></p:a>",
        "<_a._-1:b/>",
        "<element_with_a_rather_long_name attribute_with_a_rather_long_name='1'></element_with_a_rather_long_name>",
        "<vms>\n    <vm href=\"/api/vms/1\" id=\"1\">\n        <name>web &amp; db</name>\n        <actions>\n"
            + "            <link rel=\"start\" href=\"/api/vms/1/start\"/>\n        </actions>\n"
            + "        <description>caf\u00E9 <![CDATA[a<b]]> \u2014 end</description>\n"
            + "        <memory>1073741824</memory>\n    </vm>\n</vms>\n",
        "<a a1='' a2='' a3='' a4='' a5='' a6='' a7='' a8='' a9='' a10='' a11='' a12='' a13='' a14='' a15='' a16='' a17='' a18=''/>",
        "<a><b><c><d><e><f><g><h><i><j>x</j></i></h></g></f></e></d></c></b></a>",
    ];

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
