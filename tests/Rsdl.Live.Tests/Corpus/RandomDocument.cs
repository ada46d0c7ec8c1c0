using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Rsdl.Model;
using Rsdl.Model.Enums;
using Rsdl.Model.Schema;

namespace Rsdl.Live.Tests.Corpus;

/// <summary>Makes documents of any root element of an API, with all that real and hostile servers do to them.</summary>
internal sealed class RandomDocument(ApiModel api, Random random)
{
    private const int Deepest = 6;

    private static readonly string[] Values =
    [
        "", " ", "true", "FALSE", "1", "01", "+7", " 5 ", "-3", "9223372036854775808", "1.50", "1e3", "INF", "x y", "a &amp; b &lt;",
        "two&#13;&#10;lines", "&#9;tab", "\n  lines\n", "<![CDATA[<raw> & ]]>", "tr<!-- c -->ue", "<?pi?>5", "&#x1F600;", "é中",
        "2013-08-01T10:00:00.000+02:00", "2013-08-01T10:00:00Z", "2013-02-30T10:00:00Z", "&quot;&apos;&gt;]]&gt;",
    ];

    /// <summary>Some are known somewhere; as they may turn out to have no text of their own, theirs is never white space alone.</summary>
    private static readonly string[] Strangers = ["odd", "_file", "p:odd", "name", "disk", "version", "link"];

    private readonly Dictionary<string, EntityModel> _entities =
        api.Entities.ToDictionary(entity => entity.WireName, StringComparer.Ordinal);
    private readonly Dictionary<string, EnumModel> _enums = api.Enums.ToDictionary(list => list.Name, StringComparer.Ordinal);
    private readonly StringBuilder _xml = new();

    public byte[] Next()
    {
        _xml.Clear();
        _xml.Append(random.Next(3) == 0 ? "<?xml version='1.0' encoding='UTF-8'?>\n" : "");
        RootModel root = api.Roots[random.Next(api.Roots.Count)];
        Append(root.Element, root.EntityType, null, 0);
        return Encoding.UTF8.GetBytes(_xml.ToString());
    }

    private void Append(string name, string? type, string? list, int depth)
    {
        MemberModel[] members = MembersOf(type);
        _xml.Append('<').Append(name).Append(depth == 0 ? " xmlns:p='urn:p'" : "");
        AppendAttributes(members);
        if (random.Next(8) == 0)
        {
            _xml.Append("/>");
            return;
        }

        _xml.Append('>');
        if (Strangers.Contains(name))
        {
            _xml.Append(random.Next(3) == 0 ? " stray &amp; text " : Pick(Values).Trim());
        }
        else if (list is not null)
        {
            _xml.Append(EnumText(list));
        }
        else if (type is null || members.Any(member => member.Node == MemberNode.Text))
        {
            _xml.Append(Pick(Values));
        }

        foreach (MemberModel? member in Children(members, depth))
        {
            _xml.Append(random.Next(4) == 0 ? "\n  " : "");
            if (member is null)
            {
                Append(Pick(Strangers), null, null, depth + 1);
            }
            else
            {
                Append(member.WireName, member.EntityType, member.Enum, depth + 1);
            }
        }

        _xml.Append("</").Append(name).Append('>');
    }

    private void AppendAttributes(MemberModel[] members)
    {
        IEnumerable<(string Name, string? List)> known = members.Where(member => member.Node == MemberNode.Attribute)
            .Select(member => (member.WireName, member.Enum));
        foreach ((string name, string? list) in known.Concat([("odd", null), ("p:odd", null)]).Distinct().Where(_ => random.Next(4) == 0))
        {
            string value = list is null ? Pick(Values) : EnumText(list);
            _xml.Append($" {name}='{(value.Contains('<', StringComparison.Ordinal) ? "&#10;&apos;" : value)}'");
        }
    }

    /// <summary>A value of a list as it is, in any case, with white space around it, or something else.</summary>
    private string EnumText(string list)
    {
        string wire = Pick([.. _enums[list].Members.Select(member => member.WireName), "unheard_of"]);
        wire = wire.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        return random.Next(6) switch
        {
            0 => string.Concat(wire.Select(letter => random.Next(2) == 0 ? char.ToUpperInvariant(letter) : letter)),
            1 => $" {wire}\n",
            2 => Pick(Values),
            3 => "",
            _ => wire,
        };
    }

    /// <summary>Some of the members in any order, some twice or more, and strangers, which are null.</summary>
    private List<MemberModel?> Children(MemberModel[] members, int depth)
    {
        MemberModel[] elements = [.. members.Where(member => member.Node == MemberNode.Element)];
        List<MemberModel?> children = [];
        for (int i = depth >= Deepest ? 0 : random.Next(7); i > 0; i--)
        {
            MemberModel? child = elements.Length == 0 || random.Next(8) == 0 ? null : Pick(elements);
            children.AddRange(Enumerable.Repeat(child, random.Next(6) == 0 ? 3 : 1));
        }

        // A simple element has children rarely.
        return members.Length > 0 || random.Next(10) == 0 ? children : [];
    }

    private MemberModel[] MembersOf(string? type) => type is not null && _entities.TryGetValue(type, out EntityModel? entity)
        ? [.. MembersOf(entity.BaseType), .. entity.Members]
        : [];

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
