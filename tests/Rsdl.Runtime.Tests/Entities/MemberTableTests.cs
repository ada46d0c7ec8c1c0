using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Rsdl.Runtime.Tests.Entities.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Entities;

/// <summary>Short names are compared as numbers of eight bytes, which may reach past the name and not past the document.</summary>
public class MemberTableTests
{
    private static readonly string[] Names =
    [
        "a", "ab", "abc", "abcd", "abcde", "abcdef", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghij",
        "b", "bb", "abd", "abcx", "xbcde", "abcdeg", "abcdefh", "xbcdefgh", "abcdefgi", "abcdefghj", "xbcdefghi", "\u00E9", "a\u00E9",
    ];

    private static readonly string[] Unknown =
        ["c", "ac", "ba", "abcdefgx", "xbcdefgx", "abcdefghx", "abcdefghijk", "a-", "\u00E8", "A", "abcdefgH", "aa"];

    private static readonly EntityType Type = SlotEntity.Define(string.Join(' ', Names.Select(name => name + ":s")));

    [Fact]
    public void A_name_is_found_whatever_was_found_before_and_wherever_it_lies()
    {
        foreach (string name in Names.Concat(Unknown))
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(name);
            EntityMember? expected = Type.Members.SingleOrDefault(member => member.Name == name);
            foreach ((byte[] data, int start) in Documents(utf8))
            {
                for (int before = -1; before < Names.Length; before++)
                {
                    int previous = before;
                    var table = new MemberTable([.. Type.Members]);
                    Assert.Same(expected, table.Find(data, start, utf8.Length, ref previous));
                    Assert.Equal(expected?.Slot ?? before, previous);

                    // Now the table predicts it.
                    previous = before;
                    Assert.Same(expected, table.Find(data, start, utf8.Length, ref previous));
                }
            }
        }
    }

    [Fact]
    public void A_wrong_prediction_finds_the_right_member()
    {
        foreach (string predicted in Names)
        {
            byte[] usual = Encoding.UTF8.GetBytes(predicted);
            var table = new MemberTable([.. Type.Members]);
            foreach (string name in Names.Concat(Unknown))
            {
                byte[] utf8 = Encoding.UTF8.GetBytes(name);
                foreach ((byte[] data, int start) in Documents(utf8))
                {
                    int previous = -1;
                    Assert.Equal(predicted, table.Find(usual, 0, usual.Length, ref previous)!.Name);

                    previous = -1;
                    Assert.Equal(Names.Contains(name) ? name : null, table.Find(data, start, utf8.Length, ref previous)?.Name);
                }
            }
        }
    }

    [Fact]
    public void Elements_and_attributes_with_a_common_prefix_are_told_apart_in_any_order()
    {
        EntityType type = SlotEntity.Define(string.Join(' ', Names.Select(name => $"{name}:s @{name}:s")));
        string[] all = [.. Names.Concat(Unknown)];
        var random = new Random(8086);
        for (int round = 0; round < 300; round++)
        {
            random.Shuffle(all);
            string[] attributes = all[..random.Next(all.Length)];
            random.Shuffle(all);
            string[] elements = all[..random.Next(all.Length)];
            string document = $"<t{string.Concat(attributes.Select(name => $" {name}='@{name}'"))}>"
                + string.Concat(elements.Select(name => $"<{name}>{name}!</{name}>")) + "</t>";

            SlotEntity entity = EntityXml.Read<SlotEntity>(Encoding.UTF8.GetBytes(document), type);

            Assert.Equal(
                Names.SelectMany<string, string?>(name =>
                    [elements.Contains(name) ? name + "!" : null, attributes.Contains(name) ? "@" + name : null]),
                type.Members.Select(member => entity.Text(member.Slot)));
            Assert.Equal(attributes.Intersect(Unknown), entity.UnrecognizedOrNull?.Attributes.Select(attribute => attribute.Key) ?? []);
            Assert.Equal(elements.Intersect(Unknown).Count(), entity.UnrecognizedOrNull?.Elements.Count ?? 0);
        }
    }

    [Fact]
    public void The_last_name_of_a_document_is_found()
    {
        foreach (string name in Names)
        {
            SlotEntity entity = EntityXml.Read<SlotEntity>(Encoding.UTF8.GetBytes($"<t><{name}/></t>"), Type);

            Assert.Equal(Names.Select(other => other == name ? "" : null), Type.Members.Select(member => entity.Text(member.Slot)));
        }
    }

    [Fact]
    public void Repeated_elements_are_found_between_others()
    {
        EntityType type = SlotEntity.Define("a:S ab:S b:s abc:S");
        const string Document = "<t><a>1</a><a>2</a><ab>3</ab><a>4</a><abc>5</abc><b>6</b><ab>7</ab><ab>8</ab><a>9</a><abc>10</abc></t>";

        for (int round = 0; round < 3; round++)
        {
            SlotEntity entity = EntityXml.Read<SlotEntity>(Encoding.UTF8.GetBytes(Document), type);

            Assert.Equal(["1", "2", "4", "9"], entity.Texts(0));
            Assert.Equal(["3", "7", "8"], entity.Texts(1));
            Assert.Equal("6", entity.Text(2));
            Assert.Equal(["5", "10"], entity.Texts(3));
        }
    }

    /// <summary>The name after and before all sorts of bytes, at most nine of them, and at the very end.</summary>
    private static IEnumerable<(byte[] Data, int Start)> Documents(byte[] name)
    {
        foreach (int start in new[] { 0, 1, 8 })
        {
            for (int rest = 0; rest <= 9; rest++)
            {
                yield return ([.. Encoding.ASCII.GetBytes(new string('a', start)), .. name, .. ">bcdefghi"u8[..rest]], start);
            }
        }
    }
}
