using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Rhev.Sdk;

namespace Rsdl.Runtime.DependencyInjection.Tests;

/// <summary>The code of the documentation and of the README's section, so that it compiles.</summary>
internal static class DocumentationSnippets
{
    public static void AddByCode(IHostApplicationBuilder builder)
    {
        builder.Services.AddApiClient(connection => new RhevApi(connection), options =>
        {
            options.BaseAddress = new("https://manager.example/api");
            options.User = "admin@internal";
            options.PasswordFile = "/run/secrets/manager";
            options.CaFile = "/etc/manager/ca.crt";
            options.PersistentAuthentication = true;
        });
    }

    public static void AddByConfiguration(IHostApplicationBuilder builder)
    {
        builder.Services.AddApiClient(connection => new RhevApi(connection), builder.Configuration.GetSection("Manager"));
    }

    public static void AddSeveral(IHostApplicationBuilder builder)
    {
        builder.Services.AddApiClient("dc1", connection => new RhevApi(connection), builder.Configuration.GetSection("Dc1"));
        builder.Services.AddKeyedApiClient("dc2", connection => new RhevApi(connection), builder.Configuration.GetSection("Dc2"));
    }

    public static void AddWithCheck(IHostApplicationBuilder builder)
    {
        builder.Services.AddApiClient(connection => new RhevApi(connection), builder.Configuration.GetSection("Manager"))
            .ValidateConnectionOnStart();
    }

    public static void AddWithResilience(IHostApplicationBuilder builder)
    {
        builder.Services.AddApiClient(connection => new RhevApi(connection), builder.Configuration.GetSection("Manager"))
            .AddResilience(options => options.MaxConcurrentRequests = 8);
    }

    public static void Replace(IApiClientBuilder client, HttpMessageHandler handler)
    {
        client.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => handler);
    }

    internal sealed class Inventory(IApiClientFactory<RhevApi> clients, [FromKeyedServices("dc2")] RhevApi second)
    {
        public RhevApi First => clients.GetClient("dc1");

        public RhevApi Second => second;
    }
}
