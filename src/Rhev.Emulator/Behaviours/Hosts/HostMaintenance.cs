using System.Linq;
using Rhev.Emulator.Behaviours.Centers;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.State;
using Rhev.Emulator.State.Work;

namespace Rhev.Emulator.Behaviours.Hosts;

/// <summary>
/// How hosts go into maintenance and come back: the machines on a host are migrated away first, and as long as one of them has
/// nowhere to go the host waits.
/// </summary>
internal static class HostMaintenance
{
    /// <exception cref="FaultException">A machine on the host may not leave it.</exception>
    public static void Enter(ResourceCall call)
    {
        (ManagerState state, Resource host) = (call.State, call.Resource);
        Resource[] guests = Guests(state, host);
        if (guests.FirstOrDefault(vm => host.State != "up" || vm.Get("placement_policy/affinity") is "pinned" or "user_migratable")
            is { } bound)
        {
            throw FaultException.Conflict(
                $"Cannot deactivate host '{host.Name}': virtual machine '{bound.Name}' runs on it and cannot be migrated");
        }

        string before = host.State!;
        host.SetState("preparing_for_maintenance");
        state.Tell(EventCode.HostMaintenanceAsked, $"Host {host.Name} was put into maintenance by {state.UserName}.", host);
        foreach (Resource vm in guests)
        {
            Evacuate(state, host, vm);
        }

        call.Begin(
            $"Moving Host {host.Name} to Maintenance",
            () => Continue(state, host),
            () =>
            {
                host.SetState(before);
                state.Tell(EventCode.HostMaintenanceFailed, $"Host {host.Name} could not be put into maintenance.", host);
            });
    }

    public static void Leave(ResourceCall call)
    {
        Resource host = call.Resource;
        call.State.Work.Cancel(host, $"Host '{host.Name}' is activated");
        string before = host.State!;
        host.SetState("initializing");
        call.Begin(
            $"Activating Host {host.Name}",
            () => HostInstallation.BecomeUp(call.State, host, EventCode.HostActivated, "was activated"),
            () =>
            {
                host.SetState(before);
                call.State.Tell(EventCode.HostActivationFailed, $"Host {host.Name} could not be activated.", host);
            });
    }

    /// <summary>Goes on once a machine has left the host: the last one lets it into maintenance.</summary>
    public static void Continue(ManagerState state, Resource? host)
    {
        if (host is not { State: "preparing_for_maintenance" } || Guests(state, host).Length > 0)
        {
            return;
        }

        host.SetState("maintenance");
        host.Set("status/detail", null);
        state.Tell(EventCode.HostInMaintenance, $"Host {host.Name} is in maintenance.", host);
        CenterStatus.RefreshOf(state, host);
    }

    /// <summary>The machines that use a host.</summary>
    public static Resource[] Guests(ManagerState state, Resource host) =>
        [.. state.Store.Root("vms").Where(vm => vm.Get("host/@id") == host.Id && VmStates.IsRunning(vm.State))];

    private static void Evacuate(ManagerState state, Resource host, Resource vm)
    {
        if (vm.State != "up" || VmPlacement.Suitable(state, vm).FirstOrDefault(other => other != host) is not { } target)
        {
            state.Tell(
                EventCode.HostKeptByVm,
                $"Host {host.Name} cannot go into maintenance yet: virtual machine {vm.Name} cannot be migrated.",
                host,
                vm);
            return;
        }

        vm.SetState("migrating");
        state.Tell(
            EventCode.VmMigrationStarted, $"Virtual machine {vm.Name} migrates from host {host.Name} to host {target.Name}.", vm, host);
        state.Work.Begin(new WorkOrder($"Migrating VM {vm.Name} to host {target.Name}", [() =>
        {
            VmMigration.RequireUp(vm, target);
            vm.Set("host/@id", target.Id);
            vm.Set("display/address", target.Get("address"));
            vm.SetState("up");
            state.Tell(EventCode.VmMigrated, $"Virtual machine {vm.Name} was migrated to host {target.Name}.", vm, target);
            Continue(state, host);
        }])
        {
            Holds = false,
            Subjects = [vm],
            Undo = () => vm.SetState("up"),
            Failed = () => state.Tell(
                EventCode.VmEvacuationFailed, $"Virtual machine {vm.Name} could not be migrated away from host {host.Name}.", vm, host),
        });
    }
}
