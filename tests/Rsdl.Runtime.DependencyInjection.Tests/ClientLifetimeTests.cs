using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Rhev.Sdk;
using Rsdl.Runtime.DependencyInjection.Tests.Support;
using Xunit;

namespace Rsdl.Runtime.DependencyInjection.Tests;

public sealed class ClientLifetimeTests : IDisposable
{
    private readonly StubManager _manager = new();
    private readonly ServiceCollection _services = new();

    public void Dispose() => _manager.Dispose();

    [Fact]
    public async Task A_client_is_made_at_its_first_use_and_once()
    {
        int made = 0;
        _manager.AddTo(_services);
        _services.AddApiClient(connection =>
        {
            made++;
            return new RhevApi(connection);
        });
        await using ServiceProvider provider = _services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Assert.Equal(0, made);

        RhevApi api = provider.GetRequiredService<RhevApi>();
        await using AsyncServiceScope scope = provider.CreateAsyncScope();

        Assert.Same(api, scope.ServiceProvider.GetRequiredService<RhevApi>());
        Assert.Same(api, scope.ServiceProvider.GetRequiredService<IApiClientFactory<RhevApi>>().GetClient());
        Assert.Equal(1, made);
        Assert.Empty(_manager.Requests);
    }

    [Fact]
    public async Task Many_threads_get_the_same_client()
    {
        int made = 0;
        _manager.AddTo(_services);
        _services.AddApiClient("dc1", connection =>
        {
            Interlocked.Increment(ref made);
            Thread.Yield();
            return new RhevApi(connection);
        }, StubManager.Configure);
        await using ServiceProvider provider = _services.BuildServiceProvider();
        IApiClientFactory<RhevApi> factory = provider.GetRequiredService<IApiClientFactory<RhevApi>>();
        using Barrier barrier = new(8);

        RhevApi[] clients = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                barrier.SignalAndWait();
                return factory.GetClient("dc1");
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Single(clients.Distinct());
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task Disposing_of_the_container_asynchronously_ends_the_session()
    {
        ServiceProvider provider = BuildWithSession();
        RhevApi api = provider.GetRequiredService<RhevApi>();
        await api.CheckAsync();
        IApiClientFactory<RhevApi> factory = provider.GetRequiredService<IApiClientFactory<RhevApi>>();

        await provider.DisposeAsync();

        Assert.Equal(["HEAD /api", "GET /api", "HEAD /api"], _manager.Requests);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => api.GetAsync());
        Assert.Throws<ObjectDisposedException>(() => factory.GetClient());
    }

    [Fact]
    public async Task Clients_that_only_the_factory_knows_are_closed_as_well()
    {
        _manager.AddTo(_services);
        _services.AddApiClient("dc1", connection => new RhevApi(connection), StubManager.Configure);
        RhevApi first;
        RhevApi second;
        await using (ServiceProvider provider = _services.BuildServiceProvider())
        {
            first = provider.GetRequiredService<IApiClientFactory<RhevApi>>().GetClient("dc1");
        }

        using (ServiceProvider provider = _services.BuildServiceProvider())
        {
            second = provider.GetRequiredService<IApiClientFactory<RhevApi>>().GetClient("dc1");
        }

        Assert.NotSame(first, second);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => first.GetAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => second.GetAsync());
    }

    [Fact]
    public async Task Disposing_of_the_container_synchronously_closes_the_client_and_leaves_the_session_to_expire()
    {
        RhevApi api;
        using (ServiceProvider provider = BuildWithSession())
        {
            api = provider.GetRequiredService<RhevApi>();
            await api.CheckAsync();
        }

        Assert.Equal(["HEAD /api", "GET /api"], _manager.Requests);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => api.GetAsync());
    }

    [Fact]
    public async Task A_client_that_could_not_be_made_is_tried_anew()
    {
        Queue<RhevApi?> results = new([null]);
        _manager.AddTo(_services);
        _services.AddApiClient(connection => results.TryDequeue(out RhevApi? result) ? result! : new RhevApi(connection));
        await using ServiceProvider provider = _services.BuildServiceProvider();
        IApiClientFactory<RhevApi> factory = provider.GetRequiredService<IApiClientFactory<RhevApi>>();

        var e = Assert.Throws<InvalidOperationException>(() => factory.GetClient());

        Assert.Equal("API client 'RhevApi': the callback that makes the entry point gave none.", e.Message);
        Assert.Same(provider.GetRequiredService<RhevApi>(), factory.GetClient());
    }

    private ServiceProvider BuildWithSession()
    {
        _manager.AddTo(_services, options => options.PersistentAuthentication = true);
        _manager.Script = static (request, _) =>
        {
            HttpResponseMessage answer = StubManager.Answer(200, request.Method == HttpMethod.Get ? StubManager.Product : "");
            answer.Headers.Add("Set-Cookie", "JSESSIONID=s1; Path=/api");
            return Task.FromResult(answer);
        };
        return _services.BuildServiceProvider();
    }
}
