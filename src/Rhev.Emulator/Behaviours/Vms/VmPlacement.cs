using System;
using System.Collections.Generic;
using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>Chooses the host that a virtual machine runs on.</summary>
internal static class VmPlacement
{
    /// <summary>The host for a start: the one that is asked for, else the default host if it can, else the least busy one.</summary>
    /// <exception cref="FaultException">No host is suitable.</exception>
    public static Resource ForStart(ResourceCall call)
    {
        Resource vm = call.Resource;
        string? preferred = RunOnce.Get(vm, "placement_policy/host/@id");
        bool isBound = XmlPath.Get(call.Body, "vm/placement_policy/host/@id") is not null
            || vm.Get("placement_policy/affinity") == "pinned";
        IEnumerable<Resource> hosts = Suitable(call.State, vm);
        if (preferred is not null && hosts.FirstOrDefault(host => host.Id == preferred) is { } found)
        {
            return found;
        }

        return preferred is null || !isBound ? hosts.FirstOrDefault() ?? throw None(call) : throw None(call);
    }

    /// <summary>The host for a migration.</summary>
    /// <exception cref="FaultException">No host is suitable.</exception>
    public static Resource ForMigration(ResourceCall call)
    {
        string? asked = XmlPath.Get(call.Body, "host/@id");
        string? present = call.Resource.Get("host/@id");
        return Suitable(call.State, call.Resource)
            .FirstOrDefault(host => host.Id != present && (asked is null || host.Id == asked)) ?? throw None(call);
    }

    /// <summary>The hosts that a machine can run on, the best one first.</summary>
    public static IEnumerable<Resource> Suitable(ManagerState state, Resource vm)
    {
        string? cluster = vm.Get("cluster/@id");
        ILookup<string?, Resource> guests = state.Store.Root("vms")
            .Where(other => other != vm && VmStates.IsRunning(other.State))
            .ToLookup(other => other.Get("host/@id"));
        AffinityRule[] rules = [.. AffinityRule.Of(state, vm)];
        return state.Store.Root("hosts")
            .Where(host => host.State == "up" && host.Get("cluster/@id") == cluster)
            .Where(host => rules.All(rule => !rule.IsEnforcing || rule.Holds(host.Id)))
            .OrderBy(host => rules.Count(rule => !rule.Holds(host.Id)))
            .ThenBy(host => guests[host.Id].Count());
    }

    private static FaultException None(ResourceCall call) => FaultException.Conflict(
        $"Cannot {call.Operation.Relation} virtual machine '{call.Resource.Name}': no suitable host of its cluster is up");
}
