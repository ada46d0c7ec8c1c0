using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>Connects clients before the services of the host start, all at once, and tells of all that cannot be used.</summary>
/// <param name="registry">The clients.</param>
/// <param name="clients">The clients of the container.</param>
/// <param name="logger">Where their products are logged.</param>
internal sealed class ConnectionCheck(ApiClientRegistry registry, ApiClients clients, ILogger<ConnectionCheck> logger)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        Exception?[] failures = await Task.WhenAll(
            registry.All.Where(client => client.IsCheckedOnStart).Select(client => CheckAsync(client, cancellationToken)))
            .ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        Exception[] found = [.. failures.OfType<Exception>()];
        if (found.Length > 0)
        {
            throw new InvalidOperationException(
                string.Join('\n', found.Select(e => e.Message)),
                found.Length == 1 ? found[0].InnerException : new AggregateException(found));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<Exception?> CheckAsync(ApiClientRegistration registration, CancellationToken cancellationToken)
    {
        IApiEntryPoint? client = null;
        try
        {
            client = clients.Get(registration);
            await client.CheckAsync(cancellationToken).ConfigureAwait(false);
            ApiClientLog.Checked(logger, registration.Name, client.Product?.ToString() is { Length: > 0 } product ? product : "a Manager");
            return null;
        }
        catch (Exception e)
        {
            string connection = client is null ? "" : $" ({client.Connection})";
            return new InvalidOperationException($"API client '{registration.Name}'{connection} cannot be used: {e.Message}", e);
        }
    }
}
