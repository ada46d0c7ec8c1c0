using System;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;
using Rhev.Emulator.Behaviours;
using Rhev.Emulator.Documents;
using Rhev.Emulator.Seeding;
using Rhev.Emulator.State;
using Rsdl.Model.Links;
using Xunit;

namespace Rhev.Emulator.Tests.Vms;

/// <summary>Every state of a virtual machine with every action: the state at once and the one in the end, or a fault.</summary>
public sealed class VmStateTests
{
    private static readonly string[] Actions =
        ["start", "stop", "shutdown", "suspend", "migrate", "cancelmigration", "export", "move", "detach", "ticket"];

    private readonly FakeTimeProvider _time = new();

    // In the order of Actions; '-' stands for a fault, '=' for no change.
    [Theory]
    [InlineData("down", "wait_for_launch>up - - - - - image_locked>down image_locked>down = -")]
    [InlineData("up", "- down powering_down>down saving_state>suspended migrating>up - - - - =")]
    [InlineData("paused", "up down - - - - - - - =")]
    [InlineData("suspended", "restoring_state>up down - - - - - - - -")]
    [InlineData("wait_for_launch", "- down - - - - - - - -")]
    [InlineData("powering_up", "- down powering_down>down - - - - - - =")]
    [InlineData("powering_down", "- down powering_down>down - - - - - - -")]
    [InlineData("reboot_in_progress", "- down powering_down>down - - - - - - =")]
    [InlineData("migrating", "- down - - - up - - - -")]
    [InlineData("saving_state", "- - - - - - - - - -")]
    [InlineData("restoring_state", "- - - - - - - - - -")]
    [InlineData("image_locked", "- - - - - - - - - -")]
    [InlineData("not_responding", "- down - - - - - - - -")]
    [InlineData("unknown", "- down - - - - - - - -")]
    public void A_machine_moves_as_its_state_allows(string state, string outcomes)
    {
        string[] actual = [.. Actions.Select(action => Outcome(state, action))];

        Assert.Equal(outcomes, string.Join(' ', actual));
    }

    [Theory]
    [InlineData("wait_for_launch", "up")]
    [InlineData("powering_up", "up")]
    [InlineData("reboot_in_progress", "up")]
    [InlineData("restoring_state", "up")]
    [InlineData("migrating", "up")]
    [InlineData("powering_down", "down")]
    [InlineData("saving_state", "suspended")]
    [InlineData("image_locked", "down")]
    [InlineData("paused", "paused")]
    [InlineData("up", "up")]
    public void After_a_restart_a_machine_is_where_it_was_going(string state, string settled)
    {
        (ManagerState manager, Resource vm) = Machine(state);

        BehaviourCatalog.For(vm.Place).Settle(manager, vm);

        Assert.Equal((settled, settled is "up" or "paused"), (vm.State, vm.Get("host/@id") is not null));
    }

    private string Outcome(string state, string action)
    {
        (ManagerState manager, Resource vm) = Machine(state);
        OperationModel operation = vm.Place.ResourceOperations.Single(one => one.Relation == action);
        XElement body = new(
            "action",
            action == "export" ? Reference(manager, "export") : null,
            action == "move" ? Reference(manager, "data") : null);
        try
        {
            manager.Perform(null, () => BehaviourCatalog.For(vm.Place).Act(
                new ResourceCall(manager, operation, vm.Place, null, vm, body)));
        }
        catch (FaultException fault)
        {
            Assert.Equal((409, state), (fault.Status, vm.State));
            return "-";
        }

        string atOnce = vm.State!;
        _time.Advance(TimeSpan.FromSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(1));
        return (atOnce, vm.State) == (state, state) ? "=" : atOnce == vm.State ? atOnce : $"{atOnce}>{vm.State}";
    }

    private static XElement Reference(ManagerState manager, string type) => new(
        "storage_domain", new XAttribute("id", manager.Store.Root("storagedomains").Single(one => one.Get("type") == type).Id));

    private (ManagerState Manager, Resource Vm) Machine(string state)
    {
        ManagerState manager = new(ApiDocuments.Load(null, default), _time, "admin@internal", TimeSpan.FromSeconds(1));
        Seeder.Fill(manager, SeedProfile.Minimal);
        Resource host = manager.Store.Root("hosts").Single();
        host.SetState("up");
        string cluster = host.Get("cluster/@id")!;
        Add("hosts", $"<host><name>other</name><cluster id='{cluster}'/><status><state>up</state></status></host>");
        Resource center = manager.Store.Root("datacenters").Single();
        foreach (string type in (string[])["data", "export"])
        {
            Resource domain = Add("storagedomains", $"<storage_domain><name>{type}</name><type>{type}</type></storage_domain>");
            PlaceModel place = center.Place.Children.Single(child => child.Segment == "storagedomains");
            XElement active = XElement.Parse("<storage_domain><status><state>active</state></status></storage_domain>");
            manager.Store.Add(new Resource(domain.Id, place, center, active, domain));
        }

        Resource pool = Add("vmpools", $"<vmpool><name>pool</name><size>1</size><cluster id='{cluster}'/></vmpool>");
        Resource vm = Add(
            "vms",
            $"<vm><name>vm1</name><cluster id='{cluster}'/><vmpool id='{pool.Id}'/><status><state>{state}</state></status></vm>");
        if (Behaviours.Vms.VmStates.IsRunning(state))
        {
            vm.Set("host/@id", host.Id);
        }

        return (manager, vm);

        Resource Add(string segment, string xml)
        {
            Resource added = new(Guid.NewGuid().ToString(), manager.Store.RootPlace(segment)!, null, XElement.Parse(xml));
            manager.Store.Add(added);
            return added;
        }
    }
}
