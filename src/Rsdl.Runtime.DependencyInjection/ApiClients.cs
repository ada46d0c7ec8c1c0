using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>The clients of a container: makes each at its first use, and disposes of them all.</summary>
/// <param name="services">The container.</param>
internal sealed class ApiClients(IServiceProvider services) : IAsyncDisposable, IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, IApiEntryPoint> _clients = new(StringComparer.Ordinal);
    private bool _isDisposed;

    /// <exception cref="OptionsValidationException">The client's options make no sense.</exception>
    /// <exception cref="ObjectDisposedException">The container has been disposed of.</exception>
    public IApiEntryPoint Get(ApiClientRegistration registration)
    {
        // What fails is tried anew at the next call: a file may be there by then.
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (!_clients.TryGetValue(registration.Name, out IApiEntryPoint? client))
            {
                _clients.Add(registration.Name, client = Create(registration));
            }

            return client;
        }
    }

    public void Dispose()
    {
        foreach (IApiEntryPoint client in Close())
        {
            client.Dispose();
        }
    }

    public async ValueTask DisposeAsync() =>
        await Task.WhenAll(Close().Select(client => client.DisposeAsync().AsTask())).ConfigureAwait(false);

    private IApiEntryPoint Create(ApiClientRegistration registration)
    {
        ApiClientOptions options = services.GetRequiredService<IOptionsMonitor<ApiClientOptions>>().Get(registration.Name);
        ApiConnection connection = ApiConnection.Create(options.ToConnectionOptions(
            services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(registration.HttpClientName),
            services.GetService<ILoggerFactory>(),
            services.GetService<TimeProvider>()));
        return registration.Create!(connection)
            ?? throw new InvalidOperationException($"API client '{registration.Name}': the callback that makes the entry point gave none.");
    }

    private IApiEntryPoint[] Close()
    {
        lock (_gate)
        {
            _isDisposed = true;
            IApiEntryPoint[] clients = [.. _clients.Values];
            _clients.Clear();
            return clients;
        }
    }
}
