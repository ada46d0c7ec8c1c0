using System;
using System.Linq;
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
        ManagerState state = new(
            ApiDocuments.Load(null, default), TimeProvider.System, "admin@internal", TimeSpan.FromSeconds(1));
        Seeder.Fill(state, SeedProfile.Minimal);
        Resource resource = state.Store.Root(segment).First();
        resource.SetState(before);

        BehaviourCatalog.For(resource.Place).Settle(state, resource);

        Assert.Equal(after, resource.State);
    }
}
