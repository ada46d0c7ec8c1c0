using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Rhev.Sdk;
using Rsdl.Runtime.DependencyInjection.Tests.Support;
using Xunit;

namespace Rsdl.Runtime.DependencyInjection.Tests.Resilience;

public sealed class ResilienceTests : IDisposable
{
    private const string Category = "Rsdl.Runtime.DependencyInjection.ResilienceHandler";
    private const string HeldBack =
        "GET vms/1: nothing was sent to manager.example:443: a handler did not let it through (BrokenCircuitException).";

    private readonly StubManager _manager = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly MemoryLoggerProvider _logs = new();
    private readonly ServiceCollection _services = new();

    public ResilienceTests()
    {
        _services.AddSingleton<TimeProvider>(_clock);
        _services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_logs));
    }

    public void Dispose()
    {
        _manager.Dispose();
        _logs.Dispose();
    }

    [Theory]
    [InlineData("GET", 3)]
    [InlineData("POST", 1)]
    [InlineData("PUT", 1)]
    [InlineData("DELETE", 1)]
    public async Task What_fails_is_sent_again_only_if_it_only_reads(string method, int times)
    {
        await using ServiceProvider provider = Build();
        _manager.Script = static (_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "broken");

        ApiException e = await FailureOf(provider, method);

        Assert.Equal(Enumerable.Repeat($"{method} /api/vms/1", times), _manager.Requests);
        Assert.Equal(method != "GET", e.MayHaveExecuted);
    }

    [Theory]
    [InlineData("broken", true)]
    [InlineData("502", true)]
    [InlineData("503", true)]
    [InlineData("504", true)]
    [InlineData("500", false)]
    [InlineData("404", false)]
    [InlineData("409", false)]
    public async Task Failures_to_answer_open_the_circuit_and_refusals_do_not(string failure, bool isOpen)
    {
        await using ServiceProvider provider = Build(options => options.Retry.MaxAttempts = 1);
        _manager.Script = (_, _) => failure == "broken"
            ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "broken")
            : Task.FromResult(StubManager.Answer(int.Parse(failure, System.Globalization.CultureInfo.InvariantCulture)));
        await FailureOf(provider, "GET");
        await FailureOf(provider, "GET");

        ApiException e = await FailureOf(provider, "GET");

        Assert.Equal(isOpen ? 2 : 3, _manager.Requests.Count);
        Assert.Equal(isOpen, e.Message == HeldBack);
        Assert.Equal(isOpen, _logs.Text.Contains("API client 'RhevApi' sends nothing for 15000 ms", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_open_circuit_sends_nothing_and_says_so()
    {
        await using ServiceProvider provider = await OpenAsync();

        ApiException e = await FailureOf(provider, "POST");

        Assert.Equal(HeldBack.Replace("GET", "POST", StringComparison.Ordinal), e.Message);
        Assert.False(e.MayHaveExecuted);
        Assert.IsType<ApiTransportException>(e);
        Assert.IsType<RequestNotSentException>(e.InnerException);
        Assert.IsType<BrokenCircuitException>(e.InnerException.InnerException);
        Assert.Empty(_manager.Requests);
        Assert.DoesNotContain("attempt 2 follows", _logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_break_one_success_closes_the_circuit()
    {
        await using ServiceProvider provider = await OpenAsync();
        _manager.Script = static (_, _) => Task.FromResult(StubManager.Answer(200, "<vm/>"));

        _clock.Advance(TimeSpan.FromSeconds(14));
        await FailureOf(provider, "GET");
        _clock.Advance(TimeSpan.FromSeconds(1));
        await SendAsync(provider, "GET");
        await SendAsync(provider, "POST");

        Assert.Equal(["GET /api/vms/1", "POST /api/vms/1"], _manager.Requests);
        Assert.Equal(
            [
                $"Warning {Category}: API client 'RhevApi' sends nothing for 15000 ms: too many requests failed",
                $"Information {Category}: API client 'RhevApi' sends requests again",
            ],
            _logs.Lines.Where(line => line.Contains(Category, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Requests_that_time_out_open_the_circuit_and_those_that_the_caller_cancels_do_not(bool isTimeout)
    {
        await using ServiceProvider provider = Build(options =>
        {
            options.Retry.MaxAttempts = 1;
            options.Timeout = TimeSpan.FromMinutes(1);
        });
        for (int i = 0; i < 2; i++)
        {
            TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
            using CancellationTokenSource source = new();
            _manager.Script = async (_, token) =>
            {
                asked.SetResult();
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException("never");
            };
            Task<ApiResponse> answer = SendAsync(provider, "GET", source.Token);
            await asked.Task;
            if (isTimeout)
            {
                _clock.Advance(TimeSpan.FromMinutes(1));
                await Assert.ThrowsAsync<ApiTimeoutException>(() => answer);
            }
            else
            {
                _clock.Advance(TimeSpan.FromSeconds(50));
                await source.CancelAsync();
                await Assert.ThrowsAsync<OperationCanceledException>(() => answer);
            }
        }

        _manager.Script = static (_, _) => Task.FromResult(StubManager.Answer(200, "<vm/>"));
        if (isTimeout)
        {
            Assert.Equal(HeldBack, (await FailureOf(provider, "GET")).Message);
        }
        else
        {
            await SendAsync(provider, "GET");
        }
    }

    [Fact]
    public async Task No_more_requests_are_sent_at_once_than_allowed_and_what_finds_no_place_in_the_queue_fails()
    {
        await using ServiceProvider provider = Build(null, options =>
        {
            options.MaxConcurrentRequests = 2;
            options.MaxQueuedRequests = 1;
        });
        TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using SemaphoreSlim arrived = new(0);
        _manager.Script = async (_, _) =>
        {
            Assert.True(_manager.Requests.Count <= 2 || answer.Task.IsCompleted, "more requests than allowed");
            arrived.Release();
            await answer.Task;
            return StubManager.Answer(200, "<vm/>");
        };
        Task<ApiResponse> first = SendAsync(provider, "POST");
        Task<ApiResponse> second = SendAsync(provider, "POST");
        await arrived.WaitAsync();
        await arrived.WaitAsync();
        Task<ApiResponse> queued = SendAsync(provider, "POST");

        ApiException e = await FailureOf(provider, "POST");

        Assert.Equal(2, _manager.Requests.Count);
        Assert.False(e.MayHaveExecuted);
        Assert.Equal(
            "POST vms/1: nothing was sent to manager.example:443: a handler did not let it through (RateLimiterRejectedException).",
            e.Message);
        Assert.IsType<RateLimiterRejectedException>(e.InnerException!.InnerException);
        answer.SetResult();
        await Task.WhenAll(first, second, queued);
        Assert.Equal(3, _manager.Requests.Count);
    }

    [Fact]
    public void Options_are_bound_and_added_to_and_there_is_one_circuit()
    {
        ConfigurationManager configuration = new()
        {
            ["R:MaxConcurrentRequests"] = "1",
            ["R:MaxQueuedRequests"] = "2",
            ["R:FailureRatio"] = "0.3",
            ["R:MinimumAttempts"] = "4",
            ["R:SamplingTime"] = "00:00:05",
            ["R:BreakTime"] = "00:00:06",
        };
        IApiClientBuilder builder = _manager.AddTo(_services).AddResilience(configuration.GetSection("R"))
            .AddResilience(options => options.MaxQueuedRequests = 7);
        int circuits = 0;
        builder.HttpClientBuilder.ConfigureAdditionalHttpMessageHandlers(
            (handlers, _) => circuits = handlers.OfType<ResilienceHandler>().Count());
        using ServiceProvider provider = _services.BuildServiceProvider();

        provider.GetRequiredService<RhevApi>();

        ApiResilienceOptions options = provider.GetRequiredService<IOptionsMonitor<ApiResilienceOptions>>().Get("RhevApi");
        Assert.Equal(
            (1, 7, 0.3, 4), (options.MaxConcurrentRequests, options.MaxQueuedRequests, options.FailureRatio, options.MinimumAttempts));
        Assert.Equal((TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(6)), (options.SamplingTime, options.BreakTime));
        Assert.Equal(1, circuits);
    }

    [Fact]
    public void All_that_is_wrong_is_told()
    {
        _manager.AddTo(_services).AddResilience(options =>
        {
            options.MaxConcurrentRequests = 0;
            options.MaxQueuedRequests = -1;
            options.FailureRatio = double.NaN;
            options.MinimumAttempts = 1;
            options.SamplingTime = TimeSpan.Zero;
            options.BreakTime = TimeSpan.FromDays(2);
        });
        using ServiceProvider provider = _services.BuildServiceProvider();

        var e = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(
            [
                "Resilience of API client 'RhevApi': MaxConcurrentRequests must be at least 1.",
                "Resilience of API client 'RhevApi': MaxQueuedRequests must not be negative.",
                "Resilience of API client 'RhevApi': FailureRatio must be more than 0 and at most 1.",
                "Resilience of API client 'RhevApi': MinimumAttempts must be at least 2.",
                "Resilience of API client 'RhevApi': SamplingTime must be from half a second to a day.",
                "Resilience of API client 'RhevApi': BreakTime must be from half a second to a day.",
            ],
            e.Failures);
    }

    private static Task<ApiResponse> SendAsync(ServiceProvider provider, string method, CancellationToken cancellationToken = default) =>
        provider.GetRequiredService<RhevApi>().Connection.SendAsync(new() { Method = new(method), Path = "vms/1" }, cancellationToken);

    private static async Task<ApiException> FailureOf(ServiceProvider provider, string method) =>
        await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync(provider, method));

    private ServiceProvider Build(Action<ApiClientOptions>? configure = null, Action<ApiResilienceOptions>? configureResilience = null)
    {
        _manager.AddTo(_services, configure).AddResilience(configureResilience ?? (options =>
        {
            options.MinimumAttempts = configure is null ? 100 : 2;
            options.SamplingTime = TimeSpan.FromMinutes(10);
        }));
        return _services.BuildServiceProvider();
    }

    private async Task<ServiceProvider> OpenAsync()
    {
        ServiceProvider provider = Build(_ => { });
        _manager.Script = static (_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "broken");
        await FailureOf(provider, "DELETE");
        await FailureOf(provider, "DELETE");
        _manager.Requests.Clear();
        return provider;
    }
}
