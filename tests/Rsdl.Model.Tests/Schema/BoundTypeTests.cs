using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Documents;
using Rsdl.Model.Schema;
using Xunit;

namespace Rsdl.Model.Tests.Schema;

public class BoundTypeTests
{
    [Fact]
    public void An_element_comes_before_an_attribute_and_both_before_what_only_looks_alike()
    {
        BoundType type = Type("attribute:id", "element:ID", "element:id", "element:host_name", "attribute:hostname", "attribute:only");

        Assert.Equal(
            ["element:id", "element:ID", "attribute:hostname", "element:host_name", "attribute:only"],
            All(type, "id", "ID", "hostname", "host_name", "only"));
        Assert.Equal("attribute:id", Found(type, "Id"));
        Assert.Equal("element:host_name", Found(type, "HostName"));
        Assert.Equal("attribute:only", Found(type, "o_nly"));
    }

    [Fact]
    public void What_looks_alike_is_found_in_the_order_of_the_members_elements_and_attributes_alike()
    {
        Assert.Equal("attribute:a_b", Found(Type("attribute:a_b", "element:A_b"), "ab"));
        Assert.Equal("element:A_b", Found(Type("element:A_b", "attribute:a_b"), "ab"));
    }

    [Fact]
    public void The_text_of_an_element_is_not_found_by_any_name()
    {
        BoundType type = Type("text:value", "text:");

        Assert.Equal([null, null, null], All(type, "value", "", "VALUE"));
        Assert.Equal("attribute:value", Found(Type("text:value", "attribute:value"), "Value"));
    }

    [Fact]
    public void What_is_not_there_is_not_found_time_and_again()
    {
        BoundType type = Type("element:a");

        Assert.Equal([null, null, "element:a", null], All(type, "b", "", "A", "b"));
        Assert.Null(Type().Find("a"));
    }

    [Fact]
    public void The_members_of_the_bases_come_first()
    {
        BoundType root = Type("element:name", "attribute:size");
        BoundType middle = Type("element:size", "element:Name");
        BoundType type = Type("element:name", "attribute:name", "element:SIZE");
        middle.Base = root;
        type.Base = middle;

        Assert.Same(root.OwnMembers[0], type.Find("name"));
        Assert.Same(middle.OwnMembers[1], type.Find("Name"));
        Assert.Same(middle.OwnMembers[0], type.Find("size"));
        Assert.Same(type.OwnMembers[2], type.Find("SIZE"));
        Assert.Same(root.OwnMembers[1], type.Find("Size"));
        Assert.Same(root.OwnMembers[1], root.Find("SIZE"));
    }

    private static IEnumerable<string?> All(BoundType type, params string[] names) => names.Select(name => Found(type, name));

    private static string? Found(BoundType type, string name) =>
        type.Find(name) is { } member ? Prefix(member.Node) + member.Name : null;

    private static string Prefix(MemberNode node) => node switch
    {
        MemberNode.Element => "element:",
        MemberNode.Attribute => "attribute:",
        _ => "text:",
    };

    private static BoundType Type(params string[] members)
    {
        var place = new SourcePlace("api.xsd", 1, 1);
        var type = new BoundType(new SchemaType("T", null, null, default, null, null, place));
        foreach (string member in members)
        {
            MemberNode node = new[] { MemberNode.Element, MemberNode.Attribute, MemberNode.Text }
                .Single(node => member.StartsWith(Prefix(node), System.StringComparison.Ordinal));
            string name = member[Prefix(node).Length..];
            var particle = new SchemaParticle(SchemaParticleKind.Element, name, null, false, false, 0, null, null, place);
            type.OwnMembers.Add(new BoundMember(particle, name, node));
        }

        return type;
    }
}
