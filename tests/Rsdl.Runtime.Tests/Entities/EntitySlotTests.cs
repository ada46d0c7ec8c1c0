using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using Rsdl.Runtime.Tests.Entities.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Entities;

/// <summary>Two slots lie in the entity, the others in an array that is as long as entities of the type have needed so far.</summary>
public class EntitySlotTests
{
    private const int Count = 20;
    private const int Races = 5000;

    [Fact]
    public void Every_slot_keeps_its_value_whatever_the_order_they_are_set_in()
    {
        var random = new Random(1955);
        for (int round = 0; round < 500; round++)
        {
            EntityType type = Texts();
            for (int i = 0; i < 4; i++)
            {
                var entity = (SlotEntity)type.Create();
                var expected = new string?[Count];
                for (int step = random.Next(30); step > 0; step--)
                {
                    int slot = random.Next(Count);
                    expected[slot] = random.Next(4) == 0 ? null : step.ToString(CultureInfo.InvariantCulture);
                    entity.Set(slot, expected[slot]);
                }

                Assert.Equal(expected, Values(entity));
                Assert.Equal(expected, Values(EntityOperations.Clone(entity)));
                Assert.Equal(expected.All(value => value is null), EntityOperations.IsEmpty(entity));
            }
        }
    }

    [Fact]
    public void Documents_with_ever_other_members_are_read_right()
    {
        var random = new Random(1956);
        for (int round = 0; round < 300; round++)
        {
            EntityType type = Texts();
            for (int i = 0; i < 5; i++)
            {
                int[] slots = [.. Enumerable.Range(0, Count)];
                random.Shuffle(slots);
                slots = slots[..random.Next(Count + 1)];

                SlotEntity entity = Read(type, slots);

                Assert.Equal(Enumerable.Range(0, Count).Select(slot => slots.Contains(slot) ? $"v{slot}" : null), Values(entity));
            }
        }
    }

    [Fact]
    public void Entities_have_room_for_as_many_slots_as_their_type_has_needed()
    {
        EntityType type = Texts();
        Assert.Equal(2, type.Create().SlotsInUse);
        Assert.Equal((2, 0), (Read(type, [0, 1]).SlotsInUse, type.UsualSlots));
        Assert.Equal((5, 5), (Read(type, [4]).SlotsInUse, type.UsualSlots));
        Assert.Equal((5, 5), (Read(type, [2]).SlotsInUse, type.UsualSlots));
        Assert.Equal((10, 10), (Read(type, [9, 3]).SlotsInUse, type.UsualSlots));
        Assert.Equal((Count, Count), (Read(type, [9, 19]).SlotsInUse, type.UsualSlots));
        Assert.Equal((Count, Count), (Read(type, [2]).SlotsInUse, type.UsualSlots));
        Assert.Equal(2, Read(type, [0]).SlotsInUse);
    }

