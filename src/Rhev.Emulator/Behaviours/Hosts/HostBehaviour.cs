using System;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Centers;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Hosts;

/// <summary>Hosts: installed, approved, put into maintenance and fenced; each change of state takes its time.</summary>
internal sealed class HostBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        Resource host = call.Resource;
        if (call.State.Store.Root("hosts").FirstOrDefault(other => HasAddress(other, host.Get("address"))) is { } taken)
        {
            throw FaultException.Conflict($"Cannot add host '{host.Name}': host '{taken.Name}' has the address '{host.Get("address")}'");
        }

        if (host.Get("cluster/@id") is null && FindDefaultCluster(call) is { } cluster)
        {
            host.Set("cluster/@id", cluster.Id);
        }

        host.SetState("installing");
        host.SetDefault("port", "54321");
        host.SetDefault("type", "rhel");
        host.SetDefault("storage_manager", "false");
        host.SetDefault("storage_manager/@priority", "5");
        host.SetDefault("power_management/enabled", "false");
        host.SetDefault("ksm/enabled", "false");
        host.SetDefault("transparent_hugepages/enabled", "true");
        return host;
    }

    public override void Added(ResourceCall call)
    {
        call.State.Tell(EventCode.HostAdded, $"Host {call.Resource.Name} was added.", call.Resource);
        HostInstallation.OfNew(call);
    }

    public override void Updating(ResourceCall call)
    {
        string? cluster = XmlPath.Get(call.Body, "cluster/@id");
        if (cluster is not null && cluster != call.Resource.Get("cluster/@id") && !HostStates.Movable.Contains(call.Resource.State))
        {
            throw FaultException.Conflict(
                $"Cannot change the cluster of host '{call.Resource.Name}' in state {call.Resource.State}: it must be in maintenance");
        }
    }

    public override void Updated(ResourceCall call) =>
        call.State.Tell(EventCode.HostUpdated, $"Host {call.Resource.Name} was changed.", call.Resource);

    public override void Delete(ResourceCall call)
    {
        if (!call.IsAsked("force"))
        {
            call.RequireState(HostStates.Allowed("delete")!);
            if (HostMaintenance.Guests(call.State, call.Resource).FirstOrDefault() is { } guest)
            {
                throw FaultException.Conflict(
                    $"Cannot remove host '{call.Resource.Name}': virtual machine '{guest.Name}' was last known to run on it");
            }
        }

        base.Delete(call);
        call.State.Tell(EventCode.HostRemoved, $"Host {call.Resource.Name} was removed.");
        CenterStatus.RefreshOf(call.State, call.Resource);
    }

    public override void Act(ResourceCall call)
    {
        string relation = call.Operation.Relation;
        if (HostStates.Allowed(relation) is { } states)
        {
            call.RequireState(states);
        }

        switch (relation)
        {
            case "approve":
                HostInstallation.Approve(call);
                break;
            case "install":
                HostInstallation.Repeat(call);
                break;
            case "activate":
                HostMaintenance.Leave(call);
                break;
            case "deactivate":
                HostMaintenance.Enter(call);
                break;
            case "fence":
                HostFencing.Fence(call);
                break;
            case "forceselectspm":
                StoragePoolManager.Force(call);
                break;
            case "iscsidiscover":
                HostStorage.Discover(call);
                break;
            case "iscsilogin":
                HostStorage.LogIn(call);
                break;
            case "commitnetconfig":
                call.State.Tell(
                    EventCode.HostNetworksKept, $"The network settings of host {call.Resource.Name} were saved.", call.Resource);
                break;
        }
    }

    public override void Settle(ManagerState state, Resource resource)
    {
        switch (resource.State)
        {
            case "installing":
                resource.SetState("install_failed");
                break;
            case "initializing" or "reboot" or "connecting":
                resource.SetState("up");
                break;
            case "preparing_for_maintenance" when HostMaintenance.Guests(state, resource).Length == 0:
                resource.SetState("maintenance");
                break;
        }
    }

    public override void Complete(ManagerState state, Resource resource, XElement data)
    {
        Resource[] guests = [.. state.Store.Root("vms").Where(vm => vm.Get("host/@id") == resource.Id)];
        data.Elements("summary").Remove();
        data.Add(new XElement(
            "summary",
            new XElement("active", guests.Count(vm => vm.State == "up")),
            new XElement("migrating", guests.Count(vm => vm.State == "migrating")),
            new XElement("total", guests.Count(vm => VmStates.IsRunning(vm.State)))));
    }

    private static bool HasAddress(Resource host, string? address) =>
        string.Equals(host.Get("address"), address, StringComparison.OrdinalIgnoreCase);

    private static Resource? FindDefaultCluster(ResourceCall call) =>
        call.State.Store.Root("clusters").FirstOrDefault(cluster => cluster.Name == "Default");
}
