using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

public class TimeoutTests
{
    private readonly ManualTimeProvider _clock = new();

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", " The outcome is uncertain: the request may have been executed.")]
    [InlineData("DELETE", " The outcome is uncertain: the request may have been executed.")]
    public async Task A_request_that_takes_too_long_is_a_timeout(string method, string outcome)
    {
        using ScriptedHandler handler = new((_, token) =>
        {
            _clock.Advance(TimeSpan.FromMinutes(2));
            return Never(token);
        });
        await using ApiConnection connection = Connect(handler, TimeSpan.FromMinutes(2));

        ApiTimeoutException e = await Assert.ThrowsAsync<ApiTimeoutException>(
            () => connection.SendAsync(new() { Method = new(method), Path = "vms/1", CorrelationId = "c-1" }));

        Assert.Equal($"{method} vms/1: no complete answer within 00:02:00.{outcome}", e.Message);
        Assert.Equal(TimeSpan.FromMinutes(2), e.Timeout);
        Assert.Equal("c-1", e.CorrelationId);
        Assert.Null(e.StatusCode);
    }

    [Fact]
    public async Task Time_runs_while_the_body_is_read()
    {
        using ScriptedHandler handler = new(() => new HttpResponseMessage { Content = new StreamContent(new StalledStream(_clock)) });
        await using ApiConnection connection = Connect(handler, TimeSpan.FromMinutes(2));

        await Assert.ThrowsAsync<ApiTimeoutException>(() => connection.SendAsync(new() { Method = HttpMethod.Get, Path = "vms" }));
    }

    [Fact]
    public async Task Each_request_has_its_own_time()
    {
        using ScriptedHandler handler = new(() =>
        {
            _clock.Advance(TimeSpan.FromSeconds(90));
            return ScriptedHandler.Answer(200, "application/xml", "<vms/>");
        });
        await using ApiConnection connection = Connect(handler, TimeSpan.FromMinutes(2));

        await connection.SendAsync(new() { Method = HttpMethod.Get, Path = "vms" });
        await connection.SendAsync(new() { Method = HttpMethod.Get, Path = "vms" });

        Assert.Equal(2, handler.Addresses.Count);
    }

    [Fact]
    public async Task Cancellation_stays_cancellation_with_the_token_of_the_caller()
    {
        using CancellationTokenSource cancellation = new();
        using ScriptedHandler handler = new(async (_, token) =>
        {
            await cancellation.CancelAsync();
            return await Never(token);
        });
        await using ApiConnection connection = Connect(handler, TimeSpan.FromMinutes(2));

        OperationCanceledException e = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connection.SendAsync(new() { Method = HttpMethod.Post, Path = "vms" }, cancellation.Token));

        Assert.Equal(cancellation.Token, e.CancellationToken);
        Assert.Equal("POST vms was cancelled. The outcome is uncertain: the request may have been executed.", e.Message);
    }

    [Fact]
    public async Task Cancellation_wins_over_a_timeout_and_over_a_broken_connection()
    {
        using CancellationTokenSource cancellation = new();
        using ScriptedHandler handler = new(async (_, _) =>
        {
            _clock.Advance(TimeSpan.FromMinutes(2));
            await cancellation.CancelAsync();
            throw new HttpRequestException("gone");
        });
        await using ApiConnection connection = Connect(handler, TimeSpan.FromMinutes(2));

        OperationCanceledException e = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connection.SendAsync(new() { Method = HttpMethod.Get, Path = "vms" }, cancellation.Token));

        Assert.Equal(cancellation.Token, e.CancellationToken);
    }

    [Fact]
    public async Task A_cancelled_token_sends_nothing()
    {
        using ScriptedHandler handler = new();
        await using ApiConnection connection = handler.Connect();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connection.SendAsync(new() { Method = HttpMethod.Get, Path = "vms" }, new CancellationToken(canceled: true)));

        Assert.Empty(handler.Addresses);
    }

    private static async Task<HttpResponseMessage> Never(CancellationToken token)
    {
        await Task.Delay(Timeout.Infinite, token);
        throw new InvalidOperationException("not reached");
    }

    private ApiConnection Connect(ScriptedHandler handler, TimeSpan timeout) => ApiConnection.Create(new()
    {
        BaseAddress = new("https://manager.example/api"),
        Credential = Credential.Basic("admin@internal", "secret"),
        Retry = RetryOptions.None,
        Handler = handler,
        Timeout = timeout,
        TimeProvider = _clock,
    });
}
