using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Operations;

public class ActionOperationTests
{
    private const string Href = "/api/machines/1/start/7";
    private const string Links = "<link rel='parent' href='/api/machines/1'/><link rel='replay' href='/api/machines/1/start'/>";
    private const string Pending = $"<action href='{Href}' id='7'><status><state>pending</state></status>{Links}</action>";
    private const string Complete = "<action><status><state>complete</state></status></action>";
    private const string Post = "POST /api/machines/1/start <action/>";
    private const string Get = "GET " + Href;

    [Theory]
    [InlineData("pending", false)]
    [InlineData("IN_PROGRESS", false)]
    [InlineData("Complete", true)]
    [InlineData("odd", false)]
    public async Task Every_state_is_shown_and_only_complete_is_the_end(string state, bool completed)
    {
        FakeManager manager = new(
            "202 " + Pending,
            $"200 <action><status><state>{state}</state></status></action>",
            $"200 <action><status>{state}</status></action>");

        ActionOperation<Job> first = await manager.Machines["1"].StartAsync();
        ActionOperation<Job> next = await first.UpdateStatusAsync();
        ActionOperation<Job> plain = await next.UpdateStatusAsync();

        Assert.Equal((state, completed, false), (next.State, next.HasCompleted, next.HasExpired));
        Assert.Equal((state, completed), (plain.State, plain.HasCompleted));
        Assert.Equal([Post, Get, Get], manager.Requests);
    }

    [Theory]
    [InlineData("200 <action><status><state>FAILED</state></status></action>", "the action failed")]
    [InlineData("200 <action><fault><reason>No</reason><detail>[x]</detail></fault></action>", "the action failed: No: x")]
    [InlineData(
        "200 <action><status><state>complete</state></status><fault><detail>x</detail></fault></action>", "the action failed: x")]
    [InlineData("503 <action><status><state>failed</state></status></action>", "the action failed")]
    public async Task An_action_that_fails_ends_the_wait(string answer, string message)
    {
        FakeManager manager = new("202 " + Pending, answer);

        var e = await Assert.ThrowsAsync<ApiActionFailedException>(() => manager.Machines["1"].StartAsync().CompletedAsync());

        Assert.Equal("GET machines/1/start/7: " + message, e.Message);
        Assert.Equal([Post, Get], manager.Requests);
    }

    [Fact]
    public async Task Links_to_the_resource_and_to_the_action_are_known_from_then_on()
    {
        FakeManager manager = new("202 " + Pending, "200 " + Complete);

        ActionOperation<Job> start = await manager.Machines["1"].StartAsync();
        ActionOperation<Job> end = await start.WaitForCompletionAsync();

        Assert.Equal((Href, "/api/machines/1", "/api/machines/1/start"), (start.Href, start.ParentHref, start.ReplayHref));
        Assert.Equal((Href, "/api/machines/1", "/api/machines/1/start"), (end.Href, end.ParentHref, end.ReplayHref));
    }

    [Fact]
    public async Task Replaying_posts_an_empty_action_to_its_address()
    {
        FakeManager manager = new("202 " + Pending, "202 <action href='/api/machines/1/start/8'/>", "200 " + Complete);

        ActionOperation<Job> start = await manager.Machines["1"].StartAsync(new() { Pause = true });
        ActionOperation<Job> again = await start.ReplayAsync();
        await again.WaitForCompletionAsync();

        Assert.Equal((false, null, "/api/machines/1/start/8"), (again.HasCompleted, again.State, again.Href));
        Assert.Equal(
            ["POST /api/machines/1/start <action><pause>true</pause></action>", Post, "GET /api/machines/1/start/8"], manager.Requests);
    }

    [Theory]
    [InlineData("200 <action><status><state>failed</state></status></action>", typeof(ApiActionFailedException))]
    [InlineData("409", typeof(ApiConflictException))]
    public async Task A_replay_fails_like_any_action(string answer, Type failure)
    {
        FakeManager manager = new("202 " + Pending, answer);
        ActionOperation<Job> start = await manager.Machines["1"].StartAsync();

        await Assert.ThrowsAsync(failure, () => start.ReplayAsync());
    }

