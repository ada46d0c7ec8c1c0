using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Xunit;

namespace Rhev.Sdk.Tests;

/// <summary>Lists, pages, events and links of the ready-made SDK, against an emulated Manager.</summary>
public sealed class ListTests : IAsyncLifetime
{
    private EmulatedManager? _manager;
    private RhevApi? _api;

    private EmulatedManager Manager => _manager!;

    private RhevApi Api => _api!;

    public async Task InitializeAsync()
    {
        _manager = await EmulatedManager.StartAsync(new EmulatorOptions { WorkDuration = TimeSpan.Zero });
        _api = await RhevApi.ConnectAsync(new ConnectionOptions
        {
            BaseAddress = Manager.BaseAddress,
            Credential = Credential.Basic(Manager.User, Manager.Password),
            Tls = TlsOptions.TrustPem(Manager.CaCertificatePem),
        });
    }

    public async Task DisposeAsync()
    {
        await Api.DisposeAsync();
        await Manager.DisposeAsync();
    }

    [Fact]
    public async Task Machines_are_listed_in_pages_and_by_their_properties()
    {
        await AddAsync("web1", "web2", "db1", "web3");
        await Api.Vms.AddAsync(New("huge", 8L << 30));

        ResourceList<VmResource> web = Api.Vms.ListAsync(new() { Search = "name=web*", PageSize = 2 });
        List<VmResource> huge = await Api.Vms.ListAsync(new()
        {
            Matching = { ["memory"] = "8589934592", ["status.state"] = "DOWN", ["cluster.id"] = await ClusterAsync() },
        }).ToListAsync();

        Assert.Equal(
            ["1: web1 web2", "2: web3"],
            await web.AsPages().Select(page => $"{page.Number}: {string.Join(' ', page.Items.Select(vm => vm.Data!.Name))}")
                .ToListAsync());
        Assert.Equal(["web1", "web2", "web3"], await web.Select(vm => vm.Data!.Name!).ToListAsync());
        Assert.Equal("huge", Assert.Single(huge).Data!.Name);
    }

    [Fact]
    public async Task Events_are_listed_from_one_on_in_both_forms_of_the_address()
    {
        await AddAsync("vm1", "vm2", "vm3");

        List<string> later = await Api.Events.ListAsync(new() { From = "2" }).Select(each => each.Id).ToListAsync();
        List<string> earlier = await Api.Events.ListAsync(new() { FromInQuery = "2", PageSize = 1 }).Select(each => each.Id).ToListAsync();

        Assert.Equal(["4", "3"], later);
        Assert.Equal(["4", "3"], earlier);
        Assert.Equal(
            [
                "/api/events;max=2147483647;from=2",
                "/api/events;max=1?search=page%201&from=2",
                "/api/events;max=1?search=page%202&from=2",
                "/api/events;max=1?search=page%203&from=2",
            ],
            Manager.Requests.Select(request => request.Path).Where(path => path.Contains("/events", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Events_are_followed_while_they_happen()
    {
        FollowOptions often = new() { ShortestDelay = TimeSpan.FromMilliseconds(1), LongestDelay = TimeSpan.FromMilliseconds(20) };
        List<string?> seen = [];

        await foreach (EventResource happening in Api.Events.FollowAsync("0", often))
        {
            seen.Add(happening.Data!.Description);
            if (seen.Count == 4)
            {
                break;
            }

            await AddAsync($"vm{seen.Count}");
        }

        Assert.Equal(
            ["The Manager was started.", .. Enumerable.Range(1, 3).Select(number => $"Virtual machine vm{number} was created.")], seen);
    }

    [Fact]
    public async Task A_permission_is_a_resource_with_references_to_follow()
    {
        await AddAsync("vm1");
        VmResource vm = await Api.Vms.GetAsync("vm1");
        RoleResource role = await Api.Roles.GetAsync("SuperUser");
        UserResource user = await Api.Users.ListAsync().FirstAsync();

        PermissionResource added = await vm.Permissions.AddAsync(
            new Permission { Role = new Role { Id = role.Id }, User = new User { Id = user.Id } }).CompletedAsync();
        Permission permission = (await vm.Permissions.ListAsync().SingleAsync()).Data!;

        Assert.Equal(added.Id, permission.Id);
        Assert.Equal(role.Data!.Name, (await Api.Roles.Of(permission.Role!).GetAsync()).Data!.Name);
        Assert.Equal(user.Data!.UserName, (await Api.Users.Of(permission.User!).GetAsync()).Data!.UserName);
        Assert.Equal("vm1", (await Api.Vms.Of(permission.Vm!).GetAsync()).Data!.Name);
        await added.DeleteAsync();
        Assert.Empty(await vm.Permissions.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task A_tag_is_attached_by_its_name_and_found_by_its_link()
    {
        await AddAsync("vm1");
        await Api.Tags.AddAsync(new Tag { Name = "blue" });
        VmResource vm = await Api.Vms.GetAsync("vm1");

        await vm.Tags.AddAsync(new Tag { Name = "blue" });

        SharedTagCollection tags = new(Api.Connection, vm.GetLink("tags"));
        Assert.Equal($"/api/vms/{vm.Id}/tags", tags.Path);
        Assert.Equal("blue", (await tags.ListAsync().SingleAsync()).Data!.Name);
        Assert.Equal($"/api/vms/{vm.Id}/start", vm.FindLink("start"));
        Assert.Null(vm.FindLink("katello_errata"));
    }

    [Fact]
    public async Task Special_objects_lead_to_their_resources()
    {
        string? blank = await Api.FindSpecialObjectAsync("templates/blank");
        string? root = await Api.FindSpecialObjectAsync("tags/root");

        Assert.Equal("Blank", (await Api.Templates.At(blank!).GetAsync()).Data!.Name);
        Assert.Equal("root", (await Api.Tags.At(root!).GetAsync()).Data!.Name);
        Assert.Null(await Api.FindSpecialObjectAsync("vms/first"));
    }

    private async Task<string> ClusterAsync() => (await Api.Clusters.GetAsync("Default")).Id;

    private async Task AddAsync(params string[] names)
    {
        foreach (string name in names)
        {
            await Api.Vms.AddAsync(New(name));
        }
    }

    private static Vm New(string name, long? memory = null) => new()
    {
        Name = name,
        Memory = memory,
        Cluster = new Cluster { Name = "Default" },
        Template = new Template { Name = "Blank" },
    };
}
