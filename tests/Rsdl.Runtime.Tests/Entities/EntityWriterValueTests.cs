using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Rsdl.Runtime.Tests.Entities.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Entities;

public class EntityWriterValueTests
{
    private const int LongestName = 70;

    public static TheoryData<char, object, string> Values => new()
    {
        { 'b', true, "true" },
        { 'b', false, "false" },
        { 'i', int.MinValue, "-2147483648" },
        { 'i', -10, "-10" },
        { 'i', -1, "-1" },
        { 'i', 0, "0" },
        { 'i', 9, "9" },
        { 'i', 10, "10" },
        { 'i', int.MaxValue, "2147483647" },
        { 'l', long.MinValue, "-9223372036854775808" },
        { 'l', -1L, "-1" },
        { 'l', 0L, "0" },
        { 'l', 1L, "1" },
        { 'l', 9L, "9" },
        { 'l', 10L, "10" },
        { 'l', long.MaxValue, "9223372036854775807" },
        { 'm', 0m, "0" },
        { 'm', -1.50m, "-1.50" },
        { 'm', decimal.MinValue, "-79228162514264337593543950335" },
        { 'm', 0.0000000000000000000000000001m, "0.0000000000000000000000000001" },
        { 'd', 0.0, "0" },
        { 'd', 0.1, "0.1" },
        { 'd', double.MinValue, "-1.7976931348623157E+308" },
        { 'd', double.PositiveInfinity, "INF" },
        { 'd', double.NegativeInfinity, "-INF" },
        { 'd', double.NaN, "NaN" },
        { 't', new DateTimeOffset(2013, 6, 7, 9, 30, 15, TimeSpan.Zero), "2013-06-07T09:30:15Z" },
        { 't', new DateTimeOffset(2013, 6, 7, 9, 30, 15, 120, TimeSpan.FromMinutes(-150)), "2013-06-07T09:30:15.120-02:30" },
        { 't', new DateTimeOffset(DateTime.MaxValue, TimeSpan.Zero), "9999-12-31T23:59:59.9999999Z" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_written_as_XML_Schema_writes_it_wherever_it_stands(char kind, object value, string expected)
    {
        EntityType type = SlotEntity.Define($"@a:{kind} e:{kind} #:{kind}");
        var entity = (SlotEntity)type.Create();
        entity.Set(0, value);
        entity.Set(1, value);
        entity.Set(2, value);

        byte[] written = EntityXml.ToUtf8(entity, "r");

        Assert.Equal($"<r a=\"{expected}\">{expected}<e>{expected}</e></r>", Encoding.UTF8.GetString(written));
        Assert.Equal(written, EntityXml.ToUtf8(EntityXml.Read<SlotEntity>(written, type), "r"));
    }

    [Fact]
    public void Names_of_any_length_are_written_whole()
    {
        (char Kind, object Value, string Text)[] values =
            [('s', "text", "text"), ('s', "a&b", "a&amp;b"), ('l', -12L, "-12"), ('i', 7, "7"), ('b', true, "true"), ('b', false, "false"),
                ('m', 1.5m, "1.5")];
        for (int length = 1; length <= LongestName; length++)
        {
            string name = Name('n', length);
            string attribute = Name('a', length);
            foreach ((char kind, object value, string text) in values)
            {
                EntityType type = SlotEntity.Define($"@{attribute}:{kind} {name}:{kind} {name}x:e=Inner {name}y:S", "Inner|");
                var entity = (SlotEntity)type.Create();
                entity.Set(0, value);
                entity.Set(1, value);
                entity.Set(2, type.Members[2].EntityType.Create());
                entity.Texts(3).Add("1");
                entity.Texts(3).Add("2");

                Assert.Equal(
                    $"<{name}r {attribute}=\"{text}\"><{name}>{text}</{name}><{name}x/><{name}y>1</{name}y><{name}y>2</{name}y></{name}r>",
                    Encoding.UTF8.GetString(EntityXml.ToUtf8(entity, name + "r")));
            }
        }
    }

    [Fact]
    public void The_root_element_of_a_type_may_have_a_name_of_any_length()
    {
        for (int length = 1; length <= LongestName; length++)
        {
            string name = Name('r', length);
            EntityType type = TestTypes.One($"Slots {name}|a:s", static () => new SlotEntity());
            var entity = (SlotEntity)type.Create();
            Assert.Equal($"<{name}/>", Encoding.UTF8.GetString(EntityXml.ToUtf8(entity)));

            entity.Set(0, "x");

            Assert.Equal($"<{name}><a>x</a></{name}>", Encoding.UTF8.GetString(EntityXml.ToUtf8(entity)));
            Assert.Equal($"<{name}x><a>x</a></{name}x>", Encoding.UTF8.GetString(EntityXml.ToUtf8(entity, name + "x")));
        }
    }

    [Fact]
    public void Attributes_come_first_then_elements_in_the_order_of_the_members_whatever_the_order_they_were_set_in()
    {
        EntityType type = SlotEntity.Define("e:s @a:s f:S @b:i #:s g:l @c:b h:s");
        object[] values = ["1", "2", new ElementList<string> { "3", "4" }, 5, "6", 7L, true, "8"];
        var random = new Random(4711);
        for (int round = 0; round < 100; round++)
        {
            int[] order = [.. Enumerable.Range(0, values.Length)];
            random.Shuffle(order);
            var entity = (SlotEntity)type.Create();
            foreach (int slot in order)
            {
                entity.Set(slot, values[slot]);
            }

            Assert.Equal(
                "<r a=\"2\" b=\"5\" c=\"true\">6<e>1</e><f>3</f><f>4</f><g>7</g><h>8</h></r>",
                Encoding.UTF8.GetString(EntityXml.ToUtf8(entity, "r")));
        }
    }

    [Fact]
    public void The_items_of_a_list_stand_at_their_place_among_the_members()
    {
        const int Members = 7;
        for (int place = 0; place < Members; place++)
        {
            int item = place;
            EntityType type = SlotList.Define(
                string.Join(' ', Enumerable.Range(0, Members).Select(i => i == item ? "*i:s" : i == 5 ? "@m5:s" : $"m{i}:s")));
            for (int set = 0; set < 1 << Members; set++)
            {
                var list = (SlotList)type.Create();
                var elements = new List<string>();
                string attribute = "";
                for (int i = 0; i < Members; i++)
                {
                    if ((set & (1 << i)) == 0)
                    {
                        continue;
                    }

                    if (i == item)
                    {
                        list.Add("x");
                        list.Add("y");
                        elements.Add("<i>x</i><i>y</i>");
                        continue;
                    }

                    list.Set(i, "v");
                    attribute += i == 5 ? " m5=\"v\"" : "";
                    elements.Add(i == 5 ? "" : $"<m{i}>v</m{i}>");
                }

                string content = string.Concat(elements);
                Assert.Equal(
                    content.Length == 0 ? $"<r{attribute}/>" : $"<r{attribute}>{content}</r>",
                    Encoding.UTF8.GetString(EntityXml.ToUtf8(list, "r")));
            }
        }
    }

    private static string Name(char first, int length) =>
        first + string.Concat(Enumerable.Range(1, length - 1).Select(i => (char)('a' + (i % 26))));
}