    [Fact]
    public async Task Without_a_link_there_is_no_replay()
    {
        FakeManager manager = new("200 " + Complete);
        ActionOperation<Job> start = await manager.Machines["1"].StartAsync();

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => start.ReplayAsync());

        Assert.Equal("The Manager told no address to replay the action.", e.Message);
    }

    [Theory]
    [InlineData("301", HttpStatusCode.MovedPermanently)]
    [InlineData("302", HttpStatusCode.Found)]
    public async Task An_action_that_the_manager_has_forgotten_has_expired(string status, HttpStatusCode code)
    {
        FakeManager manager = new("202 " + Pending, status + "@/api/machines/1", status + "@/api/machines/1");
        ActionOperation<Job> start = await manager.Machines["1"].StartAsync();

        ActionOperation<Job> expired = await start.UpdateStatusAsync();
        var e = await Assert.ThrowsAsync<ApiOperationExpiredException>(() => start.WaitForCompletionAsync());
        var same = await Assert.ThrowsAsync<ApiOperationExpiredException>(() => expired.WaitForCompletionAsync());

        Assert.Equal((true, true, "Job expired", "/api/machines/1"),
            (expired.HasExpired, expired.HasCompleted, expired.ToString(), expired.ParentHref));
        Assert.Equal(
            $"GET {Href}: the Manager has forgotten the action, so its outcome is unknown; look at the resource.", e.Message);
        Assert.Equal((code, e.Message), (e.StatusCode, same.Message));
        Assert.Equal([Post, Get, Get], manager.Requests);
    }

    [Fact]
    public async Task Other_redirects_are_no_expiry()
    {
        FakeManager manager = new("202 " + Pending, "307@/api/machines/1");

        var e = await Assert.ThrowsAsync<ApiProtocolException>(() => manager.Machines["1"].StartAsync().CompletedAsync());

        Assert.Equal(HttpStatusCode.TemporaryRedirect, e.StatusCode);
    }

    [Fact]
    public async Task An_action_is_followed_in_another_process_by_its_address()
    {
        FakeManager manager = new("200 " + Pending, "200 " + Complete);

        ActionOperation<Job> start = ActionOperation.FromHref<Job>(manager.Connection, Href);
        Assert.Equal((null, null, false, Href), (start.Data, start.State, start.HasCompleted, start.Href));
        ActionOperation<Job> end = await start.WaitForCompletionAsync();

        Assert.Equal(("complete", "/api/machines/1"), (end.State, end.ParentHref));
        Assert.Equal([Get, Get], manager.Requests);
        Assert.Throws<ArgumentNullException>(() => ActionOperation.FromHref<Job>(null!, Href));
        Assert.Throws<ArgumentException>(() => ActionOperation.FromHref<Job>(manager.Connection, ""));
    }

    [Theory]
    [InlineData("<job href='/api/jobs/5' id='5'/>", "/api/jobs/5")]
    [InlineData("<user href='/api/users/1'/><job id='5' href='/api/jobs/5'><x/></job>", "/api/jobs/5")]
    [InlineData("<job id='5'/>", null)]
    [InlineData("<jobs href='/api/jobs/5'/>", null)]
    public async Task The_job_is_known_whether_the_schema_knows_it_or_not(string job, string? href)
    {
        FakeManager manager = new($"200 <action>{job}<status><state>complete</state></status></action>");

        ActionOperation<Job> start = await manager.Machines["1"].StartAsync();

        Assert.Equal(href, start.JobHref);
    }

    [Fact]
    public async Task The_pauses_are_as_the_options_say_and_the_last_is_cut_to_the_end()
    {
        FakeManager manager = new(["202 " + Pending, .. Enumerable.Repeat("200 " + Pending, 5)]);
        PollOptions options = new()
        {
            FirstDelay = TimeSpan.FromSeconds(1), LongestDelay = TimeSpan.FromSeconds(3), Timeout = TimeSpan.FromSeconds(11),
        };

        var e = await Assert.ThrowsAsync<ApiWaitTimeoutException>(() => manager.Machines["1"].StartAsync().CompletedAsync(options));

        Assert.Equal([1, 2, 3, 3, 2], manager.Time.Waits.ConvertAll(wait => wait.TotalSeconds));
        Assert.Equal([Post, Get, Get, Get, Get, Get], manager.Requests);
        Assert.Equal($"GET {Href}: the action did not complete within 00:00:11; the last state is 'pending'.", e.Message);
        Assert.Equal(("pending", options.Timeout, Href), (e.LastState, e.Timeout, e.Path));
    }

    [Fact]
    public async Task The_usual_wait_ends_after_ten_minutes()
    {
        FakeManager manager = new(["202 " + Pending, .. Enumerable.Repeat("200 " + Pending, 100)]);

        await Assert.ThrowsAsync<ApiWaitTimeoutException>(() => manager.Machines["1"].StartAsync().CompletedAsync());

        double[] pauses = [0.25, 0.5, 1, 2, 4, 8, .. Enumerable.Repeat(10.0, 58), 4.25];
        Assert.Equal(pauses, manager.Time.Waits.ConvertAll(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task Time_that_requests_take_counts()
    {
        FakeManager manager = new("202 " + Pending, "200 " + Pending);
        ActionOperation<Job> start = await manager.Machines["1"].StartAsync();
        manager.OnRequest = () => manager.Time.Advance(TimeSpan.FromMinutes(11));

        await Assert.ThrowsAsync<ApiWaitTimeoutException>(() => start.WaitForCompletionAsync());

        Assert.Equal([Post, Get], manager.Requests);
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("502")]
    [InlineData("503 <fault><reason>Starting</reason></fault>")]
    [InlineData("504")]
    public async Task A_manager_that_cannot_be_reached_is_asked_again(string answer)
    {
        FakeManager manager = new("202 " + Pending, answer, answer, "200 " + Complete);

        ActionOperation<Job> end = await manager.Machines["1"].StartAsync().CompletedAsync();

        Assert.Equal("complete", end.State);
        Assert.Equal([Post, Get, Get, Get], manager.Requests);
        Assert.Equal([0.25, 0.5, 1], manager.Time.Waits.ConvertAll(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_manager_that_stays_away_is_told_at_the_end()
    {
        FakeManager manager = new("202 " + Pending, "200 " + Pending, "broken", "503");

        var e = await Assert.ThrowsAsync<ApiWaitTimeoutException>(
            () => manager.Machines["1"].StartAsync().CompletedAsync(new PollOptions { Timeout = TimeSpan.FromSeconds(1) }));

        Assert.Equal("pending", e.LastState);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, Assert.IsType<ApiProtocolException>(e.InnerException).StatusCode);
        Assert.Equal([0.25, 0.5, 0.25], manager.Time.Waits.ConvertAll(wait => wait.TotalSeconds));
    }

    [Theory]
    [InlineData("500")]
    [InlineData("404")]
    [InlineData("401")]
    [InlineData("200 <html")]
    public async Task Any_other_failure_ends_the_wait(string answer)
    {
        FakeManager manager = new("202 " + Pending, answer);

        await Assert.ThrowsAnyAsync<ApiException>(() => manager.Machines["1"].StartAsync().CompletedAsync());

        Assert.Equal([Post, Get], manager.Requests);
    }

    [Fact]
    public async Task Waiting_can_be_cancelled_during_a_request()
    {
        FakeManager manager = new("202 " + Pending);
        ActionOperation<Job> start = await manager.Machines["1"].StartAsync();
        using CancellationTokenSource source = new();
        manager.OnRequest = source.Cancel;

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start.WaitForCompletionAsync(null, source.Token));

        Assert.Equal(source.Token, e.CancellationToken);
        Assert.Equal([Post, Get], manager.Requests);
    }
}
