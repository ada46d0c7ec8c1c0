using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Centers;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Storage;

/// <summary>
/// Storage domains in data centers. One of the active data domains of a data center is its master; when it goes, another one
/// becomes that.
/// </summary>
internal static class StorageAttachment
{
    public static Resource Prepare(ResourceCall call, Resource domain)
    {
        // Only ISO domains can be shared by data centers.
        if (domain.Attachments.Count > 0 && domain.Get("type") != "iso")
        {
            throw FaultException.Conflict($"Cannot attach storage domain '{domain.Name}': it is attached to a data center already");
        }

        string? type = domain.Get("type");
        if (type is "iso" or "export" && Subresources.Of(call.State, call.Owner!, "storagedomains")
            .FirstOrDefault(other => other.Get("type") == type) is { } same)
        {
            throw FaultException.Conflict(
                $"Cannot attach storage domain '{domain.Name}': '{same.Name}' is the {type} domain of data center '{call.Owner!.Name}'");
        }

        call.Resource.SetState("inactive");
        return call.Resource;
    }

    public static void Added(ResourceCall call)
    {
        call.Resource.Target!.Set("status", null);
        Tell(call, EventCode.StorageDomainAttached, $"was attached to {call.Owner!.Name}");
        CenterStatus.Refresh(call.State, call.Owner);
    }

    public static void Detach(ResourceCall call)
    {
        Resource domain = call.Resource.Target!;
        call.RequireState("inactive", "maintenance");
        if (domain.Get("type") == "data" && StorageSpace.DisksOf(call.State, domain).FirstOrDefault() is { } disk)
        {
            throw FaultException.Conflict($"Cannot detach storage domain '{domain.Name}': disk '{disk.Name}' lies in it");
        }

        call.State.Store.Remove(call.Resource);
        if (domain.Attachments.Count == 0)
        {
            domain.SetState("unattached");
        }

        domain.Set("master", "false");
        Tell(call, EventCode.StorageDomainDetached, $"was detached from {call.Owner!.Name}");
        CenterStatus.Refresh(call.State, call.Owner);
    }

    public static void Activate(ResourceCall call)
    {
        Resource attachment = call.Resource;
        call.RequireState("inactive", "maintenance");
        string before = attachment.State!;
        attachment.SetState("locked");
        call.Begin(
            $"Activating Storage Domain {attachment.Name}",
            () =>
            {
                attachment.SetState("active");
                if (attachment.Get("type") == "data" && Master(call, except: attachment) is null)
                {
                    attachment.Target!.Set("master", "true");
                }

                Tell(call, EventCode.StorageDomainActivated, $"was activated in {call.Owner!.Name}");
                CenterStatus.Refresh(call.State, call.Owner);
            },
            () =>
            {
                attachment.SetState(before);
                Tell(call, EventCode.StorageDomainActivationFailed, $"could not be activated in {call.Owner!.Name}");
            });
    }

    public static void Deactivate(ResourceCall call)
    {
        Resource attachment = call.Resource;
        call.RequireState("active");
        RefuseRunning(call);
        attachment.SetState("locked");
        call.Begin(
            $"Deactivating Storage Domain {attachment.Name}",
            () =>
            {
                attachment.SetState("maintenance");
                Tell(call, EventCode.StorageDomainDeactivated, $"was deactivated in {call.Owner!.Name}");
                ElectMaster(call.State, attachment);

                CenterStatus.Refresh(call.State, call.Owner);
            },
            () =>
            {
                attachment.SetState("active");
                Tell(call, EventCode.StorageDomainDeactivationFailed, $"could not be deactivated in {call.Owner!.Name}");
            });
    }

    /// <summary>Puts a domain into maintenance that was on its way there, or out of it, when the Manager ended.</summary>
    public static void Settle(ManagerState state, Resource attachment)
    {
        attachment.SetState("maintenance");
        ElectMaster(state, attachment);
        CenterStatus.Refresh(state, attachment.Owner);
    }

    private static Resource? Master(ResourceCall call, Resource except) =>
        Data(call.State, call.Owner!).FirstOrDefault(other => other != except && other.IsTrue("master") && other.State == "active");

    private static void ElectMaster(ManagerState state, Resource former)
    {
        Resource center = former.Owner!;
        if (!former.IsTrue("master")
            || Data(state, center).FirstOrDefault(other => other != former && other.State == "active") is not { } elected)
        {
            return;
        }

        former.Target!.Set("master", "false");
        elected.Target!.Set("master", "true");
        state.Tell(
            EventCode.MasterDomainElected,
            $"Storage domain {elected.Name} is the master of data center {center.Name} now.",
            elected,
            center);
    }

    private static Resource[] Data(ManagerState state, Resource center) =>
        [.. Subresources.Of(state, center, "storagedomains").Where(other => other.Get("type") == "data")];

    private static void RefuseRunning(ResourceCall call)
    {
        Resource? user = StorageSpace.DisksOf(call.State, call.Resource.Target!)
            .SelectMany(disk => disk.Data.Elements("vm").Concat(disk.Data.Elements("vms").Elements("vm")))
            .Select(reference => call.State.Store.FindRoot("vms", (string?)reference.Attribute("id")))
            .FirstOrDefault(vm => vm is not null && VmStates.IsRunning(vm.State));
        if (user is not null)
        {
            throw FaultException.Conflict(
                $"Cannot deactivate storage domain '{call.Resource.Name}': virtual machine '{user.Name}' runs from it");
        }
    }

    private static void Tell(ResourceCall call, EventCode code, string what) => call.State.Tell(
        code, $"Storage domain {call.Resource.Name} {what}.", call.Resource.Target, call.Owner);
}
