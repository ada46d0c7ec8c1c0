using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

public class PagingTests
{
    [Theory]
    [InlineData(null, null, "/api/machines;max=2147483647")]
    [InlineData("name=web*", null, "/api/machines;max=2147483647?search=name%3Dweb%2A")]
    [InlineData("name=web*", 7, "/api/machines;max=7?search=name%3Dweb%2A")]
    [InlineData("sortby name asc page 2", null, "/api/machines;max=100?search=sortby%20name%20asc%20page%202")]
    [InlineData("sortby name asc page 2", 7, "/api/machines;max=7?search=sortby%20name%20asc%20page%202")]
    [InlineData("name=\"page 2\"", null, "/api/machines;max=2147483647?search=name%3D%22page%202%22")]
    public async Task Without_a_page_size_one_request_lifts_the_limit_of_a_search(string? search, int? max, string address)
    {
        FakeManager manager = new("200 " + Machines(1, 2));

        List<MachineResource> all = await manager.Machines.ListAsync(new() { Search = search, Max = max }).ToListAsync();

        Assert.Equal(["1", "2"], all.ConvertAll(machine => machine.Id));
        Assert.Equal(["GET " + address], manager.Requests);
    }

    [Fact]
    public async Task A_collection_without_search_has_one_page_and_no_limit_unless_it_is_set()
    {
        FakeManager manager = new("200 " + Machines(1, 2, 3), "200 " + Machines(1), "200 " + Machines(1, 1));
        MachineCollection clones = new(manager.Connection, "machines/9/clones", isSearchable: false);

        Assert.Equal(["1: 1,2,3"], await DescribeAsync(clones.ListAsync().AsPages(2)));
        Assert.Equal(["1: 1"], await DescribeAsync(clones.ListAsync(new() { Max = 1, PageSize = 1 }).AsPages()));
        Assert.Equal(["1: 1,1"], await DescribeAsync(clones.ListAsync().AsPages()));

        Assert.Equal(
            ["GET /api/machines/9/clones", "GET /api/machines/9/clones;max=1", "GET /api/machines/9/clones"], manager.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pages_are_read_until_one_is_short(bool byOption)
    {
        FakeManager manager = new("200 " + Machines(1, 2), "200 " + Machines(3, 4), "200 " + Machines(5));
        MachineListOptions options = new() { CaseSensitive = false, PageSize = byOption ? 2 : 9, Search = "name=a" };

        Assert.Equal(
            ["1: 1,2", "2: 3,4", "3: 5"], await DescribeAsync(manager.Machines.ListAsync(options).AsPages(byOption ? null : 2)));

        Assert.Equal(
            [
                "GET /api/machines;max=2;case_sensitive=false?search=name%3Da%20page%201",
                "GET /api/machines;max=2;case_sensitive=false?search=name%3Da%20page%202",
                "GET /api/machines;max=2;case_sensitive=false?search=name%3Da%20page%203",
            ],
            manager.Requests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Without_a_search_the_page_is_all_that_is_searched_for(string? search)
    {
        FakeManager manager = new("200 " + Machines(1), "200 <machines/>");

        Assert.Equal(["1: 1"], await DescribeAsync(manager.Machines.ListAsync(new() { Search = search, PageSize = 1 }).AsPages()));

        Assert.Equal(
            ["GET /api/machines;max=1?search=page%201", "GET /api/machines;max=1?search=page%202"], manager.Requests);
    }

    [Fact]
    public async Task The_first_page_is_there_even_if_it_is_empty()
    {
        FakeManager manager = new("200 <machines/>");

        Assert.Equal(["1: "], await DescribeAsync(manager.Machines.ListAsync().AsPages(5)));
    }

    [Fact]
    public async Task A_page_is_read_when_the_enumeration_comes_to_it()
    {
        FakeManager manager = new("200 " + Machines(1, 2));

        await foreach (MachineResource machine in manager.Machines.ListAsync(new() { PageSize = 2 }))
        {
            if (machine.Id == "2")
            {
                break;
            }
        }

        Assert.Single(manager.Requests);
    }

    [Fact]
    public async Task A_resource_that_moved_between_pages_appears_once()
    {
        const string First = "0a9e1f0c-5b7e-4d3a-9f59-6c4b1de1d001";
        const string Second = "0a9e1f0c-5b7e-4d3a-9f59-6c4b1de1d002";
        FakeManager manager = new(
            $"200 <machines><machine id='{First}'/><machine id='x'/></machines>",
            $"200 <machines><machine id='x'/><machine id='{Second}'/></machines>",
            $"200 <machines><machine id='{First}'/></machines>");

        List<MachineResource> all = await manager.Machines.ListAsync(new() { PageSize = 2 }).ToListAsync();

        Assert.Equal([First, "x", Second], all.ConvertAll(machine => machine.Id));
        Assert.Equal(3, manager.Requests.Count);
    }

    [Theory]
    [InlineData("<machine id='1'/><machine id='2'/>", "1,2")]
    [InlineData("<machine id='1'/><machine><name>no id</name></machine><machine><name>no id</name></machine>", "1,machines,machines")]
    public async Task A_manager_that_does_not_know_pages_is_asked_no_more_than_twice(string machines, string ids)
    {
        string answer = $"200 <machines>{machines}</machines>";
        FakeManager manager = new(answer, answer);

        List<MachineResource> all = await manager.Machines.ListAsync(new() { PageSize = 2 }).ToListAsync();

        Assert.Equal(ids, string.Join(',', all.Select(machine => machine.Id)));
        Assert.Equal(2, manager.Requests.Count);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(9, 3)]
    public async Task Max_is_the_number_from_all_pages(int max, int requests)
    {
        FakeManager manager = new("200 " + Machines(1, 2), "200 " + Machines(3, 4), "200 " + Machines(5));

        List<MachineResource> all = await manager.Machines.ListAsync(new() { PageSize = 2, Max = max }).ToListAsync();

        Assert.Equal(Enumerable.Range(1, Math.Min(max, 5)).Select(id => $"{id}"), all.Select(machine => machine.Id));
        Assert.Equal(
            Enumerable.Range(1, requests).Select(page => $"GET /api/machines;max=2?search=page%20{page}"), manager.Requests);
    }

    [Fact]
    public async Task From_stands_in_either_place_with_pages_as_without()
    {
        FakeManager manager = new("200 <machines/>", "200 " + Machines(1), "200 <machines/>");
        MachineListOptions later = new() { Matrix = { ["from"] = "1012" }, Search = "type=30" };
        MachineListOptions earlier = new() { From = 30, Search = "sortby time asc", PageSize = 1 };

        await manager.Machines.ListAsync(later).ToListAsync();
        await manager.Machines.ListAsync(earlier).ToListAsync();

        Assert.Equal(
            [
                "GET /api/machines;max=2147483647;from=1012?search=type%3D30",
                "GET /api/machines;max=1?search=sortby%20time%20asc%20page%201&from=30",
                "GET /api/machines;max=1?search=sortby%20time%20asc%20page%202&from=30",
            ],
            manager.Requests);
    }

    [Fact]
    public async Task Options_are_those_at_the_beginning_of_an_enumeration()
    {
        FakeManager manager = new("200 " + Machines(1), "200 " + Machines(2), "200 <machines/>", "200 <machines/>");
        MachineListOptions options = new() { PageSize = 9 };
        ResourceList<MachineResource> list = manager.Machines.ListAsync(options);
        options.PageSize = 1;
        options.Matrix["a"] = "b";
        options.Matching["name"] = "n";

        await foreach (ResourcePage<MachineResource> page in list.AsPages())
        {
            Assert.Empty(page.Items);
            options.Search = "name=x";
            options.PageSize = null;
            options.Max = 3;
            options.Matrix.Clear();
            options.Headers["X-Header"] = "1";
            options.Matching["name"] = "changed";
        }

        await list.ToListAsync();
        Assert.Equal(
            [
                "GET /api/machines;max=1;a=b?search=page%201",
                "GET /api/machines;max=1;a=b?search=page%202",
                "GET /api/machines;max=1;a=b?search=page%203",
                "GET /api/machines;max=2147483647?search=name%3Dx [X-Header: 1]",
            ],
            manager.Requests);
        Assert.Equal(["search"], options.Query.Keys);
        Assert.Empty(options.Matrix);
    }

    [Fact]
    public async Task A_size_or_a_limit_below_one_is_refused()
    {
        FakeManager manager = new();
        MachineListOptions options = new();

        Assert.StartsWith(
            "Max must be at least 1; null sets no limit.", Refused(() => options.Max = 0).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "PageSize must be at least 1; null reads all with one request.",
            Refused(() => options.PageSize = -1).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "A page must have room for at least 1 resource.",
            Refused(() => manager.Machines.ListAsync().AsPages(0)).Message,
            StringComparison.Ordinal);
        options.Matrix["max"] = "-1";
        var e = await Assert.ThrowsAsync<ArgumentException>(
            async () => await manager.Machines.ListAsync(options).AsPages(5).ToListAsync());

        Assert.Equal("Max must be a number from 1 where pages are read, but it is '-1'.", e.Message);
        Assert.Equal((null, -1), (options.PageSize, options.Max));
        Assert.Empty(manager.Requests);
    }

    [Fact]
    public async Task A_search_that_asks_for_a_page_cannot_be_read_in_pages()
    {
        FakeManager manager = new();
        MachineListOptions options = new() { Search = "sortby name asc Page 3", PageSize = 10 };

        var e = await Assert.ThrowsAsync<ArgumentException>(async () => await manager.Machines.ListAsync(options).ToListAsync());

        Assert.Equal("The search asks for a page itself; take that out of it, or read without a page size.", e.Message);
        Assert.Empty(manager.Requests);
    }

    [Fact]
    public async Task Pages_can_be_cancelled_by_either_token_between_requests()
    {
        FakeManager manager = new("200 " + Machines(1), "200 " + Machines(1));
        foreach (bool byList in (bool[])[true, false])
        {
            using CancellationTokenSource source = new();
            ResourceList<MachineResource> list = manager.Machines.ListAsync(new() { PageSize = 1 }, byList ? source.Token : default);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (MachineResource _ in list.WithCancellation(byList ? default : source.Token))
                {
                    await source.CancelAsync();
                }
            });
        }

        Assert.Equal(2, manager.Requests.Count);
    }

    [Fact]
    public void A_page_describes_itself() => Assert.Equal("Page 2: 3 resources", new ResourcePage<string>(2, ["a", "b", "c"]).ToString());

    private static string Machines(params int[] ids) =>
        $"<machines>{string.Concat(ids.Select(id => $"<machine id='{id}'/>"))}</machines>";

    private static ArgumentOutOfRangeException Refused(Func<object?> use) => Assert.Throws<ArgumentOutOfRangeException>(use);

    private static async Task<List<string>> DescribeAsync(IAsyncEnumerable<ResourcePage<MachineResource>> pages) =>
        await pages.Select(page => $"{page.Number}: {string.Join(',', page.Items.Select(machine => machine.Id))}").ToListAsync();
}
