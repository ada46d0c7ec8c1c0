using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Rhev.Emulator;
using Rhev.Sdk;
using Rsdl.Runtime.DependencyInjection.Tests.Support;
using Xunit;

namespace Rsdl.Runtime.DependencyInjection.Tests;

/// <summary>A host with a client from configuration, over real connections and TLS.</summary>
public class EmulatorTests
{
    [Fact]
    public async Task A_host_talks_to_a_Manager()
    {
        await using EmulatedManager manager = await EmulatedManager.StartAsync(new EmulatorOptions { WorkDuration = TimeSpan.Zero });
        using TemporaryFile ca = new(manager.CaCertificatePem);
        using TemporaryFile password = new(manager.Password + "\n");
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Manager:BaseAddress"] = manager.BaseAddress.AbsoluteUri,
            ["Manager:User"] = manager.User,
            ["Manager:PasswordFile"] = password.Path,
            ["Manager:CaFile"] = ca.Path,
        });
        builder.Services.AddApiClient(connection => new RhevApi(connection), builder.Configuration.GetSection("Manager"))
            .AddResilience()
            .ValidateConnectionOnStart();
        using IHost host = builder.Build();

        await host.StartAsync();
        RhevApi api = host.Services.GetRequiredService<RhevApi>();
        List<VmResource> vms = [];
        await foreach (VmResource vm in api.Vms.ListAsync())
        {
            vms.Add(vm);
        }

        await host.StopAsync();
        Assert.Equal(["/api", "/api/vms;max=2147483647"], manager.Requests.Select(request => request.Path));
        Assert.Equal("3.3", api.Product!.Version!.ToString(2));
    }
}
