using System.Linq;
using System.Security.Cryptography;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Quotas;
using Rhev.Emulator.Behaviours.Transfer;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>Virtual machines: made from a template or a snapshot, run on a host of their cluster.</summary>
internal sealed class VmBehaviour : ResourceBehaviour
{
    private const string DefaultTicketExpiry = "120";

    public override Resource Prepare(ResourceCall call) => IsMember(call) ? call.Resource : VmCreation.Prepare(call);

    public override void Added(ResourceCall call)
    {
        if (!IsMember(call))
        {
            VmCreation.Added(call);
        }
    }

    public override void Updating(ResourceCall call)
    {
        string? cluster = XmlPath.Get(call.Body, "cluster/@id");
        if (cluster is not null && cluster != call.Resource.Get("cluster/@id") && call.Resource.State != "down")
        {
            throw FaultException.Conflict($"Cannot change the cluster of virtual machine '{call.Resource.Name}': it must be down");
        }

        if (XmlPath.Get(call.Body, "quota/@id") is { } quota && quota != call.Resource.Get("quota/@id")
            && VmStates.IsRunning(call.Resource.State))
        {
            ClusterQuota.Assign(call.State, call.Resource, quota);
        }
    }

    public override void Updated(ResourceCall call) =>
        call.State.Tell(EventCode.VmUpdated, $"Virtual machine {call.Resource.Name} was changed.", call.Resource);

    public override void Delete(ResourceCall call)
    {
        Resource vm = call.Resource;
        if (IsMember(call))
        {
            base.Delete(call);
            return;
        }

        if (vm.State == "image_locked" || !call.IsAsked("force"))
        {
            call.RequireState("down", "unknown", "image_illegal");
        }

        if (vm.IsTrue("delete_protected"))
        {
            throw FaultException.Conflict($"Cannot remove virtual machine '{vm.Name}': it is protected against deletion");
        }

        foreach (Resource disk in Subresources.Of(call.State, vm, "disks"))
        {
            // A disk that others use, and one whose machine leaves it behind, stays.
            if (call.IsAsked("vm/disks/detach_only") || disk.IsTrue("shareable"))
            {
                call.State.Store.ScopeOf(vm, vm.Place.Children.First(child => child.Segment == "disks"))?.Release(disk.Data, vm.Id);
            }
        }

        base.Delete(call);
        VmPools.Left(call.State, vm);
        call.State.Tell(EventCode.VmRemoved, $"Virtual machine {vm.Name} was removed.");
    }

    public override void Act(ResourceCall call)
    {
        string relation = call.Operation.Relation;
        if (VmStates.Allowed(relation) is { } states)
        {
            call.RequireState(states);
        }

        switch (relation)
        {
            case "start":
                VmPower.Start(call);
                break;
            case "stop":
                VmPower.Stop(call);
                break;
            case "shutdown":
                VmPower.ShutDown(call);
                break;
            case "suspend":
                VmPower.Suspend(call);
                break;
            case "reboot":
                VmPower.Reboot(call);
                break;
            case "migrate":
                VmMigration.Migrate(call);
                break;
            case "cancelmigration":
                VmMigration.Cancel(call);
                break;
            case "detach":
                VmPools.Detach(call);
                break;
            case "export":
                Export.Perform(call);
                break;
            case "move":
                VmCreation.MoveDisks(call);
                break;
            case "clone":
                VmCreation.Clone(call);
                break;
            case "preview_snapshot":
                SnapshotPreview.Begin(call);
                break;
            case "commit_snapshot":
                SnapshotPreview.Commit(call);
                break;
            case "undo_snapshot":
                SnapshotPreview.Undo(call);
                break;
            case "logon":
                call.State.Tell(
                    EventCode.VmUserLoggedIn, $"User {call.State.UserName} was logged on to {call.Resource.Name}.", call.Resource);
                break;
            case "ticket":
                AddTicket(call);
                break;
        }
    }

    public override void Settle(ManagerState state, Resource resource)
    {
        switch (resource.State)
        {
            case "wait_for_launch" or "powering_up" or "reboot_in_progress" or "restoring_state" or "migrating":
                VmPower.BecomeUp(state, resource);
                break;
            case "powering_down":
                VmPower.Leave(state, resource, "down");
                break;
            case "saving_state":
                VmPower.Leave(state, resource, "suspended");
                break;
            case "image_locked":
                resource.SetState("down");
                break;
        }
    }

    /// <summary>Whether the machine is only attached here, such as to an affinity group.</summary>
    private static bool IsMember(ResourceCall call) => call.Resource.Target is not null;

    private static void AddTicket(ResourceCall call)
    {
        call.Results.Add(new XElement(
            "ticket",
            new XElement(
                "value", XmlPath.Get(call.Body, "ticket/value") ?? RandomNumberGenerator.GetHexString(12, lowercase: true)),
            new XElement("expiry", XmlPath.Get(call.Body, "ticket/expiry") ?? DefaultTicketExpiry)));
        call.State.Tell(
            EventCode.VmConsole, $"User {call.State.UserName} got a ticket for the console of {call.Resource.Name}.", call.Resource);
    }
}
