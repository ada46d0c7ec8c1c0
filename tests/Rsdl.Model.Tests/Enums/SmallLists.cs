using System;
using System.Linq;
using Rsdl.Model.Documents;
using Rsdl.Model.Enums;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Tests.Enums;

/// <summary>Builds models of small schemas, capabilities and overrides.</summary>
internal static class SmallLists
{
    /// <summary>Complex types; members are written <c>name:type</c>, a repeated one with a star, an attribute with an at sign.</summary>
    public static string SchemaOf(params string[] types) =>
        $"<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n{string.Concat(types)}\n</xs:schema>";

    public static string Type(string name, string members = "", string? extends = null)
    {
        string[] parts = members.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string elements = string.Concat(parts.Where(part => part[0] != '@').Select(Element));
        string attributes = string.Concat(
            parts.Where(part => part[0] == '@').Select(part => $"<xs:attribute name='{part[1..]}' type='xs:string'/>"));
        string body = $"<xs:sequence>{elements}</xs:sequence>{attributes}";
        return extends is null
            ? $"<xs:complexType name='{name}'>{body}</xs:complexType>"
            : $"<xs:complexType name='{name}'><xs:complexContent><xs:extension base='{extends}'>{body}</xs:extension>"
                + "</xs:complexContent></xs:complexType>";
    }

    /// <summary>One level with lists, each written as its name and its values.</summary>
    public static string Level(string version, params string[] lists)
    {
        string[] numbers = version.Split('.');
        return $"<version major='{numbers[0]}' minor='{numbers[1]}'>{string.Concat(lists.Select(List))}</version>";
    }

    public static string List(string list)
    {
        string[] words = list.Split(' ');
        return $"<{words[0]}>{string.Concat(words.Skip(1).Select(value => $"<item>{value}</item>"))}</{words[0]}>";
    }

    public static string Capabilities(params string[] content) => $"<capabilities>{string.Concat(content)}</capabilities>";

    /// <summary>Overrides, each on a line of its own from the second on.</summary>
    public static string Overrides(params string[] content) => $"<overrides>\n{string.Join("\n", content)}\n</overrides>";

    /// <summary>A model without RSDL; the problem that says so is left out.</summary>
    public static ApiModel Build(string schema, string? capabilities, string? overrides = null)
    {
        (string Path, string? Text)[] documents = [("api.xsd", schema), ("capabilities.xml", capabilities), ("overrides.xml", overrides)];
        ApiModel model = ApiModelBuilder.Build(
            documents.Where(document => document.Text is not null)
                .Select(document => DocumentReader.Read(document.Path, document.Text, default)),
            []);
        return model with { Problems = new(model.Problems.Where(problem => problem.Kind != ProblemKind.MissingDocument)) };
    }

    public static string[] Bindings(ApiModel model) =>
        [.. CapabilityTable.Bindings(model).Select(binding => $"{binding.Wire} {binding.List}")];

    public static string[] Lists(ApiModel model) => [.. model.Enums.SelectMany(CapabilityTable.List)];

    public static EntityModel Entity(ApiModel model, string name) => model.Entities.Single(entity => entity.WireName == name);

    public static MemberModel Member(ApiModel model, string type, string member) =>
        Entity(model, type).Members.Single(candidate => candidate.WireName == member);

    /// <summary>The problems as <c>line:column kind message</c>.</summary>
    public static string[] Problems(ApiModel model) =>
    [
        .. model.Problems.Select(problem =>
            FormattableString.Invariant($"{problem.Place.Line}:{problem.Place.Column} {problem.Kind} {problem.Message}")),
    ];

    private static string Element(string member)
    {
        string[] parts = member.TrimEnd('*').Split(':');
        string type = parts.Length == 1 ? "xs:string" : char.IsLower(parts[1][0]) ? "xs:" + parts[1] : parts[1];
        return $"<xs:element name='{parts[0]}' type='{type}'{(member.EndsWith('*') ? " maxOccurs='unbounded'" : "")}/>";
    }
}
