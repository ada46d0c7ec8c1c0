using Microsoft.Extensions.DependencyInjection;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>A client that has been added to a service collection, to say more of it.</summary>
public interface IApiClientBuilder
{
    /// <summary>
    /// The name of the client, and of its <see cref="ApiClientOptions"/>; that of its class, such as <c>RhevApi</c>, if it was given none.
    /// </summary>
    string Name { get; }

    /// <summary>The collection that the client was added to.</summary>
    IServiceCollection Services { get; }

    /// <summary>
    /// How requests are sent, for handlers of one's own. Whatever they do, a request that changes something reaches the network once
    /// at the most. Its logging is off, as the connection does its own.
    /// </summary>
    IHttpClientBuilder HttpClientBuilder { get; }
}
