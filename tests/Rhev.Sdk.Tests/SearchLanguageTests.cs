using System;
using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Xunit;

namespace Rhev.Sdk.Tests;

/// <summary>Searches as <see cref="SearchQuery"/> writes them, answered by the emulated Manager.</summary>
public sealed class SearchLanguageTests : IAsyncLifetime
{
    private EmulatedManager? _manager;
    private RhevApi? _api;

    private RhevApi Api => _api!;

    public async Task InitializeAsync()
    {
        _manager = await EmulatedManager.StartAsync(new EmulatorOptions { WorkDuration = TimeSpan.Zero });
        _api = await RhevApi.ConnectAsync(new ConnectionOptions
        {
            BaseAddress = _manager.BaseAddress,
            Credential = Credential.Basic(_manager.User, _manager.Password),
            Tls = TlsOptions.TrustPem(_manager.CaCertificatePem),
        });
        foreach (string name in (string[])["web (1)", "and", "x=y", "web2"])
        {
            await Api.Vms.AddAsync(new Vm
            {
                Name = name,
                Cluster = new() { Name = "Default" },
                Template = new() { Name = "Blank" },
                Memory = name == "web2" ? 2L << 30 : 1L << 30,
                Os = new() { Type = "rhel_6x64" },
            }).CompletedAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (_api is not null)
        {
            await _api.DisposeAsync();
        }

        if (_manager is not null)
        {
            await _manager.DisposeAsync();
        }
    }

    [Fact]
    public async Task Quotes_patterns_and_enumerated_values_are_understood()
    {
        Assert.Equal("web (1)", await FindAsync(SearchQuery.Where("name", SearchOperator.Equal, "web (1)")));
        Assert.Equal("and", await FindAsync(SearchQuery.Where("name", SearchOperator.Equal, "and")));
        Assert.Equal("x=y", await FindAsync(SearchQuery.Of($"name={"x=y"} and status={VmState.Down}")));
        Assert.Equal("web (1),web2", await FindAsync(SearchQuery.Where("name", SearchOperator.Equal, SearchValue.Pattern("web*"))));
        Assert.Equal("", await FindAsync(SearchQuery.Where("status", SearchOperator.Equal, VmState.PoweringUp)));
        Assert.Equal("", await FindAsync(SearchQuery.Where("status", SearchOperator.Equal, VmState.Migrating)));
        Assert.Equal(
            "web (1),and,x=y,web2", await FindAsync(SearchQuery.Where("status", SearchOperator.NotEqual, VmState.Migrating)));
        Assert.Equal("web (1),and,x=y,web2", await FindAsync(SearchQuery.Where("os", SearchOperator.Equal, "rhel_6x64")));
    }

    [Fact]
    public async Task Numbers_alternatives_free_text_order_and_pages_are_understood()
    {
        Assert.Equal("web2", await FindAsync(SearchQuery.Where("memory", SearchOperator.Greater, 1024)));
        Assert.Equal("web2", await FindAsync(SearchQuery.Where("memory", SearchOperator.Equal, 2L << 30)));
        Assert.Equal("web (1),web2", await FindAsync(SearchQuery.FreeText("web")));
        Assert.Equal(
            "and,web2",
            await FindAsync(SearchQuery.Where("name", SearchOperator.Equal, "and").Or("name", SearchOperator.Equal, "web2")
                .And("cluster", SearchOperator.Equal, "Default")));
        Assert.Equal("x=y,web2,web (1),and", await FindAsync(SearchQuery.All.SortBy("name", descending: true)));
        Assert.Equal("", await FindAsync(SearchQuery.All.SortBy("name").Page(2)));
        Assert.Equal("", await FindAsync(SearchQuery.Where("creationdate", SearchOperator.Less, new DateOnly(2001, 1, 1))));
        Assert.Equal("", await FindAsync(SearchQuery.Where("creationdate", SearchOperator.Greater, DateTimeOffset.UtcNow.AddDays(2))));
    }

    private async Task<string> FindAsync(SearchQuery search)
    {
        System.Collections.Generic.List<string?> names = [];
        await foreach (VmResource vm in Api.Vms.ListAsync(new() { Search = search }))
        {
            names.Add(vm.Data?.Name);
        }

        return string.Join(',', names);
    }
}
