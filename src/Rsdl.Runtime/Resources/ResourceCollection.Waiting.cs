using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

public abstract partial class ResourceCollection<TResource, TEntity>
{
    /// <summary>
    /// Waits for one of the resources that carry a correlation id, such as the event that tells the end of what was asked for. The
    /// collection is read at once, and then ever more slowly.
    /// </summary>
    /// <remarks>
    /// This is how work is followed that was started with <see cref="OperationOptions.CorrelationId"/>: jobs carry no correlation id and
    /// cannot be searched for one. Where the Manager tells a job, as those since 3.4 do in the answers of some actions, wait for the
    /// state of the job instead: see <see cref="ActionOperation{TAction}.JobHref"/>.
    /// </remarks>
    /// <param name="correlationId">The correlation id that was sent.</param>
    /// <param name="isReached">Whether a resource with that correlation id is the one that is waited for.</param>
    /// <param name="hasFailed">Whether a resource with that correlation id ends the wait as a failure. All are asked this first.</param>
    /// <param name="options">How to wait; null for the usual pauses and ten minutes in all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The resource that is waited for, with its data.</returns>
    /// <exception cref="ArgumentException">The correlation id is none that can be sent, or an option makes no sense.</exception>
    /// <exception cref="InvalidOperationException">The collection was made for a mock and has no connection.</exception>
    /// <exception cref="ApiWaitFailedException"><paramref name="hasFailed"/> said so; the state is the resource's description.</exception>
    /// <exception cref="ApiWaitTimeoutException">There was no such resource in time.</exception>
    /// <exception cref="ApiException">A request failed.</exception>
    protected async Task<TResource> WaitForCorrelationCoreAsync(
        string correlationId,
        Func<TEntity, bool> isReached,
        Func<TEntity, bool> hasFailed,
        PollOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(correlationId);
        ArgumentNullException.ThrowIfNull(isReached);
        ArgumentNullException.ThrowIfNull(hasFailed);
        if (!ApiRequest.IsCorrelationId(correlationId))
        {
            throw new ArgumentException("This is no correlation id that a request can carry.", nameof(correlationId));
        }

        Poller poller = new(Connection, options, Path, $"nothing that was waited for came with the correlation id '{correlationId}'");
        while (true)
        {
            TEntity[] own = await poller.AskAsync(token => FindByCorrelationAsync(correlationId, token), cancellationToken)
                .ConfigureAwait(false);
            poller.State = EntityAccess.GetText(own.FirstOrDefault(), "description");
            if (own.FirstOrDefault(hasFailed) is { } failure)
            {
                ApiCall call = new(HttpMethod.Get, ApiPath.WithoutParameters(Path), correlationId);
                throw new ApiWaitFailedException(call, EntityAccess.GetText(failure, "description"), null);
            }

            if (own.FirstOrDefault(isReached) is { } reached)
            {
                return CreateResource(FindPath(reached) ?? Path, reached);
            }

            await poller.PauseAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<TEntity[]> FindByCorrelationAsync(string correlationId, CancellationToken cancellationToken)
    {
        OperationOptions query = new();
        if (_isSearchable)
        {
            query.Query["search"] = $"correlation_id=\"{correlationId}\"";
        }

        ApiResponse response = await SendAsync(HttpMethod.Get, Path, query, null, cancellationToken).ConfigureAwait(false);
        Entity list = response.ReadEntity(_listType!);

        // A collection without a search gives others as well.
        IEnumerable<TEntity> all = list as IEnumerable<TEntity> ?? ReadUnrecognized(response, list);
        return [.. all.Where(item => EntityAccess.GetText(item, "correlation_id") == correlationId)];
    }
}
