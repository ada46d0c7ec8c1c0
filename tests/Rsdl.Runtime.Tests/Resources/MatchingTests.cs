using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Entities.Sample;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

public class MatchingTests
{
    private const string Xml =
        "<rack id='7' type='tall'><name>Web</name><status detail='x'>Up</status><height>042</height>"
        + "<width>1.50</width><locked>TRUE</locked><built>2011-07-11T14:03:22.485+10:00</built><state>PoweringUp</state><row><name>A</name></row><empty/><odd>many</odd>"
        + "<tag>one</tag><tag>two</tag><usages><usage>VM</usage><usage>display</usage></usages>"
        + "<units><unit id='1'><name>u1</name></unit><unit id='2'><name>u2</name></unit></units></rack>";

    private const string Members =
        "@id:s @type:s name:s status:e=Status height:i width:m locked:b built:t state:n row:e=Row empty:s odd:i tag:S usages:e=Usages "
        + "units:e=Units missing:s";

    private static readonly EntityType Rack = new TestTypes(
        $"""
        Usages|*usage:n
        Units|*unit:e=Row
        Rack rack|{Members}
        Row|@id:s name:s
        Status|#:s @detail:s
        """,
        static () => new SlotList(),
        static () => new UnitList(),
        static () => new SlotEntity())["Rack"];

    [Theory]
    [InlineData("id", "7", true)]
    [InlineData("type", "tall", true)]
    [InlineData("name", "Web", true)]
    [InlineData("name", "web", false)]
    [InlineData("name", "We", false)]
    [InlineData("status", "Up", true)]
    [InlineData("status", "up", false)]
    [InlineData("status.detail", "x", true)]
    [InlineData("height", "42", true)]
    [InlineData("height", "042", true)]
    [InlineData("height", "43", false)]
    [InlineData("width", "1.50", true)]
    [InlineData("locked", "true", true)]
    [InlineData("locked", "1", true)]
    [InlineData("locked", "false", false)]
    [InlineData("built", "2011-07-11T14:03:22.485+10:00", true)]
    [InlineData("state", "poweringup", true)]
    [InlineData("state", "powering_up", false)]
    [InlineData("row.name", "A", true)]
    [InlineData("row.name", "B", false)]
    [InlineData("empty", "", true)]
    [InlineData("odd", "many", true)]
    [InlineData("missing", "", false)]
    [InlineData("tag", "two", true)]
    [InlineData("tag", "three", false)]
    [InlineData("usages.usage", "vm", true)]
    [InlineData("usages.usage", "storage", false)]
    [InlineData("units.unit.name", "u2", true)]
    [InlineData("units.unit.name", "u3", false)]
    public void A_property_is_compared_as_the_representation_has_it(string path, string value, bool expected)
    {
        Entity rack = Read(Xml);
        EntityFilter filter = EntityFilter.Create(new Dictionary<string, string> { [path] = value }, Rack)!;

        Assert.Equal(expected, filter.Matches(rack));
        Assert.False(filter.Matches(Read("<rack/>")));
    }

    [Theory]
    [InlineData("nmae", "Matching 'nmae': Rack has no 'nmae'; it has built, empty, height, id, locked, missing, name, odd, row, state, "
        + "status, tag, type, units, usages, width.")]
    [InlineData("row.nmae", "Matching 'row.nmae': Row has no 'nmae'; it has id, name.")]
    [InlineData("row", "Matching 'row': 'row' has no value of its own; it has id, name.")]
    [InlineData("name.first", "Matching 'name.first': 'name' has a value and no properties.")]
    [InlineData("units.name", "Matching 'units.name': Units has no 'name'; it has unit.")]
    [InlineData("status.", "Matching 'status.': Status has no ''; it has detail.")]
    public void A_path_that_the_type_has_not_is_refused_with_what_it_has(string path, string message)
    {
        var e = Assert.Throws<ArgumentException>(
            () => EntityFilter.Create(new Dictionary<string, string> { [path] = "x" }, Rack));

        Assert.Equal(message, e.Message);
    }

    [Fact]
    public async Task All_conditions_must_hold_and_the_manager_is_asked_for_max()
    {
        FakeManager manager = new("200 " + Machines("1 a down", "2 a up", "3 b up", "4 a Up"));

        List<MachineResource> matching = await manager.Machines.ListAsync(new()
        {
            Max = 4,
            Matching = { ["name"] = "a", ["status.state"] = "up" },
        }).ToListAsync();

        Assert.Equal(["2", "4"], matching.ConvertAll(machine => machine.Id));
        Assert.Equal(["GET /api/machines;max=4"], manager.Requests);
    }

    [Fact]
    public async Task With_pages_max_counts_what_matches()
    {
        FakeManager manager = new(
            "200 " + Machines("1 a down", "2 a down"), "200 " + Machines("3 a down", "4 a up"), "200 " + Machines("5 a up", "6 a up"));

        List<string> pages = await manager.Machines.ListAsync(new() { Max = 2, PageSize = 2, Matching = { ["status.state"] = "up" } })
            .AsPages().Select(page => string.Join(',', page.Items.Select(machine => machine.Id))).ToListAsync();

        Assert.Equal(["", "4", "5"], pages);
        Assert.Equal(3, manager.Requests.Count);
    }

    [Fact]
    public async Task An_unknown_path_is_refused_before_anything_is_sent()
    {
        FakeManager manager = new();

        await Assert.ThrowsAsync<ArgumentException>(
            async () => await manager.Machines.ListAsync(new() { Matching = { ["status.stat"] = "up" } }).ToListAsync());

        Assert.Empty(manager.Requests);
    }

    private static Entity Read(string xml) => EntityXml.Read<Entity>(Encoding.UTF8.GetBytes(xml), Rack);

    private static string Machines(params string[] machines) => $"<machines>{string.Concat(machines.Select(machine => machine.Split(' '))
        .Select(parts => $"<machine id='{parts[0]}'><name>{parts[1]}</name><status><state>{parts[2]}</state></status></machine>"))}"
        + "</machines>";

    private sealed class UnitList : EntityList<SlotEntity>
    {
        protected override EntityType GetEntityType() => throw new NotSupportedException();
    }
}
