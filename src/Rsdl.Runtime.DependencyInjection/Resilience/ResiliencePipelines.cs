using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;

namespace Rsdl.Runtime.DependencyInjection;

internal static class ResiliencePipelines
{
    public static ResiliencePipeline<HttpResponseMessage> Create(
        string name, ApiResilienceOptions options, TimeProvider timeProvider, ILogger logger)
    {
        ResiliencePipelineBuilder<HttpResponseMessage> builder = new() { Name = name, TimeProvider = timeProvider };
        return builder
            .AddConcurrencyLimiter(options.MaxConcurrentRequests, options.MaxQueuedRequests)
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = options.FailureRatio,
                MinimumThroughput = options.MinimumAttempts,
                SamplingDuration = options.SamplingTime,
                BreakDuration = options.BreakTime,
                ShouldHandle = static arguments => new(IsFailure(arguments.Outcome)),
                OnOpened = arguments =>
                {
                    ApiClientLog.CircuitOpened(logger, name, (long)arguments.BreakDuration.TotalMilliseconds);
                    return default;
                },
                OnClosed = _ =>
                {
                    ApiClientLog.CircuitClosed(logger, name);
                    return default;
                },
            })
            .Build();
    }

    // A refusal is an answer: it says nothing against the Manager. 500 is how it answers a request that it stumbles over.
    private static bool IsFailure(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or IOException or AttemptTimeoutException
        || outcome.Result?.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
