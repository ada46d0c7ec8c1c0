using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;
using Xunit;

namespace Rsdl.Model.Tests.Links;

public class LinkTypeTests
{
    [Fact]
    public void An_element_comes_before_an_attribute_and_both_before_what_only_looks_alike()
    {
        LinkType type = Type("attribute:id", "element:ID", "element:id", "element:host_name", "attribute:hostname", "attribute:only");

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
    public void What_is_not_there_is_not_found_time_and_again()
    {
        LinkType type = Type("element:a");

        Assert.Equal([null, null, "element:a", null], All(type, "b", "", "A", "b"));
        Assert.Null(Type().Find("a"));
    }

    [Fact]
    public void The_members_of_the_bases_come_first()
    {
        LinkType root = Type("element:name", "attribute:size");
        LinkType middle = Type("element:size", "element:Name");
        LinkType type = Type("element:name", "attribute:name", "element:SIZE");
        middle.Base = root;
        type.Base = middle;

        Assert.Same(root.OwnMembers[0], type.Find("name"));
        Assert.Same(middle.OwnMembers[1], type.Find("Name"));
        Assert.Same(middle.OwnMembers[0], type.Find("size"));
        Assert.Same(type.OwnMembers[2], type.Find("SIZE"));
        Assert.Same(root.OwnMembers[1], type.Find("Size"));
        Assert.Same(root.OwnMembers[1], root.Find("SIZE"));
    }

    private static IEnumerable<string?> All(LinkType type, params string[] names) => names.Select(name => Found(type, name));

    private static string? Found(LinkType type, string name) =>
        type.Find(name) is { } member ? Prefix(member.Node) + member.Name : null;

    private static string Prefix(MemberNode node) => node == MemberNode.Element ? "element:" : "attribute:";

    private static LinkType Type(params string[] members)
    {
        LinkType type = new("T", "T", null);
        foreach (string member in members)
        {
            MemberNode node = new[] { MemberNode.Element, MemberNode.Attribute }
                .Single(node => member.StartsWith(Prefix(node), System.StringComparison.Ordinal));
            type.OwnMembers.Add(new LinkMember(member[Prefix(node).Length..], node, false, null, type));
        }

        return type;
    }
}
