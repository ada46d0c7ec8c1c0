using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Rhev.Sdk;
using Rsdl.Runtime.DependencyInjection.Tests.Support;
using Xunit;

namespace Rsdl.Runtime.DependencyInjection.Tests;

public sealed class RegistrationTests
{
    private readonly ServiceCollection _services = new();

    [Fact]
    public async Task Clients_of_several_names_are_apart()
    {
        _services.AddApiClient(connection => new RhevApi(connection), At("https://one.example/api"));
        _services.AddApiClient("two", connection => new RhevApi(connection), At("https://two.example/api"));
        _services.AddKeyedApiClient("three", connection => new RhevApi(connection), At("https://three.example/api"));
        _services.AddSingleton<Inventory>();
        await using ServiceProvider provider = _services.BuildServiceProvider();

        Inventory inventory = provider.GetRequiredService<Inventory>();

        Assert.Equal("https://one.example/api (Basic admin@internal)", inventory.One.Connection.ToString());
        Assert.Equal("https://two.example/api (Basic admin@internal)", inventory.Factory.GetClient("two").Connection.ToString());
        Assert.Equal("https://three.example/api (Basic admin@internal)", inventory.Three.Connection.ToString());
        Assert.Same(inventory.Three, inventory.Factory.GetClient("three"));
        Assert.Null(provider.GetKeyedService<RhevApi>("two"));
    }

    [Fact]
    public async Task The_same_name_again_adds_to_the_configuration()
    {
        _services.AddApiClient("dc1", connection => new RhevApi(connection), At("https://one.example/api"));
        _services.AddApiClient("dc1", connection => new RhevApi(connection), options => options.Port = 8443);
        _services.AddKeyedApiClient("dc1", connection => new RhevApi(connection), options => options.User = "viewer@internal");
        await using ServiceProvider provider = _services.BuildServiceProvider();

        RhevApi api = provider.GetRequiredKeyedService<RhevApi>("dc1");

        Assert.Equal("https://one.example/api (Basic viewer@internal)", api.Connection.ToString());
        Assert.Equal(8443, provider.GetRequiredService<IOptionsMonitor<ApiClientOptions>>().Get("dc1").Port);
        Assert.Single(_services, service => service.ServiceType == typeof(ApiClients));
        Assert.Single(_services, service => service.ServiceType == typeof(IApiClientFactory<RhevApi>));
        Assert.Single(_services, service => service.ImplementationType == typeof(ApiClientOptionsValidator));
    }

    [Fact]
    public async Task Sections_bind_to_clients_of_every_kind()
    {
        ConfigurationManager configuration = new()
        {
            ["One:BaseAddress"] = "https://one.example/api",
            ["Two:BaseAddress"] = "https://two.example/api",
            ["Three:BaseAddress"] = "https://three.example/api",
            ["One:User"] = "one", ["Two:User"] = "two", ["Three:User"] = "three",
            ["One:Password"] = "1", ["Two:Password"] = "2", ["Three:Password"] = "3",
        };
        _services.AddApiClient(connection => new RhevApi(connection), configuration.GetSection("One"));
        _services.AddApiClient("two", connection => new RhevApi(connection), configuration.GetSection("Two"));
        _services.AddKeyedApiClient("three", connection => new RhevApi(connection), configuration.GetSection("Three"));
        await using ServiceProvider provider = _services.BuildServiceProvider();

        Assert.Equal("https://one.example/api (Basic one)", provider.GetRequiredService<RhevApi>().Connection.ToString());
        Assert.Equal(
            "https://two.example/api (Basic two)",
            provider.GetRequiredService<IApiClientFactory<RhevApi>>().GetClient("two").Connection.ToString());
        Assert.Equal("https://three.example/api (Basic three)", provider.GetRequiredKeyedService<RhevApi>("three").Connection.ToString());
    }

    [Fact]
    public async Task Clients_of_two_APIs_live_side_by_side_under_names_of_their_own()
    {
        _services.AddApiClient(connection => new RhevApi(connection), At("https://one.example/api"));
        _services.AddApiClient(connection => new OtherApi(connection), At("https://other.example/api"));
        await using ServiceProvider provider = _services.BuildServiceProvider();

        Assert.Equal("https://other.example/api (Basic admin@internal)", provider.GetRequiredService<OtherApi>().Connection.ToString());
        var e = Assert.Throws<InvalidOperationException>(() => _services.AddApiClient("RhevApi", connection => new OtherApi(connection)));
        Assert.Equal(
            "The name 'RhevApi' is that of an API client of Rhev.Sdk.RhevApi; one of "
                + "Rsdl.Runtime.DependencyInjection.Tests.Support.OtherApi needs a name of its own.",
            e.Message);
    }

    [Fact]
    public async Task A_name_that_nobody_added_is_told_with_those_that_there_are()
    {
        _services.AddApiClient("dc2", connection => new RhevApi(connection), At("https://two.example/api"));
        _services.AddApiClient("dc1", connection => new RhevApi(connection), At("https://one.example/api"));
        _services.AddApiClient("other", connection => new OtherApi(connection), At("https://other.example/api"));
        await using ServiceProvider provider = _services.BuildServiceProvider();
        IApiClientFactory<RhevApi> factory = provider.GetRequiredService<IApiClientFactory<RhevApi>>();

        Assert.Equal(
            "There is no API client of Rhev.Sdk.RhevApi with the name 'other'. Its clients are: 'dc1', 'dc2'.",
            Assert.Throws<InvalidOperationException>(() => factory.GetClient("other")).Message);
        Assert.Equal(
            "There is no API client of Rhev.Sdk.RhevApi without a name. Its clients are: 'dc1', 'dc2'.",
            Assert.Throws<InvalidOperationException>(() => factory.GetClient()).Message);
    }

    [Fact]
    public void The_builder_tells_name_and_services()
    {
        IApiClientBuilder builder = _services.AddApiClient(connection => new RhevApi(connection));

        Assert.Equal(("RhevApi", "Rsdl.Runtime/RhevApi"), (builder.Name, builder.HttpClientBuilder.Name));
        Assert.Same(_services, builder.Services);
        Assert.Equal("dc1", _services.AddKeyedApiClient("dc1", connection => new RhevApi(connection)).Name);
    }

    private static Action<ApiClientOptions> At(string address) => options =>
    {
        StubManager.Configure(options);
        options.BaseAddress = new(address);
    };

    private sealed class Inventory(
        RhevApi one, [FromKeyedServices("three")] RhevApi three, IApiClientFactory<RhevApi> factory)
    {
        public RhevApi One => one;

        public RhevApi Three => three;

        public IApiClientFactory<RhevApi> Factory => factory;
    }
}
