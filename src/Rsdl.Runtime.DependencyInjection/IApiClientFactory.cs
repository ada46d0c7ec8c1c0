using System;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>Gives the clients of one API by name. Safe for use by many threads.</summary>
/// <typeparam name="TApi">The generated class of the entry point, such as <c>RhevApi</c>.</typeparam>
public interface IApiClientFactory<out TApi>
    where TApi : class, IApiEntryPoint
{
    /// <summary>
    /// The client of a name: the same one at each call, made at the first. It belongs to the container, which disposes of it.
    /// </summary>
    /// <param name="name">The name; the client that was added without one, unless given.</param>
    /// <returns>The client. Nothing is sent before its first request.</returns>
    /// <exception cref="InvalidOperationException">No client of the class was added under the name.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The client's options make no sense.</exception>
    /// <exception cref="ObjectDisposedException">The container has been disposed of.</exception>
    TApi GetClient(string? name = null);
}
