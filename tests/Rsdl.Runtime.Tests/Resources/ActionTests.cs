using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

public class ActionTests
{
    private const string Pending = "<action href='/api/machines/1/start/7' id='7'><status><state>pending</state></status></action>";
    private const string Complete = "<action><status><state>complete</state></status></action>";

    [Fact]
    public async Task An_action_sends_its_arguments_or_an_empty_one()
    {
        FakeManager manager = new("200 " + Complete, "200 " + Complete, "200 " + Complete, "200 " + Complete);

        await manager.Machines["1"].StartAsync();
        await manager.Machines["1"].StartAsync(new());
        await manager.Machines["1"].StartAsync(new() { Pause = true, CorrelationId = "c" });
        await manager.Machines.RefreshAsync();

        Assert.Equal(
            [
                "POST /api/machines/1/start <action/>",
                "POST /api/machines/1/start <action/>",
                "POST /api/machines/1/start [Correlation-Id: c] <action><pause>true</pause></action>",
                "POST /api/machines <action/>",
            ],
            manager.Requests);
    }

    [Fact]
    public async Task What_the_schema_does_not_know_can_be_sent_too()
    {
        FakeManager manager = new("200 " + Complete);
        MachineStartAction options = new();
        options.Body.Unrecognized.AddElement("<filter>x</filter>"u8);

        await manager.Machines["1"].StartAsync(options);

        Assert.Equal(["POST /api/machines/1/start <action><filter>x</filter></action>"], manager.Requests);
    }

    [Theory]
    [InlineData("200 " + Complete, "complete", true, null)]
    [InlineData("202 " + Pending, "pending", false, "/api/machines/1/start/7")]
    [InlineData("200 <action href=''><status><state>COMPLETE</state></status></action>", "COMPLETE", true, null)]
    [InlineData("200 <action/>", null, true, null)]
    [InlineData("202 <action/>", null, false, null)]
    [InlineData("200", null, true, null)]
    public async Task The_answer_tells_whether_an_action_has_finished(string answer, string? state, bool completed, string? href)
    {
        FakeManager manager = new(answer);

        ActionOperation<Job> start = await manager.Machines["1"].StartAsync();

        Assert.Equal((state, completed, href), (start.State, start.HasCompleted, start.Href));
        Assert.Equal(answer.Contains('<', StringComparison.Ordinal), start.Data is not null);
        Assert.Equal($"Job {state ?? (completed ? "OK" : "Accepted")}", start.ToString());
    }

    [Fact]
    public async Task An_action_that_failed_inside_an_answer_of_success_is_told()
    {
        FakeManager manager = new(
            "200 <action><status><state>failed</state></status>"
                + "<fault><reason>Operation Failed</reason><detail>[VM is running]</detail></fault></action>");

        var e = await Assert.ThrowsAsync<ApiActionFailedException>(() => manager.Machines["1"].StartAsync());

        Assert.Equal("POST machines/1/start: the action failed: Operation Failed: VM is running", e.Message);
    }

    [Fact]
    public async Task Waiting_asks_ever_more_slowly_until_the_end()
    {
        string[] answers = ["202 " + Pending, .. Enumerable.Repeat("200 " + Pending, 7), "200 " + Complete];
        FakeManager manager = new(answers);

        ActionOperation<Job> start = await manager.Machines["1"].StartAsync();
        ActionOperation<Job> end = await start.WaitForCompletionAsync();

        Assert.Equal([0.25, 0.5, 1, 2, 4, 8, 10, 10], manager.Time.Waits.ConvertAll(wait => wait.TotalSeconds));
        Assert.Equal(["POST /api/machines/1/start <action/>", .. Enumerable.Repeat("GET /api/machines/1/start/7", 8)], manager.Requests);
        Assert.Equal("complete", end.State);
        Assert.Equal("pending", start.State);
    }

    [Fact]
    public async Task Waiting_for_a_finished_action_asks_nothing()
    {
        FakeManager manager = new("200 " + Complete);

        ActionOperation<Job> start = await manager.Machines["1"].StartAsync();

        Assert.Same(start, await start.WaitForCompletionAsync());
        Assert.Empty(manager.Time.Waits);
    }

    [Fact]
    public async Task An_answer_without_the_address_is_followed_at_the_known_one()
    {
        FakeManager manager = new("202 " + Pending, "200 <action><status><state>in_progress</state></status></action>", "200 " + Complete);

        ActionOperation<Job> end = await (await manager.Machines["1"].StartAsync()).WaitForCompletionAsync();

        Assert.True(end.HasCompleted);
        Assert.Equal("GET /api/machines/1/start/7", manager.Requests[2]);
    }

    [Fact]
    public async Task An_action_that_fails_later_is_told_while_waiting()
    {
        FakeManager manager = new("202 " + Pending, "200 <action><status><state>failed</state></status></action>");
        ActionOperation<Job> start = await manager.Machines["1"].StartAsync();

        var e = await Assert.ThrowsAsync<ApiActionFailedException>(() => start.WaitForCompletionAsync());

        Assert.Equal("GET machines/1/start/7", e.Operation);
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        FakeManager manager = new("202 " + Pending);
        ActionOperation<Job> start = await manager.Machines["1"].StartAsync();
        using CancellationTokenSource source = new();
        manager.Time.OnWait = source.Cancel;

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start.WaitForCompletionAsync(source.Token));

        Assert.Equal(source.Token, e.CancellationToken);
        Assert.Single(manager.Requests);
    }

    [Fact]
    public async Task A_running_action_without_an_address_cannot_be_followed()
    {
        FakeManager manager = new("202 <action/>");
        ActionOperation<Job> start = await manager.Machines["1"].StartAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => start.UpdateStatusAsync());
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => start.WaitForCompletionAsync());

        Assert.Equal("The Manager told no address of the action, so it cannot be followed.", e.Message);
    }
}
