using System;
using System.Collections.Generic;
using Rhev.Emulator.Behaviours.Centers;
using Rhev.Emulator.State;
using Rhev.Emulator.State.Work;

namespace Rhev.Emulator.Behaviours.Hosts;

/// <summary>How hosts are installed and come up for the first time.</summary>
internal static class HostInstallation
{
    /// <summary>Installs a host that was just added; the creation is answered while that goes on.</summary>
    public static void OfNew(ResourceCall call)
    {
        bool reboots = call.Resource.Get("reboot_after_installation") == "true";
        call.Resource.Set("override_iptables", null);
        call.Resource.Set("reboot_after_installation", null);
        Begin(call, "up", reboots, holds: false);
    }

    /// <summary>Lets a host in that registered itself.</summary>
    public static void Approve(ResourceCall call)
    {
        Resource host = call.Resource;
        if (call.Asked("cluster", "clusters") is { } cluster)
        {
            host.Set("cluster/@id", cluster.Id);
        }

        host.SetState("installing");
        call.State.Tell(EventCode.HostApproved, $"Host {host.Name} was approved by {call.State.UserName}.", host);
        Begin(call, "up", reboots: false, holds: true);
    }

    /// <summary>Installs a host again; with the image of a hypervisor it reboots. One in maintenance stays there.</summary>
    public static void Repeat(ResourceCall call)
    {
        Resource host = call.Resource;
        string end = host.State == "maintenance" ? "maintenance" : "up";
        host.SetState("installing");
        Begin(call, end, reboots: XmlPath.Get(call.Body, "image") is not null, holds: true);
    }

    private static void Begin(ResourceCall call, string end, bool reboots, bool holds)
    {
        Resource host = call.Resource;
        List<Action> stages = [() =>
        {
            call.State.Tell(EventCode.HostInstalled, $"Host {host.Name} was installed.", host);
            host.SetState(reboots ? "reboot" : "initializing");
        }];
        if (reboots)
        {
            stages.Add(() => host.SetState("initializing"));
        }

        stages.Add(() =>
        {
            HostEquipment.Report(call.State, host);
            if (end == "up")
            {
                BecomeUp(call.State, host, EventCode.HostDetected, "is up");
            }
            else
            {
                host.SetState(end);
            }
        });
        call.Begin(new WorkOrder($"Installing Host {host.Name}", stages)
        {
            Holds = holds,
            Subjects = [host],
            Undo = () => host.SetState("install_failed"),
            Failed = () => call.State.Tell(EventCode.HostInstallationFailed, $"Host {host.Name} could not be installed.", host),
        });
    }

    /// <summary>Lets a host serve its cluster.</summary>
    public static void BecomeUp(ManagerState state, Resource host, EventCode code, string what)
    {
        host.SetState("up");
        host.Set("status/detail", null);
        state.Tell(code, $"Host {host.Name} {what}.", host);
        CenterStatus.RefreshOf(state, host);
    }
}
