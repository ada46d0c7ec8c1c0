using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Centers;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Hosts;

/// <summary>Switches hosts on and off by their power management, or notes that somebody has done so by hand.</summary>
internal static class HostFencing
{
    public static void Fence(ResourceCall call)
    {
        string type = XmlPath.Get(call.Body, "fence_type")!;
        if (type is "manual")
        {
            GoDown(call, EventCode.HostFencedByHand, "was fenced by hand");
            return;
        }

        if (!call.Resource.IsTrue("power_management/enabled"))
        {
            throw FaultException.Conflict($"Cannot fence host '{call.Resource.Name}': its power management is not enabled");
        }

        switch (type)
        {
            case "start":
                call.RequireState("down", "non_responsive", "maintenance");
                VmFailover.HostLost(call.State, call.Resource);
                Boot(call, EventCode.HostStarted, EventCode.HostStartFailed, "started");
                break;
            case "stop":
                RefuseGuests(call);
                GoDown(call, EventCode.HostStopped, "was stopped");
                break;
            case "restart":
                call.Resource.SetState("down");
                VmFailover.HostLost(call.State, call.Resource);
                Boot(call, EventCode.HostRestarted, EventCode.HostRestartFailed, "restarted");
                break;
            case "status":
                string power = call.Resource.State == "down" ? "off" : "on";
                call.Results.Add(new XElement("power_management", new XElement("status", new XElement("state", power))));
                call.State.Tell(
                    EventCode.HostPowerTold, $"Power management tells that host {call.Resource.Name} is {power}.", call.Resource);
                break;
            default:
                throw FaultException.BadRequest($"The fence type '{type}' is none of manual, start, stop, restart, status");
        }
    }

    private static void Boot(ResourceCall call, EventCode code, EventCode failed, string what)
    {
        Resource host = call.Resource;
        call.State.Work.Cancel(host, $"Host '{host.Name}' was {what}");
        host.SetState("reboot");
        call.Begin(
            $"Starting Host {host.Name}",
            () => HostInstallation.BecomeUp(call.State, host, code, $"was {what}"),
            () =>
            {
                host.SetState("down");
                call.State.Tell(failed, $"Host {host.Name} could not be {what}.", host);
            });
    }

    private static void GoDown(ResourceCall call, EventCode code, string what)
    {
        Resource host = call.Resource;
        call.State.Work.Cancel(host, $"Host '{host.Name}' {what}");
        host.SetState("down");
        host.Set("status/detail", null);
        call.State.Tell(code, $"Host {host.Name} {what}.", host);
        VmFailover.HostLost(call.State, host);
        CenterStatus.RefreshOf(call.State, host);
    }

    private static void RefuseGuests(ResourceCall call)
    {
        // Nothing is known of the machines on a host that does not answer: they end with it.
        if (call.Resource.State != "non_responsive"
            && HostMaintenance.Guests(call.State, call.Resource).FirstOrDefault() is { } guest)
        {
            throw FaultException.Conflict($"Cannot stop host '{call.Resource.Name}': virtual machine '{guest.Name}' runs on it");
        }
    }
}
