using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Disks;
using Rhev.Emulator.Behaviours.Hosts;
using Rhev.Emulator.Behaviours.Quotas;
using Rhev.Emulator.State;
using Rhev.Emulator.State.Work;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>How virtual machines come up and go down.</summary>
internal static class VmPower
{
    private const int FirstDisplayPort = 5900;

    public static void Start(ResourceCall call)
    {
        Resource vm = call.Resource;
        if (vm.State == "paused")
        {
            vm.SetState("up");
            VmGuest.Report(call.State, vm);
            call.State.Tell(EventCode.VmResumed, $"Virtual machine {vm.Name} was resumed by {call.State.UserName}.", vm);
            return;
        }

        RefuseUnreadyDisks(call);
        ClusterQuota.Start(call.State, vm);
        bool isResumed = vm.State == "suspended";
        if (!isResumed)
        {
            RunOnce.Apply(call);
        }

        Resource host;
        try
        {
            host = VmPlacement.ForStart(call);
        }
        catch (FaultException)
        {
            EndSession(call.State, vm);
            throw;
        }

        if (RunOnce.Get(vm, "placement_policy/host/@id") is { } preferred && preferred != host.Id)
        {
            call.State.Tell(
                EventCode.VmRunOnOtherHost, $"Virtual machine {vm.Name} runs on host {host.Name} instead of its default host.", vm, host);
        }

        call.State.Tell(
            EventCode.VmStarted, $"Virtual machine {vm.Name} was started by {call.State.UserName} on host {host.Name}.", vm, host);
        Launch(call.State, vm, host, isResumed, call.IsAsked("pause"), call.Begin);
    }

    /// <summary>Brings a machine up on a host.</summary>
    public static void Launch(
        ManagerState state, Resource vm, Resource host, bool isResumed, bool pauses, Func<WorkOrder, WorkItem> begin)
    {
        if (!isResumed && RunOnce.Get(vm, "stateless") == "true")
        {
            Stateless.Begin(state, vm);
        }

        vm.Set("host/@id", host.Id);
        vm.Set("start_time", Timestamp.Of(state.Clock));
        vm.Set("stop_time", null);
        vm.Set("display/address", host.Get("address"));
        vm.Set("display/port", FreePort(state, vm, host).ToString(CultureInfo.InvariantCulture));
        vm.SetState(isResumed ? "restoring_state" : "wait_for_launch");
        Action finish = () =>
        {
            if (pauses)
            {
                vm.SetState("paused");
                state.Tell(EventCode.VmPaused, $"Virtual machine {vm.Name} is paused.", vm);
                return;
            }

            BecomeUp(state, vm);
            EventCode code = isResumed ? EventCode.VmResumed : EventCode.VmRuns;
            state.Tell(code, $"Virtual machine {vm.Name} runs on host {host.Name}.", vm, host);
        };
        Action[] stages = isResumed || pauses ? [finish] : [() => vm.SetState("powering_up"), finish];
        begin(new WorkOrder($"Launching VM {vm.Name}", stages)
        {
            Holds = false,
            Subjects = [vm],
            Failed = () =>
            {
                Leave(state, vm, isResumed ? "suspended" : "down");
                state.Tell(EventCode.VmStartFailed, $"Virtual machine {vm.Name} could not be started on host {host.Name}.", vm, host);
            },
        });
    }

    public static void Stop(ResourceCall call)
    {
        Resource vm = call.Resource;
        call.State.Work.Interrupt(vm, $"Virtual machine '{vm.Name}' was stopped");
        bool wasSuspended = vm.State == "suspended";
        Resource? host = call.Referred("host", "hosts");
        Leave(call.State, vm, "down");
        call.State.Tell(
            wasSuspended ? EventCode.SuspendedVmStopped : EventCode.VmStopped,
            $"Virtual machine {vm.Name} was stopped by {call.State.UserName}.",
            vm,
            host);
    }