    [Fact]
    public void Reading_and_clearing_what_is_absent_takes_no_room()
    {
        var entity = (SlotEntity)Texts().Create();
        for (int slot = 0; slot < Count; slot++)
        {
            Assert.Null(entity.Text(slot));
            entity.Set(slot, null);
        }

        Assert.Equal(2, entity.SlotsInUse);
        Assert.Equal("<t/>", Encoding.UTF8.GetString(EntityXml.ToUtf8(entity, "t")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Lists_of_any_length_are_read_whole_and_so_is_the_next(int length)
    {
        EntityType type = SlotEntity.Define("a:s b:s text:S entity:E=Inner", "Inner|@id:s");
        EntityType list = SlotList.Define("total:l *item:s");
        foreach (int count in new[] { length, 0, 1, length + 3, length })
        {
            string[] texts = [.. Enumerable.Range(0, count).Select(i => $"n{i}")];

            SlotEntity entity = EntityXml.Read<SlotEntity>(
                Utf8($"<t>{string.Concat(texts.Select(text => $"<entity id='{text}'/><text>{text}</text>"))}</t>"), type);
            SlotList items = EntityXml.Read<SlotList>(Utf8($"<t>{string.Concat(texts.Select(text => $"<item>{text}</item>"))}</t>"), list);

            Assert.Equal(texts, entity.Texts(2));
            Assert.Equal(texts, entity.Entities(3).Select(item => item.Text(0)));
            Assert.Equal(texts, items);
            Assert.InRange(list.UsualItems, 0, EntityType.MostUsualItems);
            Assert.InRange(type.Members[2].UsualCount, 1, EntityType.MostUsualItems);
        }
    }

    [Fact]
    public void There_is_no_slot_before_the_first()
    {
        var entity = (SlotEntity)SlotEntity.Define("a:s b:s c:s").Create();
        entity.Set(2, "v");

        Assert.All([-1, -2, -3], slot => Assert.Null(entity.GetStored(slot)));
        Assert.ThrowsAny<SystemException>(() => entity.Set(-1, "v"));
        Assert.Equal([null, null, "v"], Enumerable.Range(0, 3).Select(entity.Text));
    }

    [Fact]
    public void Threads_that_meet_a_type_first_do_not_disturb_each_other()
    {
        int[][] slots = [[7], [2, 5]];
        EntityType[] types = [.. Enumerable.Range(0, Races).Select(_ => SlotEntity.Define("a:s b:s c:s d:s e:s f:s g:s h:s"))];

        Exception?[] problems = Race((thread, round) =>
        {
            var entity = (SlotEntity)types[round].Create();
            foreach (int slot in slots[thread])
            {
                entity.Set(slot, "v");
            }

            Assert.True(Enumerable.Range(0, 8).All(slot => entity.Text(slot) == (slots[thread].Contains(slot) ? "v" : null)));
        });

        Assert.Equal([null, null], problems);
    }

    [Fact]
    public void Threads_that_first_ask_an_entity_for_its_lists_both_find_them()
    {
        const string Document = "<t><a>x</a><d>y</d></t>";
        int[] slots = [7, 4];
        SlotEntity[] entities = [.. Enumerable.Range(0, Races).Select(
            _ => EntityXml.Read<SlotEntity>(Utf8(Document), SlotEntity.Define("a:S b:S c:S d:S e:S f:S g:S h:S")))];

        Exception?[] problems = Race((thread, round) => Assert.Empty(entities[round].Texts(slots[thread])));

        Assert.Equal([null, null], problems);
        Assert.All(entities, entity => Assert.Equal(Document, Encoding.UTF8.GetString(EntityXml.ToUtf8(entity, "t"))));
    }

    /// <summary>Runs an action on two threads that wait for each other before each round; gives what each of them threw.</summary>
    private static Exception?[] Race(Action<int, int> action)
    {
        var problems = new Exception?[2];
        int arrived = 0;
        Thread[] threads = [.. Enumerable.Range(0, problems.Length).Select(thread => new Thread(() =>
        {
            for (int round = 0; round < Races; round++)
            {
                Interlocked.Increment(ref arrived);
                for (var wait = default(SpinWait); Volatile.Read(ref arrived) < (round + 1) * problems.Length;)
                {
                    wait.SpinOnce(sleep1Threshold: -1);
                }

                problems[thread] ??= Record.Exception(() => action(thread, round));
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return problems;
    }

    private static EntityType Texts() => SlotEntity.Define(string.Join(' ', Enumerable.Range(0, Count).Select(slot => $"m{slot}:s")));

    private static SlotEntity Read(EntityType type, IEnumerable<int> slots) =>
        EntityXml.Read<SlotEntity>(Utf8($"<t>{string.Concat(slots.Select(slot => $"<m{slot}>v{slot}</m{slot}>"))}</t>"), type);

    private static IEnumerable<string?> Values(SlotEntity entity) => Enumerable.Range(0, Count).Select(entity.Text);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
