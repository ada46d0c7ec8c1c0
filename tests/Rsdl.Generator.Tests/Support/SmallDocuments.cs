using Xunit;

namespace Rsdl.Generator.Tests;

/// <summary>A small API that has one of everything the generator tells apart.</summary>
internal static class SmallDocuments
{
    public const string Schema = """
        <?xml version="1.0" encoding="UTF-8"?>
        <xs:schema version="1.0" xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="api" type="Api"/>
          <xs:element name="action" type="Action"/>
          <xs:element name="vm" type="Vm"/>
          <xs:element name="vms" type="Vms"/>
          <xs:element name="host" type="Host"/>
          <xs:element name="hosts" type="Hosts"/>
          <xs:element name="tag" type="Tag"/>
          <xs:element name="tags" type="Tags"/>
          <xs:simpleType name="Origin">
            <xs:restriction base="xs:string">
              <xs:enumeration value="rhev"/>
              <xs:enumeration value="vmware"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="Api">
            <xs:sequence>
              <xs:element name="product" type="xs:string"/>
            </xs:sequence>
          </xs:complexType>
          <xs:complexType name="BaseResource">
            <xs:sequence>
              <xs:element name="name" type="xs:string" minOccurs="0"/>
              <xs:element name="description" type="xs:string" minOccurs="0"/>
            </xs:sequence>
            <xs:attribute name="href" type="xs:string"/>
            <xs:attribute name="id" type="xs:string"/>
          </xs:complexType>
          <xs:complexType name="BaseResources">
            <xs:sequence>
              <xs:element name="total" type="xs:int" minOccurs="0"/>
            </xs:sequence>
          </xs:complexType>
          <xs:complexType name="Action">
            <xs:complexContent>
              <xs:extension base="BaseResource">
                <xs:sequence>
                  <xs:element name="async" type="xs:boolean" minOccurs="0"/>
                  <xs:element name="grace_period" type="GracePeriod" minOccurs="0"/>
                  <xs:element name="pause" type="xs:boolean" minOccurs="0"/>
                  <xs:element name="force" type="xs:boolean" minOccurs="0"/>
                  <xs:element name="vm" type="Vm" minOccurs="0"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="GracePeriod">
            <xs:sequence>
              <xs:element name="expiry" type="xs:long" minOccurs="0"/>
            </xs:sequence>
          </xs:complexType>
          <xs:complexType name="Vm">
            <xs:annotation>
              <xs:documentation>A virtual machine.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="BaseResource">
                <xs:sequence>
                  <xs:element name="status" type="Status" minOccurs="0"/>
                  <xs:element name="memory" type="xs:long" minOccurs="0"/>
                  <xs:element name="start_time" type="xs:dateTime" minOccurs="0"/>
                  <xs:element name="host" type="Host" minOccurs="0"/>
                  <xs:element name="os" type="Os" minOccurs="0"/>
                </xs:sequence>
                <xs:attribute name="origin" type="Origin"/>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="Vms">
            <xs:complexContent>
              <xs:extension base="BaseResources">
                <xs:sequence>
                  <xs:element ref="vm" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="Os">
            <xs:sequence>
              <xs:element name="boot" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
              <xs:choice>
                <xs:element name="kernel" type="xs:string"/>
                <xs:element name="image" type="xs:string"/>
              </xs:choice>
            </xs:sequence>
          </xs:complexType>
          <xs:complexType name="Status">
            <xs:simpleContent>
              <xs:extension base="xs:string">
                <xs:attribute name="detail" type="xs:string"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="Host">
            <xs:complexContent>
              <xs:extension base="BaseResource">
                <xs:sequence>
                  <xs:element name="address" type="xs:string" minOccurs="0"/>
                  <xs:element name="status" type="ResourceStatus" minOccurs="0"/>
                  <xs:element name="power_management" type="PowerManagement" minOccurs="0"/>
                  <xs:element name="usages" type="Usages" minOccurs="0"/>
                  <xs:element name="event" type="Event" minOccurs="0"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="Hosts">
            <xs:complexContent>
              <xs:extension base="BaseResources">
                <xs:sequence>
                  <xs:element ref="host" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ResourceStatus">
            <xs:sequence>
              <xs:element name="state" type="xs:string"/>
              <xs:element name="detail" type="xs:string" minOccurs="0"/>
            </xs:sequence>
          </xs:complexType>
          <xs:complexType name="PowerManagement">
            <xs:attribute name="type" type="xs:string"/>
          </xs:complexType>
          <xs:complexType name="Usages">
            <xs:sequence>
              <xs:element name="usage" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
            </xs:sequence>
          </xs:complexType>
          <xs:complexType name="Event">
            <xs:sequence>
              <xs:element name="code" type="xs:int" minOccurs="0"/>
              <xs:element name="severity" type="xs:string" minOccurs="0"/>
            </xs:sequence>
          </xs:complexType>
          <xs:complexType name="Tag">
            <xs:complexContent>
              <xs:extension base="BaseResource"/>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="Tags">
            <xs:complexContent>
              <xs:extension base="BaseResources">
                <xs:sequence>
                  <xs:element ref="tag" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
        </xs:schema>

        """;