    public static void ShutDown(ResourceCall call)
    {
        Resource vm = call.Resource;
        Resource? host = call.Referred("host", "hosts");
        call.State.Work.Interrupt(vm, $"Virtual machine '{vm.Name}' is being shut down");
        vm.SetState("powering_down");
        call.State.Tell(
            EventCode.VmShutDown, $"Virtual machine {vm.Name} was shut down by {call.State.UserName}.", vm, host);
        call.Move(
            $"Shutting down VM {vm.Name}",
            () =>
            {
                Leave(call.State, vm, "down");
                call.State.Tell(EventCode.VmDown, $"Virtual machine {vm.Name} is down.", vm, host);
            },
            () =>
            {
                vm.SetState("up");
                call.State.Tell(EventCode.VmShutDownFailed, $"Virtual machine {vm.Name} could not be shut down.", vm, host);
            });
    }

    public static void Suspend(ResourceCall call)
    {
        Resource vm = call.Resource;
        Resource? host = call.Referred("host", "hosts");
        vm.SetState("saving_state");
        call.State.Tell(EventCode.VmSuspending, $"Virtual machine {vm.Name} is being suspended by {call.State.UserName}.", vm, host);
        call.Begin(
            $"Hibernating VM {vm.Name}",
            () =>
            {
                Leave(call.State, vm, "suspended");
                call.State.Tell(EventCode.VmSuspended, $"Virtual machine {vm.Name} was suspended.", vm, host);
            },
            () =>
            {
                vm.SetState("up");
                call.State.Tell(EventCode.VmSuspensionFailed, $"Virtual machine {vm.Name} could not be suspended.", vm, host);
            });
    }

    public static void Reboot(ResourceCall call)
    {
        Resource vm = call.Resource;
        call.State.Work.Interrupt(vm, $"Virtual machine '{vm.Name}' is being rebooted");
        vm.SetState("reboot_in_progress");
        call.State.Tell(EventCode.VmRebooted, $"Virtual machine {vm.Name} was rebooted by {call.State.UserName}.", vm);
        call.Move(
            $"Rebooting VM {vm.Name}",
            () => BecomeUp(call.State, vm),
            () =>
            {
                vm.SetState("up");
                call.State.Tell(EventCode.VmRebootFailed, $"Virtual machine {vm.Name} could not be rebooted.", vm);
            });
    }

    public static void BecomeUp(ManagerState state, Resource vm)
    {
        vm.SetState("up");
        VmGuest.Report(state, vm);
    }

    /// <summary>Takes a machine off its host.</summary>
    public static void Leave(ManagerState state, Resource vm, string newState)
    {
        vm.SetState(newState);
        Resource? host = state.Store.FindRoot("hosts", vm.Get("host/@id"));
        foreach (string element in (string[])["host", "start_time", "guest_info", "display/address", "display/port"])
        {
            vm.Set(element, null);
        }

        if (newState == "down")
        {
            EndSession(state, vm);
            VmPools.WentDown(state, vm);
            Stateless.End(state, vm);
            vm.Set("stop_time", Timestamp.Of(state.Clock));
        }

        HostMaintenance.Continue(state, host);
    }

    private static void EndSession(ManagerState state, Resource vm)
    {
        RunOnce.End(vm);
        foreach (Resource drive in Subresources.Of(state, vm, "cdroms").Concat(Subresources.Of(state, vm, "floppies")))
        {
            CdRomBehaviour.EndSession(drive.Data);
        }
    }

    private static void RefuseUnreadyDisks(ResourceCall call)
    {
        Resource? unready = Subresources.Of(call.State, call.Resource, "disks")
            .FirstOrDefault(disk => DiskUse.IsActive(disk, call.Resource) && disk.State is not (null or "ok"));
        if (unready is not null)
        {
            throw FaultException.Conflict(
                $"Cannot start virtual machine '{call.Resource.Name}': disk '{unready.Name}' is {unready.State}");
        }
    }

    private static int FreePort(ManagerState state, Resource vm, Resource host)
    {
        HashSet<string?> used = [.. state.Store.Root("vms")
            .Where(other => other != vm && other.Get("host/@id") == host.Id)
            .Select(other => other.Get("display/port"))];
        return Enumerable.Range(FirstDisplayPort, ushort.MaxValue - FirstDisplayPort)
            .First(port => !used.Contains(port.ToString(CultureInfo.InvariantCulture)));
    }
}
