using System;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours;
using Rhev.Emulator.Documents;
using Rhev.Emulator.Seeding;
using Rhev.Emulator.State;
using Xunit;

namespace Rhev.Emulator.Tests.Work;

/// <summary>What becomes of hosts and storage whose work a restart has cut off.</summary>
public sealed class SettleTests
{
    [Theory]
    [InlineData("hosts", "installing", "install_failed")]
    [InlineData("hosts", "initializing", "up")]
    [InlineData("hosts", "reboot", "up")]
    [InlineData("hosts", "connecting", "up")]
    [InlineData("hosts", "non_responsive", "non_responsive")]
    [InlineData("hosts", "preparing_for_maintenance", "maintenance")]
    [InlineData("hosts", "up", "up")]
    [InlineData("hosts", "pending_approval", "pending_approval")]
    public void A_resource_comes_to_rest(string segment, string before, string after)
    {
        ManagerState state = State(SeedProfile.Minimal);
        Resource resource = state.Store.Root(segment).First();
        resource.SetState(before);

        BehaviourCatalog.For(resource.Place).Settle(state, resource);

        Assert.Equal(after, resource.State);
    }

    [Fact]
    public void A_storage_domain_on_its_way_comes_to_rest_in_maintenance_and_another_is_the_master()
    {
        ManagerState state = State(SeedProfile.Small);
        Resource center = state.Store.Root("datacenters").First();
        Resource[] data = [.. Subresources.Of(state, center, "storagedomains").Where(domain => domain.Get("type") == "data")];
        data[0].SetState("locked");

        BehaviourCatalog.For(data[0].Place).Settle(state, data[0]);

        Assert.Equal(["maintenance", "active"], data.Select(domain => domain.State));
        Assert.Equal(["false", "true"], data.Select(domain => domain.Target!.Get("master")));
        Assert.Equal("up", center.State);
        data[1].SetState("locked");
        BehaviourCatalog.For(data[1].Place).Settle(state, data[1]);
        Assert.Equal("maintenance", center.State);
    }

    [Theory]
    [InlineData("active")]
    [InlineData("inactive")]
    [InlineData("maintenance")]
    public void A_storage_domain_at_rest_stays_as_it_is(string before)
    {
        ManagerState state = State(SeedProfile.Small);
        Resource attachment = state.Store.Root("storagedomains").First().Attachments[0];
        attachment.SetState(before);

        BehaviourCatalog.For(attachment.Place).Settle(state, attachment);

        Assert.Equal(before, attachment.State);
    }

    [Fact]
    public void A_permission_that_lies_with_its_user_comes_to_its_object()
    {
        ManagerState state = State(SeedProfile.Small);
        Resource user = state.Store.Root("users").First();
        Resource vm = state.Store.Root("vms").First();
        Resource permission = new("p", user.Place.Children.First(child => child.Segment == "permissions"), user, new XElement(
            "permission",
            new XElement("user", new XAttribute("id", user.Id)),
            new XElement("vm", new XAttribute("id", vm.Id))));
        state.Store.Add(permission);

        BehaviourCatalog.For(permission.Place).Settle(state, permission);

        Assert.Empty(user.Below("permissions"));
        Assert.Equal("p", Assert.Single(vm.Below("permissions")).Id);
    }

    private static ManagerState State(SeedProfile profile)
    {
        ManagerState state = new(
            ApiDocuments.Load(null, default), TimeProvider.System, "admin@internal", TimeSpan.FromSeconds(1));
        Seeder.Fill(state, profile);
        return state;
    }
}
