using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Rhev.Emulator.Http.Faults;
using Xunit;

namespace Rhev.Emulator.Tests.Http;

public sealed class FaultInjectionTests
{
    private const string NoKind =
        "is none of delay:SECONDS, drop-before, drop-after, status:NUMBER, expire-session, fail-work and silence-host:NAME";

    [Fact]
    public async Task A_delay_holds_a_request_up_by_the_clock_of_the_Manager()
    {
        TimerClock clock = new();
        FaultRule first = new() { Kind = FaultKind.Delay, Delay = TimeSpan.FromHours(1), Path = "/api/vms" };
        FaultRule second = first with { Delay = TimeSpan.FromHours(2) };
        await using EmulatedManager manager = await EmulatedManager.StartAsync(
            new EmulatorOptions { TimeProvider = clock, Faults = new FaultInjection { Rules = [first, second] } });
        using RawClient client = new(manager);

        Assert.Equal(200, (await client.GetAsync("/api/tags")).Status);
        Task<Reply> delayed = client.GetAsync("/api/vms;max=1?search=name=x");
        Assert.Same(clock.FirstTimer, await Task.WhenAny(clock.FirstTimer, delayed));
        Assert.Equal(TimeSpan.FromHours(3), await clock.FirstTimer);
        Assert.Equal(["/api/tags"], manager.Requests.Select(request => request.Path));
        clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(200, (await delayed).Status);
    }

    [Fact]
    public async Task A_connection_that_is_dropped_before_leaves_the_request_unperformed()
    {
        await using EmulatedManager manager = await StartAsync("drop-before,method=post,path=/api/tags");
        using RawClient client = new(manager);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsync("/api/tags", "<tag><name>t</name></tag>"));

        Assert.Equal(["root"], (await client.GetAsync("/api/tags")).Names);
        Assert.Equal(["GET"], manager.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task A_connection_that_is_dropped_after_leaves_the_request_performed()
    {
        await using EmulatedManager manager = await StartAsync("drop-after,method=POST");
        using RawClient client = new(manager);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsync("/api/tags", "<tag><name>t</name></tag>"));

        Assert.Equal(["root", "t"], (await client.GetAsync("/api/tags")).Names);
        Assert.Equal(["POST", "GET"], manager.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task A_status_is_answered_in_place_of_performing_the_request()
    {
        await using EmulatedManager manager = await StartAsync("status:502,method=POST,every=2");
        using RawClient client = new(manager);

        Reply first = await client.PostAsync("/api/tags", "<tag><name>first</name></tag>");
        Reply second = await client.PostAsync("/api/tags", "<tag><name>second</name></tag>");
        Reply third = await client.PostAsync("/api/tags", "<tag><name>third</name></tag>");

        Assert.Equal((201, 502, 201), (first.Status, second.Status, third.Status));
        Assert.Equal(("Injected fault", "The emulator was asked to fail here"), (second.Reason, second.Detail));
        Assert.Equal(["root", "first", "third"], (await client.GetAsync("/api/tags")).Names);
    }

    [Fact]
    public async Task A_session_ends_before_the_request_that_it_carries()
    {
        await using EmulatedManager manager = await StartAsync("expire-session,path=/api/vms");
        using RawClient client = new(manager, authenticates: false);
        Reply login = await SendAsync("/api", request =>
            request.Headers.Authorization = RawClient.Basic(manager.User, manager.Password));
        string session = Assert.Single(login.Headers.GetValues("JSESSIONID"));

        Reply before = await SendAsync("/api/tags", Resume);
        Reply expired = await SendAsync("/api/vms", Resume);
        Reply after = await SendAsync("/api/tags", Resume);

        Assert.Equal((200, 200, 401, 401), (login.Status, before.Status, expired.Status, after.Status));

        void Resume(HttpRequestMessage request) => request.Headers.Add("Cookie", "JSESSIONID=" + session);

        Task<Reply> SendAsync(string path, Action<HttpRequestMessage> adjust) => client.SendAsync(HttpMethod.Get, path, adjust: request =>
        {
            request.Headers.Add("Prefer", "persistent-auth");
            adjust(request);
        });
    }

    [Fact]
    public async Task The_authority_is_served_whatever_goes_wrong()
    {
        await using EmulatedManager manager = await StartAsync("drop-before");
        using RawClient client = new(manager);

        Assert.Equal(200, (await client.GetAsync("/ca.crt")).Status);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("/api"));
    }

    [Fact]
    public void Choices_by_probability_follow_from_the_seed()
    {
        bool[] choices = Choices(seed: 1, probability: 0.5);

        Assert.Equal(choices, Choices(seed: 1, probability: 0.5));
        Assert.NotEqual(choices, Choices(seed: 2, probability: 0.5));
        Assert.InRange(choices.Count(chosen => chosen), 400, 600);
        Assert.DoesNotContain(true, Choices(seed: 1, probability: 0));
        Assert.DoesNotContain(false, Choices(seed: 1, probability: 1));
    }

    [Fact]
    public void Requests_that_a_rule_is_not_about_do_not_count_for_it()
    {
        FaultInjector injector = new(new FaultInjection { Rules = [FaultRule.Parse("drop-before,path=/api/vms/*/start,every=2")] });

        string[] paths = ["/api/vms/1/start", "/api/vms/1/stop", "/api/vms", "/api/vms/2/start", "/api/vms/3/start", "/API/VMS/4/START"];

        Assert.Equal([false, false, false, true, false, false], paths.Select(path => injector.Next("POST", path).DropsBefore));
    }

    [Theory]
    [InlineData("delay:0.5", FaultKind.Delay, "*", null, 1, 1.0)]
    [InlineData("status:599,every=3,path=/api/*,method=PUT,probability=0.25", FaultKind.Status, "/api/*", "PUT", 3, 0.25)]
    [InlineData("expire-session,probability=1", FaultKind.ExpireSession, "*", null, 1, 1.0)]
    [InlineData("fail-work,method=POST", FaultKind.FailWork, "*", "POST", 1, 1.0)]
    [InlineData("silence-host:hyper*,path=/api/x", FaultKind.SilenceHost, "/api/x", null, 1, 1.0)]
    public void A_rule_is_read_from_text(string text, FaultKind kind, string path, string? method, int every, double probability)
    {
        FaultRule rule = FaultRule.Parse(text);

        Assert.Equal(
            (kind, path, method, every, probability), (rule.Kind, rule.Path, rule.Method, rule.Every, rule.Probability));
        Assert.Equal(kind == FaultKind.Delay ? 0.5 : 1, rule.Delay.TotalSeconds);
        Assert.Equal(kind == FaultKind.Status ? 599 : 503, rule.Status);
        Assert.Equal(kind == FaultKind.SilenceHost ? "hyper*" : null, rule.Host);
    }

    [Theory]
    [InlineData("", "'' " + NoKind)]
    [InlineData("explode", "'explode' " + NoKind)]
    [InlineData("delay", "'delay' " + NoKind)]
    [InlineData("delay:86401", "'delay:86401' " + NoKind)]
    [InlineData("silence-host:", "'silence-host:' " + NoKind)]
    [InlineData("status:404", "The status of a fault is from 500 to 599")]
    [InlineData("drop-after,every=0", "A rule picks each request, or each second, and so on: 'every' is 1 or more")]
    [InlineData("drop-after,probability=2", "A probability is from 0 to 1")]
    [InlineData("drop-after,when=now", "'when=now' is none of path=PATTERN, method=NAME, every=NUMBER and probability=NUMBER")]
    [InlineData("drop-after,path=", "'path=' is none of path=PATTERN, method=NAME, every=NUMBER and probability=NUMBER")]
    public void What_is_no_rule_is_refused_with_the_reason(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => FaultRule.Parse(text)).Message);

