using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Hosts;

/// <summary>Sets all the interfaces of a host up at once: what the request leaves out carries no network afterwards.</summary>
internal static class HostNetworkSetup
{
    /// <exception cref="FaultException">The request is not possible; nothing has been changed then.</exception>
    public static void Perform(ResourceCall call)
    {
        (ManagerState state, Resource host) = (call.State, call.Resource);
        call.RequireState(HostStates.Allowed("setupnetworks")!);
        XElement[] asked = [.. call.Body.Elements("host_nics").Elements("host_nic")];
        Check(state, host, asked, call.IsAsked("force"));
        foreach (Resource nic in Subresources.Of(state, host, "nics"))
        {
            bool isKept = asked.Any(one => HostBonds.Find([nic], one) is not null);
            if (HostBonds.IsBond(nic) && !isKept)
            {
                state.Store.Remove(nic);
            }
            else
            {
                HostNetworks.Release(state, nic);
            }
        }

        foreach (XElement one in asked)
        {
            Apply(state, host, one);
        }

        state.Tell(EventCode.HostNicUpdated, $"The networks of host {host.Name} were set up.", host);
    }

    private static void Check(ManagerState state, Resource host, XElement[] asked, bool isForced)
    {
        Resource[] nics = Subresources.Of(state, host, "nics");
        HashSet<string> carried = [];
        foreach (XElement one in asked)
        {
            if (HostBonds.Find(nics, one) is null && one.Element("bonding") is null)
            {
                throw FaultException.NotFound($"Host '{host.Name}' has no interface '{NameOf(one)}'");
            }

            CheckSlaves(host, nics, one);
            if (NetworkOf(one) is { } network && !carried.Add(HostNetworks.Find(state, host, network).Id))
            {
                throw FaultException.Conflict($"Cannot set up host '{host.Name}': two interfaces ask for network '{network}'");
            }
        }

        if (!isForced && HostNetworks.Management(state, host) is { } management && !carried.Contains(management.Id))
        {
            throw FaultException.Conflict(
                $"Cannot set up host '{host.Name}': no interface would carry network '{management.Name}' of the Manager");
        }
    }

    private static void CheckSlaves(Resource host, Resource[] nics, XElement one)
    {
        XElement[] slaves = [.. one.Elements("bonding").Elements("slaves").Elements("host_nic")];
        if (slaves.FirstOrDefault(slave => HostBonds.Find(nics, slave) is null) is { } missing)
        {
            throw FaultException.NotFound($"Host '{host.Name}' has no interface '{NameOf(missing)}'");
        }

        if (one.Element("bonding") is not null && slaves.Select(slave => HostBonds.Find(nics, slave)).Distinct().Count() < 2)
        {
            throw FaultException.BadRequest($"The bond '{NameOf(one)}' needs two different interfaces or more");
        }
    }

    private static void Apply(ManagerState state, Resource host, XElement one)
    {
        Resource? nic = HostBonds.Find(Subresources.Of(state, host, "nics"), one);
        if (nic is null)
        {
            XElement data = new("host_nic", one.Elements("name"), one.Elements("bonding"), one.Elements("mac"));
            nic = Subresources.Add(state, host, "nics", data)!;
            HostBonds.Bind(state, host, nic);
            nic.SetState("up");
        }

        foreach (XElement setting in one.Elements().Where(child => child.Name.LocalName is "ip" or "boot_protocol" or "mtu"))
        {
            nic.Set(setting.Name.LocalName, null);
            nic.Data.Add(new XElement(setting));
        }

        if (NetworkOf(one) is { } network)
        {
            HostNetworks.Attach(state, host, nic, network);
            HostNetworks.Lease(nic);
        }
    }

    private static string? NetworkOf(XElement nic) => XmlPath.Get(nic, "network/@id") ?? XmlPath.Get(nic, "network/name");

    private static string? NameOf(XElement nic) => (string?)nic.Element("name") ?? (string?)nic.Attribute("id");
}
