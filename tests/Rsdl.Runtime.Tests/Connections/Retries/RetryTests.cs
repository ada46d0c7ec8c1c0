using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections.Retries;

public sealed class RetryTests : IDisposable
{
    private const string Category = "Information Rsdl.Runtime.ApiConnection: ";
    private const string Fault = "<fault><reason>Operation Failed</reason><detail>[locked]</detail></fault>";

    private readonly InstantTimeProvider _time = new();
    private readonly MemoryLoggerFactory _logs = new();
    private ScriptedHandler? _handler;

    public void Dispose()
    {
        _handler?.Dispose();
        _logs.Dispose();
    }

    [Theory]
    [InlineData("GET", "502", 3)]
    [InlineData("GET", "503", 3)]
    [InlineData("GET", "503 fault", 3)]
    [InlineData("GET", "504", 3)]
    [InlineData("GET", "500", 1)]
    [InlineData("GET", "501", 1)]
    [InlineData("GET", "404", 1)]
    [InlineData("GET", "409", 1)]
    [InlineData("GET", "401", 1)]
    [InlineData("GET", "301", 1)]
    [InlineData("GET", "html", 1)]
    [InlineData("GET", "connect", 3)]
    [InlineData("GET", "name", 3)]
    [InlineData("GET", "proxy", 3)]
    [InlineData("GET", "broken", 3)]
    [InlineData("GET", "tls", 1)]
    [InlineData("GET", "bug", 1)]
    [InlineData("POST", "502", 1)]
    [InlineData("POST", "503", 1)]
    [InlineData("POST", "503 fault", 1)]
    [InlineData("POST", "504", 1)]
    [InlineData("POST", "connect", 3)]
    [InlineData("POST", "name", 3)]
    [InlineData("POST", "proxy", 3)]
    [InlineData("POST", "broken", 1)]
    [InlineData("POST", "tls", 1)]
    [InlineData("PUT", "503", 1)]
    [InlineData("PUT", "connect", 3)]
    [InlineData("PUT", "broken", 1)]
    [InlineData("DELETE", "503", 1)]
    [InlineData("DELETE", "connect", 3)]
    [InlineData("DELETE", "broken", 1)]
    public async Task Only_what_is_safe_is_sent_again(string method, string failure, int attempts)
    {
        await using ApiConnection connection = Connect(() => Fail(failure));

        await Assert.ThrowsAnyAsync<Exception>(() => SendAsync(connection, method));

        Assert.Equal(attempts, _handler!.Addresses.Count);
    }

    [Fact]
    public async Task The_waits_double_and_leave_a_random_half_out()
    {
        await using ApiConnection connection = Connect(
            () => Fail("503"), new() { MaxAttempts = 6, FirstDelay = TimeSpan.FromSeconds(1), LongestDelay = TimeSpan.FromSeconds(5) });

        await Assert.ThrowsAsync<ApiProtocolException>(() => SendAsync(connection, "GET"));

        List<TimeSpan> waits = _time.Waits.FindAll(wait => wait != TimeSpan.FromMinutes(3));
        double[] longest = [1, 2, 4, 5, 5];
        Assert.Equal(longest.Length, waits.Count);
        for (int i = 0; i < longest.Length; i++)
        {
            Assert.InRange(waits[i].TotalSeconds, longest[i] / 2, longest[i]);
        }
    }

