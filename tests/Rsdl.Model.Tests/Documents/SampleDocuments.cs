namespace Rsdl.Model.Tests.Documents;

/// <summary>Small documents that hold every element and attribute that the readers know.</summary>
internal static class SampleDocuments
{
    public const string Rsdl = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rsdl href="/api?rsdl" rel="rsdl">
          <description> Links of
            a shop. </description>
          <version major="3" minor="3" build="1" revision="2"/>
          <schema href="/api?schema" rel="schema">
            <name>shop.xsd</name>
            <description>Shop entities.</description>
          </schema>
          <general href="/*" rel="*">
            <name>The shop.</name>
            <description>Holds everywhere.</description>
            <request>
              <headers>
                <header required="false">
                  <name>Session-TTL</name>
                  <value>minutes</value>
                  <description>Idle
        time</description>
                </header>
              </headers>
            </request>
          </general>
          <links>
            <!-- no description -->
            <link href="/api/carts/{cart:id}" rel="delete">
              <request>
                <http_method>DELETE</http_method>
                <body/>
              </request>
            </link>
            <link href="/api/carts" rel="add">
              <description>add a cart &amp; <![CDATA[fill]]> it</description>
              <request>
                <http_method> POST </http_method>
                <headers>
                  <header required="TRUE"><name>Content-Type</name><value>application/xml|json</value></header>
                  <header><name>Old</name><deprecated>true</deprecated></header>
                </headers>
                <url>
                  <parameters_set>
                    <parameter required="false" type="xs:int," context="matrix"><name>max</name><value>max results</value></parameter>
                  </parameters_set>
                  <parameters_set>
                    <parameter required="1" type="xs:string" context="query"><name>search</name><deprecated>1</deprecated></parameter>
                  </parameters_set>
                </url>
                <body required="false">
                  <type>Cart</type>
                  <parameters_set>
                    <description>by
                      name</description>
                    <deprecated>true</deprecated>
                    <parameter required="true" type="xs:string"><name>cart.id|name</name></parameter>
                    <parameter required="false" type="collection">
                      <name>cart.items.item</name>
                      <parameters_set>
                        <parameter type="xs:boolen"><name>item.gift</name><deprecated>true</deprecated></parameter>
                      </parameters_set>
                    </parameter>
                  </parameters_set>
                  <parameters_set/>
                </body>
              </request>
              <response>
                <type>Cart</type>
              </response>
            </link>
          </links>
        </rsdl>
        """;

    public const string Schema = """
        <?xml version="1.0" encoding="UTF-8"?>
        <xsd:schema version="1.0" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:jaxb="http://java.sun.com/xml/ns/jaxb"
            xmlns:own="urn:own" jaxb:version="2.1">
          <xsd:annotation>
            <xsd:documentation>A shop.</xsd:documentation>
            <xsd:appinfo><jaxb:globalBindings generateIsSetMethod="true"/></xsd:appinfo>
          </xsd:annotation>
          <xsd:element name="cart" type="own:Cart">
            <xsd:annotation><xsd:documentation>What is
              bought.</xsd:documentation></xsd:annotation>
          </xsd:element>
          <xsd:complexType name="Cart">
            <xsd:annotation>
              <xsd:documentation xml:lang="en">A cart.</xsd:documentation>
              <xsd:documentation>With wheels.</xsd:documentation>
              <xsd:appinfo><jaxb:class name="ShoppingCart"/></xsd:appinfo>
            </xsd:annotation>
            <xsd:complexContent>
              <xsd:extension base="Base">
                <xsd:sequence>
                  <xsd:annotation><xsd:appinfo><jaxb:property name="Items"/></xsd:appinfo></xsd:annotation>
                  <!-- not documentation -->
                  <xsd:element name="owner" type="xsd:string" default="me"/>
                  <xsd:element ref="item" minOccurs="0" maxOccurs="unbounded"/>
                  <xsd:choice minOccurs="0">
                    <xsd:element name="cash" type="xsd:decimal"/>
                    <xsd:sequence>
                      <xsd:group ref="Card"/>
                      <xsd:choice>
                        <xsd:element name="pin" type="xsd:int"/>
                        <xsd:any/>
                        <xsd:element name="sign" type="xsd:string"/>
                      </xsd:choice>
                    </xsd:sequence>
                  </xsd:choice>
                </xsd:sequence>
                <xsd:attribute name="id" type="xsd:string" use="required" fixed="7">
                  <xsd:annotation>
                    <xsd:documentation>The key.</xsd:documentation>
                    <xsd:appinfo><jaxb:property name="Key" generateIsSetMethod="false"/></xsd:appinfo>
                  </xsd:annotation>
                </xsd:attribute>
                <xsd:anyAttribute/>
              </xsd:extension>
            </xsd:complexContent>
          </xsd:complexType>
          <xsd:complexType name="Flag">
            <xsd:simpleContent>
              <xsd:extension base="xsd:boolean"><xsd:attribute name="priority" type="xsd:int"/></xsd:extension>
            </xsd:simpleContent>
          </xsd:complexType>
          <xsd:group name="Card">
            <xsd:annotation><xsd:documentation>A card.</xsd:documentation></xsd:annotation>
            <xsd:all>
              <xsd:element name="number" type="xsd:string" maxOccurs="2">
                <xsd:annotation><xsd:appinfo><jaxb:property name="Numbers"/></xsd:appinfo></xsd:annotation>
              </xsd:element>
            </xsd:all>
          </xsd:group>
          <xsd:simpleType name="Colour">
            <xsd:annotation><xsd:documentation>Paint.</xsd:documentation></xsd:annotation>
            <xsd:restriction base="xsd:string">
              <xsd:enumeration value="RED"/>
              <xsd:enumeration value="BLUE">
                <xsd:annotation><xsd:documentation>Sky.</xsd:documentation></xsd:annotation>
              </xsd:enumeration>
            </xsd:restriction>
          </xsd:simpleType>
        </xsd:schema>
        """;

    public const string Capabilities = """
        <?xml version="1.0" encoding="UTF-8"?>
        <capabilities>
          <version major="3" minor="3" id="x" href="/api/capabilities/x">
            <current>true</current>
            <features>
              <feature>
                <name>Gluster Support</name>
                <description>Bricks.</description>
                <gluster_volumes><gluster_volume><name>inner</name></gluster_volume></gluster_volumes>
              </feature>
            </features>
            <cpus>
              <cpu id="Intel Haswell"><level>6</level></cpu>
            </cpus>
            <power_managers>
              <power_management type="apc"><options><option name="secure" type="bool"/></options></power_management>
            </power_managers>
            <custom_properties>
              <custom_property name="sap_agent" regexp="^(true|false)$"/>
            </custom_properties>
            <stages/>
          </version>
          <permits>
            <permit id="1"><name>create_vm</name><administrative>false</administrative></permit>
          </permits>
        </capabilities>
        """;

    public const string Overrides = """
        <?xml version="1.0"?>
        <overrides>
          <!-- anything -->
          <binding type="VM" member="status.state" list="vm_states"/>
          <binding type="VM" member="type" list=""></binding>
          <list name="vm_types" as="VmPurpose">
            <value as="Desk"> desktop </value>
            <value>server</value>
          </list>
          <list name="disk_formats" as="Format"/>
          <list name="colours"><value>red</value></list>
          <type name="VM" as="Machine"/>
          <member type="VM" name="os" as="System"/>
        </overrides>
        """;
}
