using System.Globalization;
using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>What becomes of the virtual machines of a host that is gone.</summary>
internal static class VmFailover
{
    /// <summary>
    /// Takes every machine of a host down, and starts those that are highly available elsewhere, the ones with the greatest
    /// priority first. The host is not up any more when this is called.
    /// </summary>
    public static void HostLost(ManagerState state, Resource host)
    {
        Resource[] lost = [.. state.Store.Root("vms")
            .Where(vm => vm.Get("host/@id") == host.Id && VmStates.IsRunning(vm.State))
            .OrderByDescending(vm => Priority(vm))];
        foreach (Resource vm in lost)
        {
            state.Work.Cancel(vm, $"Host '{host.Name}' is gone");
            VmPower.Leave(state, vm, "down");
            state.Tell(EventCode.VmLostWithHost, $"Virtual machine {vm.Name} went down with host {host.Name}.", vm, host);
        }

        foreach (Resource vm in lost.Where(vm => vm.IsTrue("high_availability/enabled")))
        {
            if (VmPlacement.Suitable(state, vm).FirstOrDefault(other => other != host) is not { } other)
            {
                state.Tell(EventCode.VmRestartFailed, $"Virtual machine {vm.Name} cannot be restarted: no other host is up.", vm);
                continue;
            }

            state.Tell(EventCode.VmRestarted, $"Virtual machine {vm.Name} is restarted on host {other.Name}.", vm, other);
            VmPower.Launch(state, vm, other, isResumed: false, pauses: false, state.Work.Begin);
        }
    }

    private static int Priority(Resource vm) =>
        int.TryParse(vm.Get("high_availability/priority"), NumberStyles.Integer, CultureInfo.InvariantCulture, out int priority)
            ? priority
            : 0;
}
