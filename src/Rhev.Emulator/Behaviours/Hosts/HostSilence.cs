using System.Linq;
using System.Text.RegularExpressions;
using Rhev.Emulator.Behaviours.Centers;
using Rhev.Emulator.State;
using Rhev.Emulator.State.Work;

namespace Rhev.Emulator.Behaviours.Hosts;

/// <summary>
/// Hosts that do not answer any more: for a while the Manager tries to reach them, then they are non-responsive, and nothing is known
/// of their machines. Fencing ends that.
/// </summary>
internal static class HostSilence
{
    /// <summary>Makes the hosts that a pattern names fall silent; those that the Manager does not talk to are left alone.</summary>
    public static void Begin(ManagerState state, string pattern)
    {
        Regex name = WildcardPattern.Compile(pattern);
        Resource[] hosts = [.. state.Store.Root("hosts").Where(host => name.IsMatch(host.Name)
            && host.State is "up" or "non_operational" or "preparing_for_maintenance")];
        foreach (Resource host in hosts)
        {
            state.Work.Cancel(host, $"Host '{host.Name}' does not answer");
            host.SetState("connecting");
            state.Work.Begin(new WorkOrder(null, [() => GiveUp(state, host)]) { Holds = false, Subjects = [host] });
        }
    }

    private static void GiveUp(ManagerState state, Resource host)
    {
        host.SetState("non_responsive");
        state.Events.Add(EventCode.HostFailed, $"Host {host.Name} is non-responsive.", null, host);
        if (!host.IsTrue("power_management/enabled"))
        {
            state.Events.Add(
                EventCode.HostFencingSkipped,
                $"Host {host.Name} has no power management: somebody has to restart it and to fence it by hand.",
                null,
                host);
        }

        Resource[] guests = HostMaintenance.Guests(state, host);
        if (guests.Length > 0)
        {
            state.Events.Add(
                EventCode.VmsUnknown, $"The state of the virtual machines on host {host.Name} is unknown.", null, host);
        }

        foreach (Resource vm in guests)
        {
            state.Work.Cancel(vm, $"Host '{host.Name}' does not answer");
            vm.SetState("unknown");
            state.Events.Add(EventCode.VmUnknown, $"The state of virtual machine {vm.Name} is unknown.", null, vm, host);
        }

        CenterStatus.RefreshOf(state, host);
    }
}
