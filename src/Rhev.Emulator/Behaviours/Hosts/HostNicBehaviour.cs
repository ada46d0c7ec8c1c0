using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Hosts;

/// <summary>The interfaces of hosts: physical ones, which are there, bonds of them, and those of VLANs.</summary>
internal sealed class HostNicBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        (Resource nic, Resource host) = (call.Resource, call.Owner!);
        if (Subresources.Of(call.State, host, "nics").Any(other => other.Name == nic.Name))
        {
            throw FaultException.Conflict($"Cannot add interface '{nic.Name}': host '{host.Name}' has one of that name");
        }

        string network = NetworkOf(nic.Data)!;
        nic.Set("network", null);
        HostBonds.Bind(call.State, host, nic);
        nic.SetDefault("boot_protocol", nic.Get("ip/@address") is null ? "none" : "static");
        nic.SetDefault("mtu", "1500");
        nic.SetState("up");
        HostNetworks.Attach(call.State, host, nic, network);
        HostNetworks.Lease(nic);
        return nic;
    }

    public override void Added(ResourceCall call) =>
        Tell(call, EventCode.HostBondAdded, $"Bond {call.Resource.Name} was added to host {call.Owner!.Name}.");

    public override void Updating(ResourceCall call)
    {
        if (call.Body.Element("network") is { } network)
        {
            string? asked = NetworkOf(call.Body);
            network.Remove();
            if (asked is null)
            {
                HostNetworks.Release(call.State, call.Resource);
            }
            else if (HostNetworks.Find(call.State, call.Owner!, asked).Id != call.Resource.Get("network/@id"))
            {
                HostNetworks.Attach(call.State, call.Owner!, call.Resource, asked);
            }
        }

        if (call.Body.Element("bonding") is not null && !HostBonds.IsBond(call.Resource))
        {
            throw FaultException.Conflict($"Cannot change interface '{call.Resource.Name}': it is no bond");
        }
    }

    public override void Updated(ResourceCall call)
    {
        if (call.Body.Element("bonding")?.Element("slaves") is not null)
        {
            HostBonds.Bind(call.State, call.Owner!, call.Resource);
        }

        HostNetworks.Lease(call.Resource);
        Tell(call, EventCode.HostNicUpdated, $"Interface {call.Resource.Name} of host {call.Owner!.Name} was changed.");
    }

    public override void Delete(ResourceCall call)
    {
        if (!HostBonds.IsBond(call.Resource) && call.Resource.Get("vlan/@id") is null)
        {
            throw FaultException.Conflict($"Cannot remove interface '{call.Resource.Name}': it is a physical one");
        }

        base.Delete(call);
        Tell(call, EventCode.HostBondRemoved, $"Interface {call.Resource.Name} was removed from host {call.Owner!.Name}.");
    }

    public override void Act(ResourceCall call)
    {
        switch (call.Operation.Relation)
        {
            case "attach":
                HostNetworks.Attach(call.State, call.Owner!, call.Resource, NetworkOf(call.Body)!);
                Tell(call, EventCode.HostNetworkAttached, $"A network was attached to interface {call.Resource.Name}.");
                break;
            case "detach":
                Detach(call);
                break;
            case "setupnetworks":
                HostNetworkSetup.Perform(call);
                break;
        }
    }

    private static void Detach(ResourceCall call)
    {
        Resource network = HostNetworks.Find(call.State, call.Owner!, NetworkOf(call.Body)!);
        Resource carrier = Subresources.Of(call.State, call.Owner!, "nics").FirstOrDefault(nic =>
            nic.Get("network/@id") == network.Id
            && (nic == call.Resource || nic.Name.StartsWith(call.Resource.Name + ".", System.StringComparison.Ordinal)))
            ?? throw FaultException.Conflict(
                $"Cannot detach network '{network.Name}' from interface '{call.Resource.Name}': it does not carry it");
        if (HostNetworks.IsManagement(network))
        {
            throw FaultException.Conflict(
                $"Cannot detach network '{network.Name}' from interface '{call.Resource.Name}': the Manager reaches the host through it");
        }

        HostNetworks.Release(call.State, carrier);
        Tell(call, EventCode.HostNetworkDetached, $"Network {network.Name} was detached from interface {call.Resource.Name}.");
    }

    private static string? NetworkOf(XElement body) => XmlPath.Get(body, "network/@id") ?? XmlPath.Get(body, "network/name");

    private static void Tell(ResourceCall call, EventCode code, string description) =>
        call.State.Tell(code, description, call.Owner);
}
