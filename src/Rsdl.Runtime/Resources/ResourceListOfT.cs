using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

/// <summary>
/// The resources of a collection. Nothing is sent before the list is enumerated, and each enumeration asks the Manager anew.
/// <see cref="ResourceList.FromItems"/> makes one for a mock.
/// </summary>
/// <typeparam name="TResource">The class of a resource's handle.</typeparam>
public abstract class ResourceList<TResource> : IAsyncEnumerable<TResource>
{
    /// <summary>The resources page by page, each page when the enumeration comes to it.</summary>
    /// <param name="pageSize">
    /// How many resources one request asks for; null for <see cref="SearchOptions.PageSize"/>, and if that is null too, all are on
    /// one page. A collection that cannot be searched has one page, whatever the size.
    /// </param>
    /// <returns>The pages: the first one in any case, then those that have something new.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size is less than 1.</exception>
    public abstract IAsyncEnumerable<ResourcePage<TResource>> AsPages(int? pageSize = null);

    /// <summary>Begins an enumeration of the resources.</summary>
    /// <param name="cancellationToken">Cancels requests, beside the token that the list was made with.</param>
    /// <returns>The enumerator.</returns>
    public virtual async IAsyncEnumerator<TResource> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (ResourcePage<TResource> page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (TResource resource in page.Items)
            {
                yield return resource;
            }
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">The size is less than 1.</exception>
    private protected static void CheckSize(int? pageSize)
    {
        if (pageSize < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(pageSize), pageSize, "A page must have room for at least 1 resource.");
        }
    }
}
