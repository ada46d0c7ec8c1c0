using System;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

/// <summary>The entry point of some API: what can be done with it without knowing its representations.</summary>
public interface IApiEntryPoint : IAsyncDisposable, IDisposable
{
    /// <summary>The connection, for requests that the API's documents do not tell of.</summary>
    ApiConnection Connection { get; }

    /// <summary>
    /// What the Manager said of itself when it was connected to or checked; null if it did not tell, or nothing has been sent.
    /// </summary>
    ProductInfo? Product { get; }

    /// <summary>Reads the entry point once, to know that it can be used, and sets <see cref="Product"/>.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that ends when the answer is there.</returns>
    /// <exception cref="ApiProtocolException">There is something else than the entry point of an API at the address.</exception>
    /// <exception cref="ApiException">The request failed.</exception>
    Task CheckAsync(CancellationToken cancellationToken = default);
}
