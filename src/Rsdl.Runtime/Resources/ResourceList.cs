using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

/// <summary>Makes lists of resources.</summary>
public static class ResourceList
{
    /// <summary>Makes a list of given resources, for a mock.</summary>
    /// <typeparam name="TResource">The class of a resource's handle.</typeparam>
    /// <param name="items">The resources; enumerated each time that the list is.</param>
    /// <returns>The list.</returns>
    public static ResourceList<TResource> FromItems<TResource>(IEnumerable<TResource> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new GivenList<TResource>(items);
    }

    private sealed class GivenList<TResource>(IEnumerable<TResource> items) : ResourceList<TResource>
    {
        public override IAsyncEnumerable<ResourcePage<TResource>> AsPages(int? pageSize = null)
        {
            CheckSize(pageSize);
            return EnumerateAsync(pageSize ?? int.MaxValue);
        }

        private async IAsyncEnumerable<ResourcePage<TResource>> EnumerateAsync(
            int pageSize, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask.ConfigureAwait(false);
            int number = 0;
            foreach (TResource[] chunk in items.Chunk(pageSize).DefaultIfEmpty([]))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return new ResourcePage<TResource>(++number, chunk);
            }
        }
    }
}