    public const string Rsdl = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rsdl href="/api?rsdl" rel="rsdl">
          <description>a small API</description>
          <version major="3" minor="3" build="0" revision="0"/>
          <links>
            <link href="/api/vms" rel="get">
              <description>lists virtual machines</description>
              <request>
                <http_method>GET</http_method>
                <headers>
                  <header required="false"><name>Filter</name><value>true|false</value></header>
                </headers>
                <url>
                  <parameters_set>
                    <parameter required="false" type="xs:string" context="query"><name>search</name><value>search query</value></parameter>
                    <parameter required="false" type="xs:int" context="matrix"><name>max</name><value>max results</value></parameter>
                  </parameters_set>
                </url>
              </request>
              <response><type>Vms</type></response>
            </link>
            <link href="/api/vms" rel="add">
              <request>
                <http_method>POST</http_method>
                <headers>
                  <header required="true"><name>Content-Type</name><value>application/xml|json</value></header>
                  <header required="false"><name>Expect</name><value>201-created</value></header>
                </headers>
                <body>
                  <type>Vm</type>
                  <parameters_set>
                    <parameter required="true" type="xs:string"><name>vm.name</name></parameter>
                    <parameter required="true" type="xs:string"><name>vm.host.id|name</name></parameter>
                    <parameter required="false" type="collection">
                      <name>vm.os.boot</name>
                    </parameter>
                  </parameters_set>
                  <parameters_set>
                    <deprecated>true</deprecated>
                    <parameter required="true" type="xs:string"><name>vm.name</name></parameter>
                    <parameter required="true" type="xs:string"><name>vm.os.kernel</name></parameter>
                  </parameters_set>
                </body>
              </request>
              <response><type>Vm</type></response>
            </link>
            <link href="/api/vms/{vm:id}" rel="get">
              <request><http_method>GET</http_method></request>
              <response><type>Vm</type></response>
            </link>
            <link href="/api/vms/{vm:id}" rel="update">
              <description>changes a virtual machine</description>
              <request>
                <http_method>PUT</http_method>
                <body>
                  <type>Vm</type>
                  <parameters_set>
                    <parameter required="false" type="xs:string"><name>vm.description</name></parameter>
                    <parameter required="false" type="xs:long"><name>vm.memory</name></parameter>
                  </parameters_set>
                </body>
              </request>
              <response><type>Vm</type></response>
            </link>
            <link href="/api/vms/{vm:id}" rel="delete">
              <request>
                <http_method>DELETE</http_method>
                <body>
                  <type>Action</type>
                  <parameters_set>
                    <parameter required="false" type="xs:boolean"><name>action.force</name></parameter>
                  </parameters_set>
                </body>
              </request>
            </link>
            <link href="/api/vms/{vm:id}/start" rel="start">
              <description>starts a virtual machine</description>
              <request>
                <http_method>POST</http_method>
                <body>
                  <type>Action</type>
                  <parameters_set>
                    <parameter required="false" type="xs:boolean"><name>action.async</name></parameter>
                    <parameter required="false" type="xs:long"><name>action.grace_period.expiry</name></parameter>
                    <parameter required="false" type="xs:boolean"><name>action.pause</name></parameter>
                    <parameter required="false" type="xs:string"><name>action.vm.os.kernel</name></parameter>
                  </parameters_set>
                </body>
              </request>
              <response><type>Action</type></response>
            </link>
            <link href="/api/vms/{vm:id}/tags" rel="get">
              <request><http_method>GET</http_method></request>
              <response><type>Tags</type></response>
            </link>
            <link href="/api/vms/{vm:id}/tags/{tag:id}" rel="get">
              <request><http_method>GET</http_method></request>
              <response><type>Tag</type></response>
            </link>
            <link href="/api/hosts" rel="get">
              <request><http_method>GET</http_method></request>
              <response><type>Hosts</type></response>
            </link>
            <link href="/api/hosts/discover" rel="discover">
              <description>looks for hosts</description>
              <request><http_method>POST</http_method></request>
              <response><type>Action</type></response>
            </link>
            <link href="/api/hosts/{host:id}" rel="get">
              <request><http_method>GET</http_method></request>
              <response><type>Host</type></response>
            </link>
            <link href="/api/hosts/{host:id}/tags" rel="get">
              <request><http_method>GET</http_method></request>
              <response><type>Tags</type></response>
            </link>
            <link href="/api/hosts/{host:id}/tags/{tag:id}" rel="get">
              <request><http_method>GET</http_method></request>
              <response><type>Tag</type></response>
            </link>
          </links>
        </rsdl>

        """;

    /// <summary>A text with one passage changed; the passage must occur exactly once.</summary>
    public static string With(this string text, string passage, string replacement)
    {
        Assert.Equal(2, text.Split(passage).Length);
        return text.Replace(passage, replacement, System.StringComparison.Ordinal);
    }
}
