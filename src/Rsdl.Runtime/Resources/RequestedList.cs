using System;
using System.Collections.Generic;
using System.Threading;

namespace Rsdl.Runtime;

/// <summary>A list that a Manager is asked for.</summary>
/// <param name="read">Reads pages of a size, until it is cancelled.</param>
/// <param name="cancellationToken">Cancels requests of all enumerations.</param>
internal sealed class RequestedList<TResource>(
    Func<int?, CancellationToken, IAsyncEnumerable<ResourcePage<TResource>>> read, CancellationToken cancellationToken)
    : ResourceList<TResource>
{
    public override IAsyncEnumerable<ResourcePage<TResource>> AsPages(int? pageSize = null)
    {
        CheckSize(pageSize);
        return read(pageSize, cancellationToken);
    }
}
