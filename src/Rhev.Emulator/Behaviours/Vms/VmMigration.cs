using Rhev.Emulator.Behaviours.Hosts;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>Migration of running virtual machines to other hosts.</summary>
internal static class VmMigration
{
    public static void Migrate(ResourceCall call)
    {
        Resource vm = call.Resource;
        if (vm.Get("placement_policy/affinity") == "pinned" && !call.IsAsked("force"))
        {
            throw FaultException.Conflict($"Cannot migrate virtual machine '{vm.Name}': it is pinned to its host");
        }

        Resource target = VmPlacement.ForMigration(call);
        Resource? source = call.Referred("host", "hosts");
        vm.SetState("migrating");
        call.State.Tell(
            EventCode.VmMigrationStarted,
            $"Virtual machine {vm.Name} migrates from host {source?.Name} to host {target.Name}.",
            vm,
            source);
        call.Begin(new State.Work.WorkOrder(
            $"Migrating VM {vm.Name} to host {target.Name}",
            [() => Arrive(call, target)])
        {
            Holds = false,
            Subjects = [vm],
            Undo = () => vm.SetState("up"),
            Failed = () => call.State.Tell(
                EventCode.VmMigrationFailed, $"Virtual machine {vm.Name} could not be migrated to host {target.Name}.", vm, source),
        });
    }

    public static void Cancel(ResourceCall call)
    {
        Resource vm = call.Resource;
        call.State.Work.Interrupt(vm, $"The migration of virtual machine '{vm.Name}' was cancelled");
        vm.SetState("up");
        call.State.Tell(
            EventCode.VmMigrationCancelled,
            $"The migration of virtual machine {vm.Name} was cancelled by {call.State.UserName}.",
            vm,
            call.Referred("host", "hosts"));
    }

    /// <exception cref="FaultException">A machine would arrive on a host that is not up any more.</exception>
    public static void RequireUp(Resource vm, Resource target)
    {
        if (target.State != "up")
        {
            throw FaultException.Conflict($"Cannot migrate virtual machine '{vm.Name}': host '{target.Name}' is not up");
        }
    }

    private static void Arrive(ResourceCall call, Resource target)
    {
        Resource vm = call.Resource;
        RequireUp(vm, target);
        Resource? source = call.Referred("host", "hosts");
        vm.Set("host/@id", target.Id);
        vm.Set("display/address", target.Get("address"));
        vm.SetState("up");
        call.State.Tell(EventCode.VmMigrated, $"Virtual machine {vm.Name} was migrated to host {target.Name}.", vm, target);
        HostMaintenance.Continue(call.State, source);
    }
}
