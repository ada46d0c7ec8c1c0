using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

public class FollowTests
{
    [Theory]
    [InlineData(1, 40, true)]
    [InlineData(2, 3000, true)]
    [InlineData(3, 40, false)]
    [InlineData(4, 3000, false)]
    public async Task Ten_thousand_events_are_each_returned_once_in_order(int seed, int mostAtOnce, bool isAwkward)
    {
        const int Total = 10_000;
        EventFeed feed = new(seed, 17, Total, mostAtOnce, isAwkward);

        List<string> ids = await feed.Events.FollowAsync("0").Take(Total).Select(each => each.Id).ToListAsync();

        Assert.Equal(Enumerable.Range(1, Total).Select(id => $"{id}"), ids);
    }

    [Fact]
    public async Task Without_a_beginning_it_starts_with_what_comes_next()
    {
        EventFeed feed = new(5, 2500, 3000, 50, isAwkward: false);

        List<string> ids = await feed.Events.FollowAsync().Take(500).Select(each => each.Id).ToListAsync();

        Assert.Equal(Enumerable.Range(2501, 500).Select(id => $"{id}"), ids);
    }

    [Fact]
    public async Task The_newest_is_asked_for_and_then_what_came_after_the_last_one()
    {
        FakeManager manager = new(
            "200 " + Events(1012),
            "200 " + Events(1018, 1016, 1014),
            "200 <machines/>",
            "200 " + Events(1018, 1020));
        FollowOptions options = new() { Search = "type=30" };

        List<string> ids = await manager.Machines.FollowAsync(null, options).Take(4).Select(each => each.Id).ToListAsync();

        Assert.Equal(["1014", "1016", "1018", "1020"], ids);
        Assert.Equal(
            [
                "GET /api/machines;max=1",
                "GET /api/machines;max=2147483647;from=1012?search=type%3D30",
                "GET /api/machines;max=2147483647;from=1018?search=type%3D30",
                "GET /api/machines;max=2147483647;from=1018?search=type%3D30",
            ],
            manager.Requests);
    }

    [Fact]
    public async Task What_comes_first_of_all_is_new()
    {
        FakeManager manager = new("200 <machines/>", "200 <machines/>", "200 " + Events(2, 1));

        List<string> ids = await manager.Machines.FollowAsync().Take(2).Select(each => each.Id).ToListAsync();

        Assert.Equal(["1", "2"], ids);
        Assert.Equal(
            ["GET /api/machines;max=1", "GET /api/machines;max=2147483647", "GET /api/machines;max=2147483647"],
            manager.Requests);
    }

    [Fact]
    public async Task Identifiers_of_any_length_are_numbers()
    {
        FakeManager manager = new(
            "200 <machines><machine id='100000000000000000000'/><machine id='9'/><machine id='99999999999999999999'/></machines>");

        List<string> ids = await manager.Machines.FollowAsync("9").Take(2).Select(each => each.Id).ToListAsync();

        Assert.Equal(["99999999999999999999", "100000000000000000000"], ids);
    }

    [Fact]
    public async Task Waits_double_while_nothing_comes_and_are_short_again_when_something_does()
    {
        const string Nothing = "200 <machines/>";
        FakeManager manager = new(
            Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, "200 " + Events(1), Nothing, "200 " + Events(2));

        await manager.Machines.FollowAsync("0").Take(2).ToListAsync();

        Assert.Equal([1, 2, 4, 8, 15, 15, 1, 2], manager.Time.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task The_delays_can_be_chosen()
    {
        const string Nothing = "200 <machines/>";
        FakeManager manager = new(Nothing, Nothing, Nothing, Nothing, "200 " + Events(1));
        FollowOptions options = new() { ShortestDelay = TimeSpan.FromSeconds(20), LongestDelay = TimeSpan.FromSeconds(50) };

        await manager.Machines.FollowAsync(null, options).Take(1).ToListAsync();

        Assert.Equal([20, 20, 40, 50], manager.Time.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_request_that_fails_ends_it_and_the_last_identifier_resumes_it()
    {
        FakeManager manager = new("200 " + Events(5), "503 <fault><reason>busy</reason></fault>", "200 " + Events(6, 5));
        List<string> ids = [];

        await Assert.ThrowsAnyAsync<ApiFaultException>(async () =>
        {
            await foreach (MachineResource each in manager.Machines.FollowAsync("4"))
            {
                ids.Add(each.Id);
            }
        });
        ids.AddRange(await manager.Machines.FollowAsync(ids[^1]).Take(1).Select(each => each.Id).ToListAsync());

        Assert.Equal(["5", "6"], ids);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_ends_when_either_token_is_cancelled(bool byMethod)
    {
        FakeManager manager = new("200 " + Events(5));
        using CancellationTokenSource source = new();
        manager.Time.OnWait = source.Cancel;
        IAsyncEnumerable<MachineResource> followed = manager.Machines.FollowAsync("4", null, byMethod ? source.Token : default);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (MachineResource _ in followed.WithCancellation(byMethod ? default : source.Token))
            {
            }
        });

        Assert.Single(manager.Requests);
    }

    [Fact]
    public async Task What_has_no_identifier_cannot_be_followed()
    {
        FakeManager manager = new("200 <machines><machine><name>a</name></machine></machines>");

        var e = await Assert.ThrowsAsync<ApiProtocolException>(async () => await manager.Machines.FollowAsync("4").Take(1).ToListAsync());

        Assert.Equal("GET machines: a resource of the collection has no identifier, so it cannot be followed (200 OK).", e.Message);
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused_at_once()
    {
        FakeManager manager = new();
        MachineCollection plain = new(manager.Connection, "machines", isSearchable: false);
        string Refusal(FollowOptions options, MachineCollection? machines = null) =>
            Assert.Throws<ArgumentException>(() => (machines ?? manager.Machines).FollowAsync("1", options)).Message;

        Assert.Equal("FollowOptions.ShortestDelay must be positive.", Refusal(new() { ShortestDelay = TimeSpan.Zero }));
        Assert.Equal(
            "FollowOptions.LongestDelay must not be shorter than ShortestDelay.",
            Refusal(new() { ShortestDelay = TimeSpan.FromSeconds(16) }));
        Assert.Equal("FollowOptions.LongestDelay must be at most 24 days.", Refusal(new() { LongestDelay = TimeSpan.FromDays(25) }));
        Assert.Equal("FollowOptions.Search cannot ask for a page.", Refusal(new() { Search = "page 1" }));
        Assert.Equal(
            "FollowOptions.Search has no meaning, since the collection cannot be searched.", Refusal(new() { Search = "a=b" }, plain));
        Assert.Throws<ArgumentException>(() => manager.Machines.FollowAsync(""));
        Assert.Empty(manager.Requests);
    }

    private static string Events(params int[] ids) => $"<machines>{string.Concat(ids.Select(id => $"<machine id='{id}'/>"))}</machines>";
}
