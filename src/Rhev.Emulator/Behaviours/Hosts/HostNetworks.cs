using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Hosts;

/// <summary>Which networks the interfaces of a host carry.</summary>
internal static class HostNetworks
{
    private const string ManagementId = "00000000-0000-0000-0000-000000000009";
    private static readonly string[] ManagementNames = ["rhevm", "ovirtmgmt"];

    /// <summary>The network through which the Manager reaches the hosts of a cluster, if the cluster has it.</summary>
    public static Resource? Management(ManagerState state, Resource host) =>
        state.Store.FindRoot("clusters", host.Get("cluster/@id")) is { } cluster
            ? Subresources.Of(state, cluster, "networks").Select(network => network.Target).FirstOrDefault(IsManagement)
            : null;

    public static bool IsManagement(Resource? network) =>
        network is not null && (network.Id == ManagementId || ManagementNames.Contains(network.Name));

    /// <summary>Lets an interface carry a network; one with a VLAN gets an interface of its own for it.</summary>
    /// <exception cref="FaultException">The network cannot be carried here.</exception>
    public static void Attach(ManagerState state, Resource host, Resource nic, string network)
    {
        Resource found = Find(state, host, network);
        Resource[] nics = Subresources.Of(state, host, "nics");
        if (nics.FirstOrDefault(other => other != nic && other.Get("network/@id") == found.Id) is { } carrier)
        {
            throw FaultException.Conflict(
                $"Cannot attach network '{found.Name}' to interface '{nic.Name}': interface '{carrier.Name}' carries it");
        }

        if (found.Get("vlan/@id") is { } vlan)
        {
            AddVlan(state, host, nic, found, vlan);
            return;
        }

        if (nic.Get("network/@id") is { } present && present != found.Id)
        {
            throw FaultException.Conflict($"Cannot attach network '{found.Name}' to interface '{nic.Name}': it carries another network");
        }

        if (HostBonds.BondOf(state, host, nic) is { } bond)
        {
            throw FaultException.Conflict($"Cannot attach network '{found.Name}' to interface '{nic.Name}': it is part of '{bond.Name}'");
        }

        Carry(nic, found);
    }

    /// <summary>Takes the network from an interface; that of a VLAN vanishes with it.</summary>
    public static void Release(ManagerState state, Resource nic)
    {
        if (nic.Get("vlan/@id") is not null)
        {
            state.Store.Remove(nic);
            return;
        }

        nic.Set("network", null);
        nic.Set("ip", null);
        nic.Set("bridged", "false");
        nic.Set("boot_protocol", "none");
    }

    /// <summary>Gives an interface that asks for its address one of the network's own, unless it has one.</summary>
    public static void Lease(Resource nic)
    {
        if (nic.Get("boot_protocol") == "dhcp" && nic.Get("network/@id") is { } network && nic.Get("ip/@address") is null)
        {
            byte[] bytes = Guid.Parse(StableId.Of(network, nic.Get("mac/@address") ?? nic.Id)).ToByteArray();
            string subnet = string.Create(CultureInfo.InvariantCulture, $"10.{bytes[0]}.{bytes[1]}");
            nic.Set("ip/@address", string.Create(CultureInfo.InvariantCulture, $"{subnet}.{2 + (bytes[2] % 250)}"));
            nic.Set("ip/@netmask", "255.255.255.0");
            nic.Set("ip/@gateway", subnet + ".1");
        }
    }

    /// <summary>A network of the cluster of a host, by its id or name.</summary>
    /// <exception cref="FaultException">The cluster has no such network.</exception>
    public static Resource Find(ManagerState state, Resource host, string network)
    {
        Resource? cluster = state.Store.FindRoot("clusters", host.Get("cluster/@id"));
        return (cluster is null ? [] : Subresources.Of(state, cluster, "networks"))
            .Select(attachment => attachment.Target!)
            .FirstOrDefault(known => known.Id == network || string.Equals(known.Name, network, StringComparison.OrdinalIgnoreCase))
            ?? throw FaultException.Conflict(
                $"Cannot use network '{network}' on host '{host.Name}': it is not attached to the host's cluster");
    }

    private static void Carry(Resource nic, Resource network)
    {
        nic.Set("network", null);
        nic.Set("network/@id", network.Id);
        nic.Set("bridged", network.Data.Element("usages")?.Elements("usage")
            .Any(usage => usage.Value.Equals("vm", StringComparison.OrdinalIgnoreCase)) == false ? "false" : "true");
        if (network.Get("mtu") is { } mtu and not "0")
        {
            nic.Set("mtu", mtu);
        }
    }

    private static void AddVlan(ManagerState state, Resource host, Resource nic, Resource network, string vlan)
    {
        XElement data = new(
            "host_nic",
            new XElement("name", $"{nic.Name}.{vlan}"),
            new XElement("vlan", new XAttribute("id", vlan)),
            new XElement("mac", new XAttribute("address", nic.Get("mac/@address") ?? "")),
            new XElement("boot_protocol", "none"),
            new XElement("status", new XElement("state", "up")));
        if (Subresources.Add(state, host, "nics", data) is { } added)
        {
            Carry(added, network);
        }
    }
}
