using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Hosts;

/// <summary>Interfaces of a host that are made of others.</summary>
internal static class HostBonds
{
    private const int LeastSlaves = 2;

    /// <summary>The bond that an interface is part of, if it is part of one.</summary>
    public static Resource? BondOf(ManagerState state, Resource host, Resource nic) =>
        Subresources.Of(state, host, "nics")
            .FirstOrDefault(bond => Slaves(bond.Data).Any(slave => (string?)slave.Attribute("id") == nic.Id));

    public static bool IsBond(Resource nic) => nic.Data.Element("bonding") is not null;

    /// <summary>Finds the slaves that a bond names, and makes them its own.</summary>
    /// <exception cref="FaultException">They are too few, or not free.</exception>
    public static void Bind(ManagerState state, Resource host, Resource bond)
    {
        Resource[] nics = Subresources.Of(state, host, "nics");
        List<Resource> slaves = [];
        foreach (XElement slave in Slaves(bond.Data).ToArray())
        {
            Resource found = Find(nics, slave)
                ?? throw FaultException.NotFound($"Host '{host.Name}' has no interface '{NameOf(slave)}'");
            if (BondOf(state, host, found) is { } other && other != bond)
            {
                throw FaultException.Conflict($"Cannot bond interface '{found.Name}': it is part of '{other.Name}'");
            }

            if (found == bond || IsBond(found) || found.Get("vlan/@id") is not null)
            {
                throw FaultException.Conflict($"Cannot bond interface '{found.Name}': it is no physical interface");
            }

            if (found.Get("network/@id") is not null)
            {
                throw FaultException.Conflict($"Cannot bond interface '{found.Name}': it carries a network");
            }

            slaves.Add(found);
        }

        if (slaves.Distinct().Count() < LeastSlaves)
        {
            throw FaultException.BadRequest($"The bond '{bond.Name}' needs two different interfaces or more");
        }

        Slaves(bond.Data).ToArray().Remove();
        bond.Data.Element("bonding")!.Element("slaves")!.Add(slaves.Select(slave =>
            new XElement("host_nic", new XAttribute("id", slave.Id))));
        if (bond.Data.Element("bonding")!.Element("options") is null)
        {
            bond.Data.Element("bonding")!.AddFirst(new XElement("options"));
        }

        bond.SetDefault("mac/@address", slaves[0].Get("mac/@address") ?? "");
        bond.Set("speed", slaves.Sum(Speed).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The interface that a reference means by its id or name.</summary>
    public static Resource? Find(IEnumerable<Resource> nics, XElement reference)
    {
        string? id = (string?)reference.Attribute("id");
        string? name = (string?)reference.Element("name");
        return nics.FirstOrDefault(nic => id is not null ? nic.Id == id : nic.Name == name);
    }

    private static string? NameOf(XElement reference) => (string?)reference.Attribute("id") ?? (string?)reference.Element("name");

    private static long Speed(Resource nic) =>
        long.TryParse(nic.Get("speed"), NumberStyles.None, CultureInfo.InvariantCulture, out long speed) ? speed : 0;

    private static IEnumerable<XElement> Slaves(XElement nic) =>
        nic.Element("bonding")?.Element("slaves")?.Elements("host_nic") ?? [];
}