    [Fact]
    public async Task A_rule_that_cannot_be_used_is_refused_at_the_start()
    {
        Assert.Equal(
            "Rule 2 of the faults: A delay is at most a day",
            await RefusedAsync(new FaultRule { Kind = FaultKind.Delay, Delay = TimeSpan.FromSeconds(-1) }));
        Assert.Equal(
            "Rule 2 of the faults: A rule that silences a host has the name of the host",
            await RefusedAsync(new FaultRule { Kind = FaultKind.SilenceHost }));

        static async Task<string> RefusedAsync(FaultRule rule) => (await Assert.ThrowsAsync<ArgumentException>(() =>
            EmulatedManager.StartAsync(new EmulatorOptions
            {
                Faults = new FaultInjection { Rules = [FaultRule.Parse("drop-before"), rule] },
            }))).Message;
    }

    private static Task<EmulatedManager> StartAsync(string rule) => EmulatedManager.StartAsync(
        new EmulatorOptions { Faults = new FaultInjection { Rules = [FaultRule.Parse(rule)] } });

    private static bool[] Choices(int seed, double probability)
    {
        FaultInjector injector = new(new FaultInjection
        {
            Seed = seed,
            Rules = [new FaultRule { Kind = FaultKind.DropAfter, Probability = probability }],
        });
        return [.. Enumerable.Range(0, 1000).Select(_ => injector.Next("GET", "/api").DropsAfter)];
    }

    private sealed class TimerClock : FakeTimeProvider
    {
        private readonly TaskCompletionSource<TimeSpan> _firstTimer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>How long the first timer runs, once it does.</summary>
        public Task<TimeSpan> FirstTimer => _firstTimer.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ITimer timer = base.CreateTimer(callback, state, dueTime, period);
            _firstTimer.TrySetResult(dueTime);
            return timer;
        }
    }
}
