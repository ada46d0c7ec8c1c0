using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Hosts;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Networks;

/// <summary>Logical networks, of a data center or attached to a cluster.</summary>
internal sealed class NetworkBehaviour : ResourceBehaviour
{
    public override bool IsNameUnique => false;

    public override Resource Prepare(ResourceCall call) =>
        call.Resource.Target is null ? PrepareNetwork(call) : PrepareAttachment(call);

    public override void Added(ResourceCall call)
    {
        if (call.Resource.Target is { } target)
        {
            target.SetState("operational");
            ClaimDisplay(call);
            call.State.Tell(
                EventCode.NetworkAttached, $"Network {target.Name} was attached to cluster {call.Owner!.Name}.", call.Owner);
            return;
        }

        call.State.Tell(EventCode.NetworkAdded, $"Network {call.Resource.Name} was created.", Center(call));
        if (call.Resource.Get("profile_required") != "false" && HasUsage(call.Resource.Data, "vm"))
        {
            Subresources.Add(
                call.State,
                call.Resource,
                "vnicprofiles",
                new XElement("vnic_profile", new XElement("name", call.Resource.Name), new XElement("port_mirroring", "false")));
        }
    }

    public override void Updating(ResourceCall call)
    {
        string? name = (string?)call.Body.Element("name");
        if (call.Resource.Target is not null || name is null || name == call.Resource.Name)
        {
            return;
        }

        RefuseTaken(call, name);
        if (HostNetworks.IsManagement(call.Resource))
        {
            throw FaultException.Conflict($"Cannot rename network '{call.Resource.Name}': the Manager reaches the hosts through it");
        }
    }

    public override void Updated(ResourceCall call)
    {
        if (call.Resource.Target is null)
        {
            call.State.Tell(EventCode.NetworkUpdated, $"Network {call.Resource.Name} was changed.", Center(call));
            return;
        }

        // The flag is the old way to say what the usage says.
        if (call.Body.Element("usages") is not null)
        {
            call.Resource.Set("display", HasUsage(call.Resource.Data, "display") ? "true" : "false");
        }

        ClaimDisplay(call);
        bool isDisplay = call.Body.Element("usages") is not null || call.Body.Element("display") is not null;
        call.State.Tell(
            isDisplay ? EventCode.ClusterDisplayUpdated : EventCode.ClusterNetworkUpdated,
            $"Network {call.Resource.Name} of cluster {call.Owner!.Name} was changed.",
            call.Owner);
    }

    public override void Delete(ResourceCall call)
    {
        if (call.Resource.Target is { } target)
        {
            RefuseRunning(call, target);
            base.Delete(call);
            target.SetState(target.Attachments.Count == 0 ? "non_operational" : "operational");
            call.State.Tell(
                EventCode.NetworkDetached, $"Network {target.Name} was detached from cluster {call.Owner!.Name}.", call.Owner);
            return;
        }

        RefuseUsed(call);
        foreach (Resource nic in NicsOf(call.State, "hosts", call.Resource))
        {
            HostNetworks.Release(call.State, nic);
        }

        base.Delete(call);
        call.State.Tell(EventCode.NetworkRemoved, $"Network {call.Resource.Name} was removed.", Center(call));
    }

    private static Resource PrepareNetwork(ResourceCall call)
    {
        Resource network = call.Resource;
        RefuseTaken(call, network.Name);
        network.SetState("non_operational");
        network.SetDefault("stp", "false");
        network.SetDefault("display", "false");
        network.SetDefault("mtu", "1500");
        if (network.Data.Element("usages") is null)
        {
            network.Set("usages/usage", "vm");
        }

        return network;
    }

    private static void RefuseTaken(ResourceCall call, string name)
    {
        if (call.State.Store.Root("networks").Any(other => other != call.Resource && other.Name == name
            && other.Get("data_center/@id") == call.Resource.Get("data_center/@id")))
        {
            throw FaultException.Conflict($"The name '{name}' is in use by another network of the data center");
        }
    }

    private static Resource PrepareAttachment(ResourceCall call)
    {
        Resource network = call.Resource;
        if (network.Get("data_center/@id") != call.Owner!.Get("data_center/@id"))
        {
            throw FaultException.Conflict($"Cannot attach network '{network.Name}': it belongs to another data center than the cluster");
        }

        network.SetState("operational");
        network.SetDefault("display", HasUsage(network.Data, "display") ? "true" : "false");
        network.SetDefault("required", "true");
        return network;
    }

    // A cluster has one network for displays.
    private static void ClaimDisplay(ResourceCall call)
    {
        if (!call.Resource.IsTrue("display"))
        {
            return;
        }

        foreach (Resource other in Subresources.Of(call.State, call.Owner!, "networks").Where(other => other != call.Resource))
        {
            other.Set("display", "false");
            other.Data.Elements("usages").Elements("usage")
                .Where(usage => usage.Value.Equals("display", StringComparison.OrdinalIgnoreCase)).ToArray().Remove();
        }
    }

    private static void RefuseUsed(ResourceCall call)
    {
        Resource network = call.Resource;
        if (HostNetworks.IsManagement(network))
        {
            throw FaultException.Conflict($"Cannot remove network '{network.Name}': the Manager reaches the hosts through it");
        }

        if (NicsOf(call.State, "vms", network).Concat(NicsOf(call.State, "templates", network)).FirstOrDefault() is { } nic)
        {
            throw FaultException.Conflict(
                $"Cannot remove network '{network.Name}': {nic.Owner!.Place.ItemElement} '{nic.Owner.Name}' uses it");
        }
    }

    private static void RefuseRunning(ResourceCall call, Resource network)
    {
        if (NicsOf(call.State, "vms", network).FirstOrDefault(nic =>
            nic.Owner!.Get("cluster/@id") == call.Owner!.Id && nic.Owner.Get("host/@id") is not null) is { } nic)
        {
            throw FaultException.Conflict($"Cannot detach network '{network.Name}': virtual machine '{nic.Owner!.Name}' uses it");
        }
    }

    private static IEnumerable<Resource> NicsOf(ManagerState state, string segment, Resource network) => state.Store.Root(segment)
        .SelectMany(owner => Subresources.Of(state, owner, "nics"))
        .Where(nic => nic.Get("network/@id") == network.Id || state.Store.FindRoot("vnicprofiles", nic.Get("vnic_profile/@id"))
            ?.Get("network/@id") == network.Id);

    private static bool HasUsage(XElement data, string usage) => data.Elements("usages").Elements("usage")
        .Any(known => known.Value.Equals(usage, StringComparison.OrdinalIgnoreCase));

    private static Resource? Center(ResourceCall call) => call.Referred("data_center", "datacenters");
}
