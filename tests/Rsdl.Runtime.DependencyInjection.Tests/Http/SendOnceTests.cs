using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Rhev.Sdk;
using Rsdl.Runtime.DependencyInjection.Tests.Support;
using Xunit;

namespace Rsdl.Runtime.DependencyInjection.Tests.Http;

/// <summary>Whatever handlers are added, what changes something reaches the network once.</summary>
public sealed class SendOnceTests : IDisposable
{
    private readonly StubManager _manager = new();
    private readonly ServiceCollection _services = new();

    public static TheoryData<string, string, string> Changes()
    {
        TheoryData<string, string, string> cases = [];
        foreach (string handler in (string[])["retry", "standard", "hedging", "defaults", "naive", "naive inside"])
        {
            foreach (string method in (string[])["POST", "PUT", "DELETE"])
            {
                foreach (string failure in (string[])["503", "broken"])
                {
                    cases.Add(handler, method, failure);
                }
            }
        }

        return cases;
    }

    public void Dispose() => _manager.Dispose();

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task What_changes_something_is_sent_once(string handler, string method, string failure)
    {
        await using ServiceProvider provider = Build(handler, failure);

        ApiException e = await FailureOf(provider, method);

        Assert.Equal([$"{method} /api/vms/1"], _manager.Requests);
        Assert.True(e.MayHaveExecuted);
    }

    [Theory]
    [InlineData("retry", 3)]
    [InlineData("naive", 3)]
    [InlineData("naive inside", 3)]
    public async Task What_only_reads_may_be_sent_again(string handler, int times)
    {
        await using ServiceProvider provider = Build(handler, "503");

        await FailureOf(provider, "GET");

        Assert.Equal(Enumerable.Repeat("GET /api/vms/1", times), _manager.Requests);
    }

    [Fact]
    public async Task What_was_never_sent_is_known_as_such_after_a_handler_tried_it_again()
    {
        await using ServiceProvider provider = Build("naive", "refused");

        ApiException e = await FailureOf(provider, "POST");

        Assert.Equal((HttpRequestError.ConnectionError, false), (Assert.IsType<ApiTransportException>(e).Error, e.MayHaveExecuted));
        Assert.Equal("POST vms/1: no connection to manager.example:443.", e.Message);
    }

    [Theory]
    [InlineData(false, "POST vms/1: nothing was sent to manager.example:443: a handler did not let it through (NotSupportedException).")]
    [InlineData(
        true,
        "POST vms/1: the connection to manager.example:443 broke. The outcome is uncertain: the request may have been executed.")]
    public async Task What_a_handler_throws_becomes_an_exception_of_the_connection(bool isSent, string message)
    {
        _manager.AddTo(_services, options => options.Retry.MaxAttempts = 3)
            .HttpClientBuilder.AddHttpMessageHandler(() => new Throwing(isSent));
        await using ServiceProvider provider = _services.BuildServiceProvider();

        ApiException e = await FailureOf(provider, "POST");

        Assert.Equal((message, isSent), (e.Message, e.MayHaveExecuted));
        Assert.Equal(isSent ? 1 : 0, _manager.Requests.Count);
        Assert.Equal("planted", Assert.IsType<NotSupportedException>(e.InnerException!.InnerException).Message);
    }

    [Fact]
    public async Task A_caller_who_cancels_gets_what_was_cancelled()
    {
        await using ServiceProvider provider = Build("standard", "503");
        using CancellationTokenSource source = new();
        _manager.Script = async (_, token) =>
        {
            await source.CancelAsync();
            token.ThrowIfCancellationRequested();
            throw new InvalidOperationException("never");
        };

        await Assert.ThrowsAsync<OperationCanceledException>(() => SendAsync(provider, "POST", source.Token));
    }

    private static Task<ApiResponse> SendAsync(ServiceProvider provider, string method, CancellationToken cancellationToken = default) =>
        provider.GetRequiredService<RhevApi>().Connection.SendAsync(
            new() { Method = new(method), Path = "vms/1", Body = method == "GET" ? null : (ReadOnlyMemory<byte>?)"<vm/>"u8.ToArray() },
            cancellationToken);

    private static async Task<ApiException> FailureOf(ServiceProvider provider, string method) =>
        await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync(provider, method));

    private ServiceProvider Build(string handler, string failure)
    {
        if (handler == "defaults")
        {
            _services.ConfigureHttpClientDefaults(defaults => defaults.AddStandardResilienceHandler(Hasten));
        }

        IHttpClientBuilder http = _manager.AddTo(_services, options => options.Retry.MaxAttempts = 1).HttpClientBuilder;
        switch (handler)
        {
            case "retry":
                http.AddResilienceHandler(
                    "retry", pipeline => pipeline.AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 2, Delay = TimeSpan.Zero }));
                break;
            case "standard":
                http.AddStandardResilienceHandler(Hasten);
                break;
            case "hedging":
                http.AddStandardHedgingHandler().Configure(options => options.Hedging.Delay = TimeSpan.Zero);
                break;
            case "naive":
                http.AddHttpMessageHandler(() => new Naive());
                break;
            case "naive inside":
                http.ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Add(new Naive()));
                break;
        }

        _manager.Script = (_, _) => failure switch
        {
            "503" => Task.FromResult(StubManager.Answer(503)),
            "refused" => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
            _ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "broken"),
        };
        return _services.BuildServiceProvider();
    }

    private static void Hasten(HttpStandardResilienceOptions options) => options.Retry.Delay = TimeSpan.Zero;

    /// <summary>Tries everything three times.</summary>
    private sealed class Naive : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (int attempt = 1; ; attempt++)
            {
                try
                {
                    HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
                    if (response.IsSuccessStatusCode || attempt == 3)
                    {
                        return response;
                    }
                }
                catch (HttpRequestException) when (attempt < 3)
                {
                    // Tries again.
                }
            }
        }
    }

    private sealed class Throwing(bool isAfter) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (isAfter)
            {
                await base.SendAsync(request, cancellationToken);
            }

            throw new NotSupportedException("planted");
        }
    }
}
