using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Polly;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>Holds requests back. Sends none a second time: that is the connection's affair.</summary>
/// <param name="pipeline">Limit and circuit.</param>
/// <param name="timeout">How long the connection lets an attempt take.</param>
/// <param name="timeProvider">The clock.</param>
internal sealed class ResilienceHandler(
    ResiliencePipeline<HttpResponseMessage> pipeline, TimeSpan timeout, TimeProvider timeProvider) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await pipeline.ExecuteAsync(token => AttemptAsync(request, token), cancellationToken).ConfigureAwait(false);

    private async ValueTask<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        long start = timeProvider.GetTimestamp();
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (IsTimeout(timeProvider.GetElapsedTime(start)))
        {
            throw new AttemptTimeoutException(e);
        }
    }

    // Both the end of its time and the caller cancel an attempt by the same token. What took nearly all its time counts as a failure.
    private bool IsTimeout(TimeSpan elapsed) => timeout != Timeout.InfiniteTimeSpan && elapsed >= timeout * 0.9;
}
