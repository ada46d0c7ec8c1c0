using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>
/// The first of the handlers. Turns exceptions that the connection does not know, such as that of an open circuit, into those that it
/// knows, and tells whether the request had been sent.
/// </summary>
internal sealed class FailureHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RequestPassage passage = RequestPassage.Of(request);
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (HttpRequestException or IOException or OperationCanceledException))
        {
            // The type alone: what a handler of somebody else says may hold a secret.
            throw passage.IsSent
                ? new HttpRequestException($"A handler gave up on a request that had been sent ({e.GetType().Name}).", e)
                : new RequestNotSentException($"a handler did not let it through ({e.GetType().Name})", e);
        }
    }
}
