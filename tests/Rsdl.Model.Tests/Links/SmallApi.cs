using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Documents;

namespace Rsdl.Model.Tests.Links;

/// <summary>Builds models of small documents: one schema, and links of which each stands on its own line.</summary>
internal static class SmallApi
{
    /// <summary>The line of the first link.</summary>
    public const int FirstLine = 2;

    public const string SchemaText = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="api" type="API"/><xs:element name="action" type="Action"/>
          <xs:element name="vms" type="Vms"/><xs:element name="vm" type="Vm"/>
          <xs:element name="disks" type="Disks"/><xs:element name="disk" type="Disk"/>
          <xs:element name="tags" type="Tags"/><xs:element name="tag" type="Tag"/>
          <xs:element name="storage_domains" type="StorageDomains"/><xs:element name="storage_domain" type="StorageDomain"/>
          <xs:complexType name="API"><xs:sequence><xs:element name="product" type="xs:string"/></xs:sequence></xs:complexType>
          <xs:complexType name="BaseResource">
            <xs:sequence><xs:element name="name" type="xs:string"/><xs:element name="description" type="xs:string"/></xs:sequence>
            <xs:attribute name="id" type="xs:string"/>
          </xs:complexType>
          <xs:complexType name="BaseResources"><xs:sequence><xs:element name="total" type="xs:int"/></xs:sequence></xs:complexType>
          <xs:complexType name="Action"><xs:complexContent><xs:extension base="BaseResource"><xs:sequence>
            <xs:element name="async" type="xs:boolean"/><xs:element ref="storage_domain"/><xs:element ref="vm"/>
            <xs:element name="check_connectivity" type="xs:boolean"/><xs:element ref="disks"/>
          </xs:sequence></xs:extension></xs:complexContent></xs:complexType>
          <xs:complexType name="Vms"><xs:complexContent><xs:extension base="BaseResources"><xs:sequence>
            <xs:element ref="vm" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence></xs:extension></xs:complexContent></xs:complexType>
          <xs:complexType name="Vm"><xs:complexContent><xs:extension base="BaseResource"><xs:sequence>
            <xs:element name="memory" type="xs:long"/><xs:element name="user_name" type="xs:string"/>
            <xs:element name="cpu" type="Cpu"/><xs:element ref="storage_domain"/><xs:element ref="disks"/>
            <xs:element name="usages" type="Usages"/>
          </xs:sequence></xs:extension></xs:complexContent></xs:complexType>
          <xs:complexType name="Cpu"><xs:sequence>
            <xs:element name="cores" type="xs:int"/><xs:element name="sockets" type="xs:int"/><xs:element name="speed" type="xs:int"/>
          </xs:sequence></xs:complexType>
          <xs:complexType name="Usages"><xs:sequence>
            <xs:element name="usage" type="xs:string" maxOccurs="unbounded"/>
          </xs:sequence></xs:complexType>
          <xs:complexType name="Disks"><xs:complexContent><xs:extension base="BaseResources"><xs:sequence>
            <xs:element ref="disk" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence></xs:extension></xs:complexContent></xs:complexType>
          <xs:complexType name="Disk"><xs:complexContent><xs:extension base="BaseResource"><xs:sequence>
            <xs:element name="size" type="xs:long"/><xs:element name="format" type="xs:string"/><xs:element ref="tags"/>
          </xs:sequence></xs:extension></xs:complexContent></xs:complexType>
          <xs:complexType name="Tags"><xs:complexContent><xs:extension base="BaseResources"><xs:sequence>
            <xs:element ref="tag" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence></xs:extension></xs:complexContent></xs:complexType>
          <xs:complexType name="Tag"><xs:complexContent><xs:extension base="BaseResource"><xs:sequence>
            <xs:element name="colour" type="xs:string"/>
          </xs:sequence></xs:extension></xs:complexContent></xs:complexType>
          <xs:complexType name="StorageDomains"><xs:complexContent><xs:extension base="BaseResources"><xs:sequence>
            <xs:element ref="storage_domain" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence></xs:extension></xs:complexContent></xs:complexType>
          <xs:complexType name="StorageDomain"><xs:complexContent><xs:extension base="BaseResource"><xs:sequence>
            <xs:element name="path" type="xs:string"/>
          </xs:sequence></xs:extension></xs:complexContent></xs:complexType>
          <xs:complexType name="Balances"><xs:complexContent><xs:extension base="BaseResources"/></xs:complexContent></xs:complexType>
        </xs:schema>
        """;

    /// <summary>A link with the method of its relation, or the one given; an empty one is left out.</summary>
    public static string Link(
        string rel, string href, string? response = null, string? body = null, string sets = "", string? method = null)
    {
        string verb = method ?? rel switch { "get" => "GET", "update" => "PUT", "delete" => "DELETE", _ => "POST" };
        return $"<link href='{href}' rel='{rel}'><request>"
            + (verb.Length == 0 ? "" : $"<http_method>{verb}</http_method>")
            + (body is null && sets.Length == 0 ? "" : $"<body>{(body is null ? "" : $"<type>{body}</type>")}{sets}</body>")
            + $"</request>{(response is null ? "" : $"<response><type>{response}</type></response>")}</link>";
    }

    /// <summary>One alternative of parameters.</summary>
    public static string Set(params string[] parameters) => $"<parameters_set>{string.Concat(parameters)}</parameters_set>";

    public static string Parameter(string name, string type = "xs:string", bool required = false, string nested = "") =>
        $"<parameter type='{type}' required='{(required ? "true" : "false")}'><name>{name}</name>{nested}</parameter>";

    /// <summary>Everything that a collection, its resources and an action usually have.</summary>
    public static string[] Place(string path, string list, string item) =>
    [
        Link("get", path, list),
        Link("add", path, item, item, Set(Parameter(item + ".name", required: true))),
        Link("get", path + "/{x:id}", item),
        Link("delete", path + "/{x:id}"),
    ];

    public static string RsdlOf(IEnumerable<string> links, string root = "href='/api?rsdl'") =>
        $"<rsdl {root}><links>\n{string.Join("\n", links)}\n</links></rsdl>";

    public static ApiModel Build(params string[] links) => BuildText(RsdlOf(links));

    public static ApiModel BuildText(string rsdl, string schema = SchemaText, params string[] collections) => ApiModelBuilder.Build(
        [
            DocumentReader.Read("rsdl.xml", rsdl, default),
            DocumentReader.Read("api.xsd", schema, default),
            DocumentReader.Read("capabilities.xml", "<capabilities/>", default),
        ],
        collections);

    /// <summary>The problems as <c>line kind</c>.</summary>
    public static string[] Problems(ApiModel model) =>
        [.. model.Problems.Select(problem => FormattableString.Invariant($"{problem.Place.Line} {problem.Kind}"))];
}
