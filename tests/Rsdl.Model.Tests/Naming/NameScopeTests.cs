using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Naming;
using Xunit;

namespace Rsdl.Tests.Naming;

public class NameScopeTests
{
    [Fact]
    public void A_taken_name_gets_the_suffix_and_then_a_number()
    {
        var scope = new NameScope(["Vm"]);

        Assert.Equal("Disk", scope.Add("Disk", "Property"));
        Assert.Equal("VmProperty", scope.Add("Vm", "Property"));
        Assert.Equal("VmProperty2", scope.Add("Vm", "Property"));
        Assert.Equal("VmProperty3", scope.Add("Vm", "Property"));
    }

    [Fact]
    public void Names_that_differ_by_case_alone_clash()
    {
        var scope = new NameScope(["GETHASHCODE"]);

        Assert.Equal("GetHashCodeProperty", scope.Add("GetHashCode", "Property"));
        Assert.Equal("TimeZone", scope.Add("TimeZone", "Property"));
        Assert.Equal("TimezoneProperty", scope.Add("Timezone", "Property"));
    }

    [Fact]
    public void Without_a_suffix_the_number_follows_the_name()
    {
        var scope = new NameScope([]);

        Assert.Equal(["A", "A2", "A3"], Enumerable.Range(0, 3).Select(_ => scope.Add("A", "")));
    }

    [Fact]
    public void The_first_key_in_ordinal_order_gets_the_name_and_the_others_are_told()
    {
        var names = NameScope.Assign(
            [("timezone", "Timezone"), ("vm", "Vm"), ("time_zone", "TimeZone"), ("string", "String")],
            ["string"],
            "Property",
            out var renamed);

        Assert.Equal(
            [("string", "StringProperty"), ("time_zone", "TimeZone"), ("timezone", "TimezoneProperty"), ("vm", "Vm")],
            names.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(["string", "timezone"], renamed);
    }

    [Fact]
    public void A_suffixed_name_never_takes_a_name_that_a_later_key_wants()
    {
        var names = NameScope.Assign([("a", "Disk"), ("b", "Disk"), ("z", "DiskProperty")], [], "Property", out var renamed);

        Assert.Equal(("Disk", "DiskProperty2", "DiskProperty"), (names["a"], names["b"], names["z"]));
        Assert.Equal(["b"], renamed);
    }

    [Fact]
    public void A_key_that_occurs_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => NameScope.Assign([("a", "A"), ("a", "B")], [], "Property", out _));

    [Fact]
    public void Nothing_wanted_gives_nothing()
    {
        Assert.Empty(NameScope.Assign([], ["A"], "Property", out var renamed));
        Assert.Empty(renamed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Input_order_and_unrelated_keys_change_no_name(int seed)
    {
        var random = new Random(seed);
        string[] reserved = ["Name5", "NAME7", "Name9Property"];
        for (var round = 0; round < 100; round++)
        {
            var wanted = Enumerable.Range(0, 40)
                .Select(index => (Key: $"key{random.Next(1_000_000)}_{index}", Preferred: RandomCase($"name{random.Next(12)}", random)))
                .ToArray();
            var unrelated = Enumerable.Range(0, 25)
                .Select(index => (Key: $"key{random.Next(1_000_000)}+{index}", Preferred: $"Other{random.Next(8)}"))
                .ToArray();

            var names = NameScope.Assign(wanted, reserved, "Property", out var renamed);
            var shuffled = wanted.Concat(unrelated).ToArray();
            random.Shuffle(shuffled);
            var more = NameScope.Assign(shuffled, reserved, "Property", out var moreRenamed);
            var used = names.Values.Concat(reserved).Distinct(StringComparer.OrdinalIgnoreCase);
            var changed = wanted.Where(pair => names[pair.Key] != pair.Preferred).Select(pair => pair.Key);

            Assert.Equal(wanted.Length + reserved.Length, used.Count());
            Assert.Equal(Sorted(names), Sorted(more.Where(pair => names.ContainsKey(pair.Key))));
            Assert.Equal(renamed, moreRenamed.Where(names.ContainsKey));
            Assert.Equal(renamed, changed.Order(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<(string Key, string Name)> Sorted(IEnumerable<KeyValuePair<string, string>> names) =>
        names.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal);

    private static string RandomCase(string name, Random random) =>
        random.Next(3) == 0 ? name.ToUpperInvariant() : "N" + name[1..];
}
