using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rhev.Sdk;
using Rsdl.Runtime.DependencyInjection.Tests.Support;
using Xunit;

namespace Rsdl.Runtime.DependencyInjection.Tests.Hosting;

public sealed class ConnectionCheckTests : IDisposable
{
    private readonly StubManager _manager = new();
    private readonly MemoryLoggerProvider _logs = new();
    private readonly HostApplicationBuilder _builder = Host.CreateEmptyApplicationBuilder(null);

    public ConnectionCheckTests()
    {
        _builder.Logging.AddProvider(_logs);
        _builder.Services.AddHostedService(_ => new Other(_manager));
    }

    public void Dispose()
    {
        _manager.Dispose();
        _logs.Dispose();
    }

    [Fact]
    public async Task The_Manager_is_asked_before_other_services_start_and_its_product_is_logged()
    {
        _manager.AddTo(_builder.Services).ValidateConnectionOnStart().ValidateConnectionOnStart();
        using IHost host = _builder.Build();

        await host.StartAsync();

        Assert.Equal(["GET /api", "other"], _manager.Requests);
        Assert.Contains(
            "Information Rsdl.Runtime.DependencyInjection.ConnectionCheck: API client 'RhevApi' reaches oVirt Engine 3.3.0.0", _logs.Lines);
        Assert.Equal("oVirt Engine 3.3.0.0", host.Services.GetRequiredService<RhevApi>().Product!.ToString());
        await host.StopAsync();
    }

    [Fact]
    public async Task A_Manager_that_does_not_tell_its_product_is_good_enough()
    {
        _manager.Script = static (_, _) => Task.FromResult(StubManager.Answer(200, "<api/>"));
        _manager.AddTo(_builder.Services).ValidateConnectionOnStart();
        using IHost host = _builder.Build();

        await host.StartAsync();

        Assert.Contains(
            "Information Rsdl.Runtime.DependencyInjection.ConnectionCheck: API client 'RhevApi' reaches a Manager", _logs.Lines);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_client_that_cannot_be_used_fails_the_start()
    {
        _manager.Script = static (_, _) => Task.FromResult(StubManager.Answer(401));
        _manager.AddTo(_builder.Services).ValidateConnectionOnStart();
        using IHost host = _builder.Build();

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        ApiUnauthorizedException cause = Assert.IsType<ApiUnauthorizedException>(e.InnerException);
        Assert.Equal(
            $"API client 'RhevApi' (https://manager.example/api (Basic admin@internal)) cannot be used: {cause.Message}", e.Message);
        Assert.Equal(["GET /api"], _manager.Requests);
    }

    [Fact]
    public async Task All_clients_that_cannot_be_used_are_told_and_those_that_need_not_be_checked_are_left_alone()
    {
        _manager.Script = static (request, _) => Task.FromResult(
            request.RequestUri!.Host == "good.example" ? StubManager.Answer(200, StubManager.Product) : StubManager.Answer(200, "<vms/>"));
        foreach (string name in (string[])["bad", "good", "worse", "unchecked"])
        {
            IApiClientBuilder client = _builder.Services.AddApiClient(name, connection => new RhevApi(connection), options =>
            {
                StubManager.Configure(options);
                options.BaseAddress = new($"https://{name}.example/api");
            });
            client.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => _manager);
            if (name != "unchecked")
            {
                client.ValidateConnectionOnStart();
            }
        }

        using IHost host = _builder.Build();

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        const string Reason = "cannot be used: GET /: the answer is <vms> and not <api>; "
            + "is the base address the entry point of the API? (200 OK).";
        Assert.Equal(
            $"API client 'bad' (https://bad.example/api (Basic admin@internal)) {Reason}\n"
                + $"API client 'worse' (https://worse.example/api (Basic admin@internal)) {Reason}",
            e.Message);
        Assert.Equal(2, Assert.IsType<AggregateException>(e.InnerException).InnerExceptions.Count);
        Assert.Equal(3, _manager.Requests.Count);
    }

    [Fact]
    public async Task A_start_that_is_cancelled_is_cancelled()
    {
        using CancellationTokenSource source = new();
        _manager.Script = async (_, token) =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException("never");
        };
        _manager.AddTo(_builder.Services).ValidateConnectionOnStart();
        using IHost host = _builder.Build();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.StartAsync(source.Token));

        Assert.Equal(["GET /api"], _manager.Requests);
    }

    private sealed class Other(StubManager manager) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            manager.Requests.Enqueue("other");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
