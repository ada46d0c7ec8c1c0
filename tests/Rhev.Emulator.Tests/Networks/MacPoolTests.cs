using System;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Documents;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Networks;

/// <summary>Pools of MAC addresses, with documents that have them as oVirt 3.6 does.</summary>
public sealed class MacPoolTests : VmTest
{
    private const string Center = "<data_center><name>dc2</name><storage_type>nfs</storage_type><version major='3' minor='3'/>{0}</data_center>";

    protected override EmulatorOptions Options => new()
    {
        TimeProvider = Clock,
        WorkDuration = TimeSpan.Zero,
        Documents = new AlteredDocuments()
            .Type("Range", "from xs:string", "to xs:string")
            .Type("Ranges", "range Range*")
            .Resource("MacPool", "mac_pool", "mac_pools", "allow_duplicates xs:boolean", "default_pool xs:boolean", "ranges Ranges")
            .Members("DataCenter", "mac_pool MacPool")
            .Accept("/api/datacenters", "add", "data_center.mac_pool.id")
            .Collection(
                "/api/macpools",
                "macpool",
                "MacPool",
                "mac_pool.name!",
                "mac_pool.description",
                "mac_pool.allow_duplicates",
                "mac_pool.default_pool",
                "mac_pool.ranges")
            .Texts,
    };

    [Fact]
    public async Task There_is_a_default_pool_that_data_centers_use_and_that_stays()
    {
        Reply pool = await Client.GetAsync($"/api/macpools/{await IdOfPoolAsync()}");
        Assert.Equal(("Default", "true", "00:1a:4a:00:00:00"), (pool.At("name"), pool.At("default_pool"), pool.At("ranges/range/from")));

        Reply center = await ExpectAsync(201, Client.PostAsync("/api/datacenters", Center.Replace("{0}", "", StringComparison.Ordinal)));
        Reply seeded = await Client.GetAsync($"/api/datacenters/{await IdOfAsync("datacenters", "Default")}");
        Reply removed = await ExpectAsync(409, Client.DeleteAsync(pool.Href));
        Reply unset = await ExpectAsync(409, Client.PutAsync(pool.Href, "<mac_pool><default_pool>false</default_pool></mac_pool>"));

        Assert.Equal((pool.Href, pool.Href), (center.At("mac_pool/@href"), seeded.At("mac_pool/@href")));
        Assert.Equal("Cannot remove MAC pool 'Default': it is the default one", removed.Detail);
        Assert.Equal("Cannot update MAC pool 'Default': which pool is the default one does not change", unset.Detail);
    }

    [Fact]
    public async Task A_pool_comes_changes_and_goes_unless_a_data_center_uses_it()
    {
        Reply pool = await AddAsync(201, "lab", Range("02:00:00:00:00:00", "02:00:00:00:00:ff"));
        Assert.Equal(("false", "false"), (pool.At("default_pool"), pool.At("allow_duplicates")));
        Reply again = await AddAsync(409, "lab", Range("02:00:00:00:01:00", "02:00:00:00:01:ff"));
        await ExpectAsync(200, Client.PutAsync(pool.Href, "<mac_pool><description>d</description></mac_pool>"));
        Reply center = await ExpectAsync(201, Client.PostAsync(
            "/api/datacenters", Center.Replace("{0}", $"<mac_pool id='{pool.Id}'/>", StringComparison.Ordinal)));

        Reply used = await ExpectAsync(409, Client.DeleteAsync(pool.Href));
        await ExpectAsync(204, Client.DeleteAsync(center.Href));
        await ExpectAsync(204, Client.DeleteAsync(pool.Href));

        Assert.Equal(pool.Id, center.At("mac_pool/@id"));
        Assert.Equal("The name 'lab' is in use by another mac_pool", again.Detail);
        Assert.Equal("Cannot remove MAC pool 'lab': data_center 'dc2' uses it", used.Detail);
        Assert.Equal("10700 10702 950 954 10704", await EventsAsync(5));
    }

    [Theory]
    [InlineData("02:00:00:00:00", "02:00:00:00:00:01", "The from '02:00:00:00:00' of a range is no MAC address")]
    [InlineData("02:00:00:00:00:01", "02:00:00:00:00:0g", "The to '02:00:00:00:00:0g' of a range is no MAC address")]
    [InlineData("02:00:00:00:00:02", "02:00:00:00:00:01", "The range from 02:00:00:00:00:02 to 02:00:00:00:00:01 is empty")]
    [InlineData("01:00:00:00:00:00", "02:00:00:00:00:01", "The from '01:00:00:00:00:00' of a range is a multicast address")]
    public async Task Ranges_are_of_MAC_addresses(string from, string to, string detail)
    {
        Reply added = await AddAsync(400, "lab", Range(from, to));
        Reply updated = await ExpectAsync(
            400, Client.PutAsync($"/api/macpools/{await IdOfPoolAsync()}", $"<mac_pool><ranges>{Range(from, to)}</ranges></mac_pool>"));

        Assert.Equal((detail, detail), (added.Detail, updated.Detail));
    }

    [Fact]
    public async Task A_pool_has_a_range_and_is_not_made_the_default()
    {
        Reply none = await AddAsync(400, "lab", "");
        Reply second = await ExpectAsync(409, Client.PostAsync(
            "/api/macpools",
            $"<mac_pool><name>lab</name><default_pool>true</default_pool><ranges>{Range("02:00:00:00:00:00", "02:00:00:00:00:ff")}</ranges></mac_pool>"));
        await ExpectAsync(400, Client.PutAsync($"/api/macpools/{await IdOfPoolAsync()}", "<mac_pool><ranges/></mac_pool>"));

        Assert.Equal("mac_pool [ranges.range] required for add", none.Detail);
        Assert.Equal("Cannot add MAC pool 'lab': which pool is the default one does not change", second.Detail);
    }

    private static string Range(string from, string to) => $"<range><from>{from}</from><to>{to}</to></range>";

    private Task<Reply> AddAsync(int status, string name, string ranges) => ExpectAsync(
        status, Client.PostAsync("/api/macpools", $"<mac_pool><name>{name}</name><ranges>{ranges}</ranges></mac_pool>"));

    private async Task<string> IdOfPoolAsync() => (string)(await OnlyAsync("/api/macpools")).Attribute("id")!;
}
