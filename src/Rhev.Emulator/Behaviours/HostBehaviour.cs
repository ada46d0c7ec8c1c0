using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours;

/// <summary>Hosts: approval, maintenance, fencing. State changes take no time.</summary>
internal sealed class HostBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        Resource host = call.Resource;
        if (host.Get("cluster/@id") is null && FindDefaultCluster(call) is { } cluster)
        {
            host.Set("cluster/@id", cluster.Id);
        }

        host.SetState("up");
        host.SetDefault("port", "54321");
        host.SetDefault("type", "rhel");
        host.SetDefault("storage_manager", "false");
        host.SetDefault("power_management/enabled", "false");
        host.SetDefault("ksm/enabled", "false");
        host.SetDefault("transparent_hugepages/enabled", "true");
        host.Set("override_iptables", null);
        host.Set("reboot_after_installation", null);
        return host;
    }

    public override void Added(ResourceCall call) =>
        call.State.Tell(EventCode.HostAdded, $"Host {call.Resource.Name} was added.", call.Resource);

    public override void Updated(ResourceCall call) =>
        call.State.Tell(EventCode.HostUpdated, $"Host {call.Resource.Name} was changed.", call.Resource);

    public override void Delete(ResourceCall call)
    {
        if (!call.IsAsked("force"))
        {
            call.RequireState("maintenance", "pending_approval", "down", "install_failed", "non_operational");
        }

        base.Delete(call);
        call.State.Tell(EventCode.HostRemoved, $"Host {call.Resource.Name} was removed.");
    }

    public override void Act(ResourceCall call)
    {
        Resource host = call.Resource;
        switch (call.Operation.Relation)
        {
            case "approve":
                call.RequireState("pending_approval", "non_operational");
                if (call.Asked("cluster", "clusters") is { } cluster)
                {
                    host.Set("cluster/@id", cluster.Id);
                }

                Become(call, "up", EventCode.HostDetected, "was approved and is up");
                break;
            case "activate":
                call.RequireState("maintenance", "non_operational");
                Become(call, "up", EventCode.HostActivated, "was activated");
                break;
            case "deactivate":
                call.RequireState("up", "non_operational", "non_responsive", "down");
                RefuseGuests(call);
                Become(call, "maintenance", EventCode.HostInMaintenance, "was put into maintenance");
                break;
            case "install":
                call.RequireState("maintenance", "install_failed");
                Become(call, "maintenance", EventCode.HostInstalled, "was installed");
                break;
            case "fence":
                Fence(call);
                break;
        }
    }

    private static void Fence(ResourceCall call)
    {
        string type = XmlPath.Get(call.Body, "fence_type")!;
        if (type is "manual")
        {
            Become(call, "down", EventCode.HostStopped, "was fenced by hand");
            VmFailover.HostLost(call.State, call.Resource);
            return;
        }

        if (!call.Resource.IsTrue("power_management/enabled"))
        {
            throw FaultException.Conflict($"Cannot fence host '{call.Resource.Name}': its power management is not enabled");
        }

        switch (type)
        {
            case "start":
                Become(call, "up", EventCode.HostStarted, "was started");
                break;
            case "stop":
                RefuseGuests(call);
                Become(call, "down", EventCode.HostStopped, "was stopped");
                break;
            case "restart":
                call.Resource.SetState("down");
                VmFailover.HostLost(call.State, call.Resource);
                Become(call, "up", EventCode.HostRestarted, "was restarted");
                break;
            case "status":
                string power = call.Resource.State == "down" ? "off" : "on";
                call.Results.Add(new XElement("power_management", new XElement("status", new XElement("state", power))));
                break;
            default:
                throw FaultException.BadRequest($"The fence type '{type}' is none of manual, start, stop, restart, status");
        }
    }

    private static void Become(ResourceCall call, string state, EventCode code, string what)
    {
        call.Resource.SetState(state);
        call.Resource.Set("status/detail", null);
        call.State.Tell(code, $"Host {call.Resource.Name} {what}.", call.Resource);
    }

    private static void RefuseGuests(ResourceCall call)
    {
        if (call.State.Store.Root("vms").FirstOrDefault(vm => vm.Get("host/@id") == call.Resource.Id) is { } guest)
        {
            throw FaultException.Conflict(
                $"Cannot {call.Operation.Relation} host '{call.Resource.Name}': virtual machine '{guest.Name}' runs on it");
        }
    }

    private static Resource? FindDefaultCluster(ResourceCall call) =>
        call.State.Store.Root("clusters").FirstOrDefault(cluster => cluster.Name == "Default");
}
