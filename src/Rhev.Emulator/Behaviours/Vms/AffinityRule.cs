using System;
using System.Collections.Generic;
using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>What an affinity group asks of the host of one of its virtual machines.</summary>
/// <param name="IsPositive">Whether the machines of the group belong together; otherwise apart.</param>
/// <param name="IsEnforcing">Whether a host that does not suit is out of the question.</param>
/// <param name="Hosts">The hosts of the other machines that run.</param>
internal sealed record AffinityRule(bool IsPositive, bool IsEnforcing, IReadOnlyCollection<string> Hosts)
{
    public static IEnumerable<AffinityRule> Of(ManagerState state, Resource vm)
    {
        if (state.Store.FindRoot("clusters", vm.Get("cluster/@id")) is not { } cluster)
        {
            yield break;
        }

        foreach (Resource group in Subresources.Of(state, cluster, "affinitygroups"))
        {
            Resource[] members = Subresources.Of(state, group, "vms");
            if (members.Any(member => member.Id == vm.Id))
            {
                string[] hosts = [.. members.Where(member => member.Id != vm.Id && VmStates.IsRunning(member.State))
                    .Select(member => member.Get("host/@id")).OfType<string>()];
                yield return new AffinityRule(group.IsTrue("positive"), group.IsTrue("enforcing"), hosts);
            }
        }
    }

    /// <summary>Whether a host suits.</summary>
    public bool Holds(string host) =>
        Hosts.Count == 0 || (IsPositive ? Hosts.Contains(host, StringComparer.Ordinal) : !Hosts.Contains(host, StringComparer.Ordinal));
}
