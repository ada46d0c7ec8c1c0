using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

public abstract partial class ResourceCollection<TResource, TEntity>
{
    /// <summary>Lists the collection. Nothing is sent before the list is enumerated, and each enumeration sends anew.</summary>
    /// <param name="options">What to ask for, as it is when an enumeration begins.</param>
    /// <param name="cancellationToken">Cancels requests.</param>
    /// <returns>
    /// Handles with their data, in the Manager's order. An enumeration throws <see cref="ApiException"/> when a request fails, and
    /// <see cref="ArgumentException"/> when the options contradict each other.
    /// </returns>
    protected ResourceList<TResource> ListCoreAsync(ListOptions? options, CancellationToken cancellationToken) =>
        new RequestedList<TResource>((size, token) => ReadPagesAsync(options, size, token), cancellationToken);

    /// <summary>
    /// Follows the collection: returns each resource that comes, once, in the order of the identifiers, and goes on until it is
    /// cancelled. It asks the Manager again and again, ever more slowly while nothing comes.
    /// </summary>
    /// <remarks>
    /// A request that fails ends the enumeration with its exception. To resume, follow from the identifier of the last resource that
    /// was returned: none is lost then, and none is returned twice. What came since is read with one request, so a long past is better
    /// listed in pages first. See section 24.4 of the REST API guide.
    /// </remarks>
    /// <param name="place">Where in the address the parameter <c>from</c> stands.</param>
    /// <param name="from">
    /// The identifier after which to begin, such as the last one that was handled; null begins with what comes next.
    /// </param>
    /// <param name="options">How often to ask, and for what.</param>
    /// <param name="cancellationToken">Ends the enumeration, which then throws <see cref="OperationCanceledException"/>.</param>
    /// <returns>Handles with their data. An enumeration throws <see cref="ApiException"/> when a request fails.</returns>
    /// <exception cref="ArgumentException">The identifier is empty, or an option makes no sense.</exception>
    protected IAsyncEnumerable<TResource> FollowCoreAsync(
        ParameterContext place, string? from, FollowOptions? options, CancellationToken cancellationToken)
    {
        if (from is not null)
        {
            ArgumentException.ThrowIfNullOrEmpty(from);
        }

        options ??= new FollowOptions();
        options.Validate(_isSearchable);
        return PollAsync(place, from, options, cancellationToken);
    }

    private async IAsyncEnumerable<TResource> PollAsync(
        ParameterContext place, string? from, FollowOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (from is null)
        {
            from = await FindNewestAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(options.ShortestDelay, Connection.TimeProvider, cancellationToken).ConfigureAwait(false);
        }

        // No pages: those of a list that grows meanwhile could repeat each other, and leave a gap.
        SearchOptions query = new() { Search = options.Search };
        TimeSpan delay = options.ShortestDelay;
        while (true)
        {
            if (from is not null)
            {
                (place == ParameterContext.Matrix ? query.Matrix : query.Query)["from"] = from;
            }

            // All that is new must be known before the first is returned: a Manager begins with the newest, or in the middle.
            foreach ((string id, TResource resource) in await ReadInOrderAsync(query, cancellationToken).ConfigureAwait(false))
            {
                if (from is null || IdentifierOrder.Compare(id, from) > 0)
                {
                    from = id;
                    delay = options.ShortestDelay;
                    yield return resource;
                }
            }

            await Task.Delay(delay, Connection.TimeProvider, cancellationToken).ConfigureAwait(false);
            delay = delay * 2 < options.LongestDelay ? delay * 2 : options.LongestDelay;
        }
    }

    private async Task<string?> FindNewestAsync(CancellationToken cancellationToken)
    {
        // Unless it is asked for another order, a Manager lists what is numbered from the newest on.
        List<(string Id, TResource Resource)> newest = await ReadInOrderAsync(new() { Max = 1 }, cancellationToken).ConfigureAwait(false);
        return newest is [.., (string id, _)] ? id : null;
    }

    private async Task<List<(string Id, TResource Resource)>> ReadInOrderAsync(SearchOptions query, CancellationToken cancellationToken)
    {
        List<(string Id, TResource Resource)> all = [];
        await foreach ((_, var items) in ReadItemsAsync(query, null, cancellationToken).ConfigureAwait(false))
        {
            foreach ((TResource resource, TEntity data) in items)
            {
                all.Add((EntityAccess.GetText(data, "id") ?? throw HasNoIdentifier(), resource));
            }
        }

        all.Sort(static (first, second) => IdentifierOrder.Compare(first.Id, second.Id));
        return all;
    }

    private ApiProtocolException HasNoIdentifier() => new(
        new ApiCall(HttpMethod.Get, Path, null),
        HttpStatusCode.OK,
        "a resource of the collection has no identifier, so it cannot be followed");

    private async IAsyncEnumerable<ResourcePage<TResource>> ReadPagesAsync(
        ListOptions? options, int? pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach ((int number, var items) in ReadItemsAsync(options, pageSize, cancellationToken).ConfigureAwait(false))
        {
            yield return new ResourcePage<TResource>(number, items.ConvertAll(item => item.Resource));
        }
    }

    private async IAsyncEnumerable<(int Number, List<(TResource Resource, TEntity Data)> Items)> ReadItemsAsync(
        ListOptions? options, int? pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ListRequest request = new(options, _isSearchable, pageSize, _itemType ?? throw Mock.HasNoConnection("client"));
        IdentifierSet? seen = request.PageSize is null ? null : new();
        int left = request.Limit;
        for (int number = 1; ; number++)
        {
            var page = await ReadAsync(request.GetPage(number), cancellationToken).ConfigureAwait(false);
            List<(TResource Resource, TEntity Data)> wanted = new(Math.Min(page.Count, left));
            bool isNew = false;
            foreach ((TResource Resource, TEntity Data) item in page)
            {
                string? id = EntityAccess.GetText(item.Data, "id");
                bool isRepeated = seen is not null && id is not null && !seen.Add(id);
                isNew |= id is not null && !isRepeated;
                if (!isRepeated && left > 0 && request.Matches(item.Data))
                {
                    wanted.Add(item);
                    left--;
                }
            }

            // A Manager that does not know pages gives the first one again and again.
            if (isNew || number == 1)
            {
                yield return (number, wanted);
            }

            if (!isNew || left == 0 || page.Count < (request.PageSize ?? int.MaxValue))
            {
                yield break;
            }
        }
    }
}