    [Fact]
    public async Task A_request_that_succeeds_at_last_is_logged_with_what_went_before()
    {
        Queue<string> script = new(["503", "broken", "ok"]);
        await using ApiConnection connection = Connect(() => Fail(script.Dequeue()), new() { FirstDelay = TimeSpan.Zero });

        await SendAsync(connection, "GET");

        Assert.Contains(
            Category + "GET vms: attempt 2 follows after 0 ms because of ApiProtocolException, correlation id none", _logs.Lines);
        Assert.Contains(
            Category + "GET vms: attempt 3 follows after 0 ms because of ApiTransportException, correlation id none", _logs.Lines);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Thu, 01 Aug 2013 10:00:09 GMT", 9)]
    public async Task The_server_may_say_when_to_come_back(string retryAfter, int seconds)
    {
        Queue<string> script = new(["503", "ok"]);
        await using ApiConnection connection = Connect(() =>
        {
            HttpResponseMessage answer = Fail(script.Dequeue());
            answer.Headers.TryAddWithoutValidation("Date", "Thu, 01 Aug 2013 10:00:00 GMT");
            answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            return answer;
        });

        await SendAsync(connection, "GET");

        Assert.Contains(TimeSpan.FromSeconds(seconds), _time.Waits);
    }

    [Fact]
    public async Task A_server_that_wants_to_be_left_alone_for_long_is_not_asked_again()
    {
        await using ApiConnection connection = Connect(() =>
        {
            HttpResponseMessage answer = Fail("503");
            answer.Headers.TryAddWithoutValidation("Retry-After", "11");
            return answer;
        });

        ApiProtocolException e = await Assert.ThrowsAsync<ApiProtocolException>(() => SendAsync(connection, "GET"));

        Assert.Equal(TimeSpan.FromSeconds(11), e.RetryAfter);
        Assert.Single(_handler!.Addresses);
    }

    [Fact]
    public async Task Refusals_may_be_tried_again_whatever_the_method()
    {
        Queue<string> script = new(["409", "409", "ok"]);
        List<string> seen = [];
        await using ApiConnection connection = Connect(() => Fail(script.Dequeue()), new()
        {
            FirstDelay = TimeSpan.Zero,
            ShouldRetry = fault =>
            {
                seen.Add(fault.Detail!);
                return fault is ApiConflictException;
            },
        });

        await SendAsync(connection, "POST");

        Assert.Equal(["[locked]", "[locked]"], seen);
        Assert.Equal(3, _handler!.Addresses.Count);
    }

    [Fact]
    public async Task Nothing_is_sent_again_unless_wanted()
    {
        await using ApiConnection connection = Connect(() => Fail("503"), RetryOptions.None);

        await Assert.ThrowsAsync<ApiProtocolException>(() => SendAsync(connection, "GET"));

        Assert.Single(_handler!.Addresses);
    }

    [Fact]
    public async Task Waiting_for_another_attempt_can_be_cancelled()
    {
        using CancellationTokenSource cancellation = new();
        TaskCompletionSource waits = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _time.OnWait = waits.SetResult;
        await using ApiConnection connection = Connect(() => Fail("503"));
        Task call = connection.SendAsync(new() { Method = HttpMethod.Get, Path = "vms" }, cancellation.Token);

        await waits.Task;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(_handler!.Addresses);
    }

    [Fact]
    public async Task All_attempts_together_have_a_limit()
    {
        ManualTimeProvider clock = new();
        await using ApiConnection connection = Connect(
            () =>
            {
                clock.Advance(TimeSpan.FromSeconds(20));
                return Fail("503");
            },
            new() { MaxAttempts = 10, FirstDelay = TimeSpan.Zero },
            clock,
            TimeSpan.FromSeconds(50));

        ApiException e = await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync(connection, "GET"));

        Assert.Equal(3, _handler!.Addresses.Count);
        Assert.Equal("GET vms: no complete answer within 00:00:10.", Assert.IsType<ApiTimeoutException>(e).Message);
    }

    [Fact]
    public async Task A_session_that_cannot_be_begun_for_the_moment_is_tried_again_for_any_request()
    {
        Queue<string> script = new(["503", "ok", "ok"]);
        using ScriptedHandler handler = new(() => Fail(script.Dequeue()));
        await using ApiConnection connection = ApiConnection.Create(new()
        {
            BaseAddress = new("https://manager.example/api"),
            Credential = Credential.Basic("admin", "secret"),
            PersistentAuthentication = true,
            Handler = handler,
            Retry = new() { FirstDelay = TimeSpan.Zero },
        });

        await SendAsync(connection, "POST");

        Assert.Equal(
            ["https://manager.example/api", "https://manager.example/api", "https://manager.example/api/vms"], handler.Addresses);
    }

    private static HttpResponseMessage Fail(string failure) => failure switch
    {
        "ok" => ScriptedHandler.Answer(200, "application/xml", "<vms/>"),
        "connect" => throw new HttpRequestException(HttpRequestError.ConnectionError),
        "name" => throw new HttpRequestException(HttpRequestError.NameResolutionError),
        "proxy" => throw new HttpRequestException(HttpRequestError.ProxyTunnelError),
        "tls" => throw new HttpRequestException(HttpRequestError.SecureConnectionError),
        "broken" => throw new HttpRequestException(HttpRequestError.ResponseEnded),
        "bug" => throw new InvalidOperationException("a handler's own failure"),
        "html" => ScriptedHandler.Answer(200, "text/html", "<html/>"),
        "503 fault" => ScriptedHandler.Answer(503, "application/xml", Fault),
        "409" => ScriptedHandler.Answer(409, "application/xml", Fault),
        _ => ScriptedHandler.Answer(int.Parse(failure, System.Globalization.CultureInfo.InvariantCulture), null, ""),
    };

    private static Task<ApiResponse> SendAsync(ApiConnection connection, string method) =>
        connection.SendAsync(new() { Method = new HttpMethod(method), Path = "vms" });

    private ApiConnection Connect(
        Func<HttpResponseMessage> script, RetryOptions? retry = null, TimeProvider? clock = null, TimeSpan? total = null)
    {
        _handler = new(async (_, token) =>
        {
            HttpResponseMessage answer = script();
            await Task.Yield();
            token.ThrowIfCancellationRequested();
            return answer;
        });
        return ApiConnection.Create(new()
        {
            BaseAddress = new("https://manager.example/api"),
            Credential = Credential.Basic("admin", "secret"),
            Handler = _handler,
            LoggerFactory = _logs,
            TimeProvider = clock ?? _time,
            Timeout = clock is null ? Timeout.InfiniteTimeSpan : TimeSpan.FromMinutes(3),
            TotalTimeout = total ?? Timeout.InfiniteTimeSpan,
            Retry = retry ?? RetryOptions.Default,
        });
    }
}
