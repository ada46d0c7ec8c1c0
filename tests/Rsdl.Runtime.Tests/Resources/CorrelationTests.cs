using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

public class CorrelationTests
{
    private const string Search = "GET /api/happenings?search=correlation_id%3D%22add-1%22";
    private const string Own = "<correlation_id>add-1</correlation_id></happening>";
    private const string Begun = "<happening id='1'><description>begun</description><code>1</code>" + Own;
    private const string Done = "<happening id='2'><description>done</description><code>2</code>" + Own;
    private const string Broken = "<happening id='3'><description>broken</description><code>3</code>" + Own;
    private const string Other = "<happening id='4'><code>2</code><correlation_id>add-2</correlation_id></happening>";

    [Theory]
    [InlineData(true, Search)]
    [InlineData(false, "GET /api/happenings")]
    public async Task What_carries_the_correlation_id_is_looked_for_until_the_last_is_there(bool isSearchable, string request)
    {
        FakeManager manager = new(List(), List(Other, "<happening/>"), List(Other, Begun), List(Done, Other, Begun));

        HappeningResource done = await WaitAsync(manager, isSearchable);

        Assert.Equal(("happenings/2", 2), (done.Path, done.Data!.Code));
        Assert.Equal(Enumerable.Repeat(request, 4), manager.Requests);
        Assert.Equal([0.25, 0.5, 1], manager.Time.Waits.ConvertAll(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_failure_ends_the_wait_even_beside_the_last()
    {
        FakeManager manager = new(List(Done, Broken));

        var e = await Assert.ThrowsAsync<ApiWaitFailedException>(() => WaitAsync(manager, true));

        Assert.Equal("GET happenings: the wait has failed: the state is 'broken'.", e.Message);
        Assert.Equal(("broken", "add-1"), (e.State, e.CorrelationId));
    }

    [Fact]
    public async Task What_does_not_come_in_time_is_told()
    {
        FakeManager manager = new(List(Other), List(Begun), List(Begun), List(Begun));

        var e = await Assert.ThrowsAsync<ApiWaitTimeoutException>(
            () => WaitAsync(manager, true, new PollOptions { Timeout = TimeSpan.FromSeconds(1) }));

        Assert.Equal(
            "GET happenings: nothing that was waited for came with the correlation id 'add-1' within 00:00:01; the last state is 'begun'.",
            e.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Waiting_can_be_cancelled_in_a_request_and_in_a_pause(bool inPause)
    {
        FakeManager manager = new(List());
        using CancellationTokenSource source = new();
        manager.OnRequest = inPause ? null : source.Cancel;
        manager.Time.OnWait = inPause ? source.Cancel : null;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WaitAsync(manager, true, null, source.Token));

        Assert.Equal([Search], manager.Requests);
        Assert.Equal(inPause ? 1 : 0, manager.Time.Waits.Count);
    }

    [Fact]
    public async Task A_correlation_id_that_no_request_can_carry_is_refused()
    {
        HappeningCollection happenings = new(new FakeManager().Connection, true);

        await Assert.ThrowsAsync<ArgumentException>(() => happenings.WaitForCorrelationAsync("a\" or \"", _ => true, _ => false));
        await Assert.ThrowsAsync<ArgumentNullException>(() => happenings.WaitForCorrelationAsync(null!, _ => true, _ => false));
        await Assert.ThrowsAsync<ArgumentNullException>(() => happenings.WaitForCorrelationAsync("a", null!, _ => false));
        await Assert.ThrowsAsync<ArgumentNullException>(() => happenings.WaitForCorrelationAsync("a", _ => true, null!));
    }

    private static string List(params string[] items) => $"200 <happenings>{string.Concat(items)}</happenings>";

    private static Task<HappeningResource> WaitAsync(
        FakeManager manager, bool isSearchable, PollOptions? options = null, CancellationToken cancellationToken = default) =>
        new HappeningCollection(manager.Connection, isSearchable)
            .WaitForCorrelationAsync("add-1", data => data.Code == 2, data => data.Code == 3, options, cancellationToken);
}
