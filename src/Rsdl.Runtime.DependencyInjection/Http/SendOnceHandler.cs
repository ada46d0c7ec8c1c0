using System;
using System.Net.Http;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>
/// The last handler before the transport. Lets a request that changes something pass once, whatever the handlers before it try: what is
/// tried again ends as it ended before.
/// </summary>
internal sealed class SendOnceHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RequestPassage passage = RequestPassage.Of(request);
        bool isFirst = passage.Enter();
        if (!isFirst && request.Method != HttpMethod.Get && request.Method != HttpMethod.Head)
        {
            passage.Failure?.Throw();
            throw new HttpRequestException($"A handler tried to send a {request.Method} again that may have been executed.");
        }

        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            passage.Failure = ExceptionDispatchInfo.Capture(e);
            throw;
        }
    }
}
