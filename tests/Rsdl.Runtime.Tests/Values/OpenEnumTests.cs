using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Rsdl.Runtime;
using Xunit;

namespace Rsdl.Tests.Values;

public class OpenEnumTests
{
    [Theory]
    [InlineData("up", VmStatus.Up)]
    [InlineData("powering_up", VmStatus.PoweringUp)]
    [InlineData("Powering_UP", VmStatus.PoweringUp)]
    public void A_known_text_is_its_member_and_stays_as_it_was_received(string wire, VmStatus expected)
    {
        var status = OpenEnum<VmStatus>.FromWire(wire);

        Assert.Equal((expected, true, wire, wire), (status.Known, status.IsKnown, status.Wire, status.ToString()));
    }

    [Theory]
    [InlineData("hibernating")]
    [InlineData("")]
    [InlineData(" up")]
    [InlineData("poweringup")]
    [InlineData("Up1")]
    [InlineData("Unrecognized")]
    [InlineData("WithoutText")]
    [InlineData("1")]
    public void A_text_that_no_member_has_is_kept_and_not_known(string wire)
    {
        var status = OpenEnum<VmStatus>.FromWire(wire);

        Assert.Equal((VmStatus.Unrecognized, false, wire), (status.Known, status.IsKnown, status.Wire));
    }

    [Fact]
    public void A_default_value_has_an_empty_text_and_works()
    {
        OpenEnum<VmStatus> status = default;

        Assert.Equal(("", "", VmStatus.Unrecognized, false), (status.Wire, status.ToString(), status.Known, status.IsKnown));
        Assert.True(status == OpenEnum<VmStatus>.FromWire(""));
        Assert.Equal(OpenEnum<VmStatus>.FromWire("").GetHashCode(), status.GetHashCode());
        Assert.False(status == VmStatus.Up);
    }

    [Theory]
    [InlineData(VmStatus.Unrecognized)]
    [InlineData(VmStatus.WithoutText)]
    [InlineData((VmStatus)99)]
    [InlineData((VmStatus)(-1))]
    public void A_member_without_a_text_does_not_convert(VmStatus value)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => { OpenEnum<VmStatus> _ = value; });

        Assert.Equal(value, exception.ActualValue);
        Assert.StartsWith("No member of VmStatus with this value has a text on the wire", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_optional_value_compares_with_members()
    {
        OpenEnum<VmStatus>? up = OpenEnum<VmStatus>.FromWire("UP");
        OpenEnum<VmStatus>? none = null;
        OpenEnum<VmStatus>? unknown = OpenEnum<VmStatus>.FromWire("hibernating");

        Assert.Equal(
            [true, false, false, true, false, true, false, true],
            [
                up == VmStatus.Up, up != VmStatus.Up, none == VmStatus.Up, none != VmStatus.Up,
                unknown == VmStatus.Up, unknown != VmStatus.Up, VmStatus.Down == up, VmStatus.Up == up,
            ]);
    }

    [Theory]
    [InlineData("up", "running")]
    [InlineData("MIGRATING", "moving")]
    [InlineData("hibernating", "hibernating?")]
    [InlineData(null, "nothing")]
    public void A_switch_reads_naturally(string? wire, string expected)
    {
        OpenEnum<VmStatus>? status = wire is null ? null : OpenEnum<VmStatus>.FromWire(wire);

        string actual = status.ToEnum() switch
        {
            VmStatus.Up => "running",
            VmStatus.Migrating => "moving",
            _ => status is null ? "nothing" : status.Value.Wire + "?",
        };

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Patterns_see_the_known_member()
    {
        OpenEnum<VmStatus>? status = VmStatus.PoweringUp;
        OpenEnum<VmStatus>? none = null;

        Assert.True(status is { Known: VmStatus.Up or VmStatus.PoweringUp });
        Assert.False(status is { Known: VmStatus.Up });
        Assert.False(none is { Known: VmStatus.Unrecognized });
    }

    [Fact]
    public void Equality_and_hash_code_agree_and_ignore_case()
    {
        string[] texts = ["up", "UP", "Up", "down", "", "hibernating", "HIBERNATING", "ı", "I", "i", "İ"];
        foreach (string left in texts)
        {
            foreach (string right in texts)
            {
                var a = OpenEnum<VmStatus>.FromWire(left);
                var b = OpenEnum<VmStatus>.FromWire(right);
                bool equal = string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

                Assert.Equal((equal, equal, !equal, equal), (a == b, a.Equals(b), a != b, a.Equals((object)b)));
                Assert.True(!equal || a.GetHashCode() == b.GetHashCode());
                Assert.True(!equal || a.Known == b.Known);
            }
        }

        Assert.False(OpenEnum<VmStatus>.FromWire("up").Equals("up"));
        Assert.False(OpenEnum<VmStatus>.FromWire("up").Equals(null));
    }

    [Fact]
    public void Null_is_no_text() => Assert.Throws<ArgumentNullException>(() => OpenEnum<VmStatus>.FromWire(null!));

    [Fact]
    public void The_texts_come_in_the_order_of_the_members() =>
        Assert.Equal(["up", "down", "powering_up", "migrating", "image_locked"], OpenEnum<VmStatus>.WireNames);

    [Fact]
    public void An_enum_without_texts_knows_none()
    {
        Assert.Empty(OpenEnum<DayOfWeek>.WireNames);
        Assert.False(OpenEnum<DayOfWeek>.FromWire("Monday").IsKnown);
    }

    [Fact]
    public void A_member_tells_its_compatibility_levels()
    {
        var attribute = (CompatibilityLevelsAttribute)Attribute.GetCustomAttribute(
            typeof(VmStatus).GetField(nameof(VmStatus.Up))!, typeof(CompatibilityLevelsAttribute))!;

        Assert.Equal(["3.0", "3.1"], attribute.Levels);
    }

    [Fact]
    public void Comparing_hashing_and_reading_a_value_allocate_nothing()
    {
        OpenEnum<VmStatus>? status = OpenEnum<VmStatus>.FromWire("Powering_Up");
        var set = new HashSet<OpenEnum<VmStatus>> { VmStatus.PoweringUp };
        int expected = Use(status, set);

        long before = GC.GetAllocatedBytesForCurrentThread();
        int used = Use(status, set);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal((0, expected, 400), (allocated, used, expected));
    }

    [Fact]
    public async Task Many_threads_may_be_the_first_to_use_an_enum()
    {
        using var start = new System.Threading.Barrier(8);
        string[][] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                OpenEnum<FirstUse> two = FirstUse.Two;
                return new[] { two.Wire, $"{OpenEnum<FirstUse>.FromWire("THREE").Known}", $"{OpenEnum<FirstUse>.WireNames.Count}" };
            },
            TaskCreationOptions.LongRunning)));

        Assert.All(results, result => Assert.Equal(["two", "Three", "3"], result));
    }

    private static int Use(OpenEnum<VmStatus>? status, HashSet<OpenEnum<VmStatus>> set)
    {
        int hits = 0;
        for (int i = 0; i < 100; i++)
        {
            hits += status == VmStatus.PoweringUp ? 1 : 0;
            hits += set.Contains(status!.Value) ? 1 : 0;
            hits += status.ToEnum() == VmStatus.PoweringUp ? 1 : 0;
            hits += status is { IsKnown: true } ? 1 : 0;
        }

        return hits;
    }

    private enum FirstUse
    {
        Unrecognized = 0,

        [WireName("three")]
        Three = 3,

        [WireName("two")]
        Two = 2,

        [WireName("one")]
        One = 1,
    }
}
