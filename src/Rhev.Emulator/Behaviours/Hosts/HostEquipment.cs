using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Hosts;

/// <summary>What a host tells of itself once it is installed: software, hardware, interfaces and storage. What is known stays.</summary>
internal static class HostEquipment
{
    private const int Interfaces = 4;
    private const string Memory = "8589934592";
    private const string ScheduledMemory = "7516192768";

    public static void Report(ManagerState state, Resource host)
    {
        SetVersion(host, "version", state.Documents.Version.Major, state.Documents.Version.Minor, 13, 2, "vdsm-4.13.2-0.11.el6ev");
        SetVersion(host, "libvirt_version", 0, 10, 2, 0, "libvirt-0.10.2-29.el6_5.5");
        AddMissing(host, new XElement(
            "os",
            new XAttribute("type", host.Get("type") == "rhev-h" ? "RHEV Hypervisor" : "RHEL"),
            new XElement("version", new XAttribute("full_version", "6Server - 6.5.0.1.el6"))));
        AddMissing(host, new XElement(
            "hardware_information",
            new XElement("manufacturer", "Example Systems"),
            new XElement("version", "1.0"),
            new XElement("serial_number", host.Id[..8].ToUpperInvariant()),
            new XElement("product_name", "Rack Server"),
            new XElement("uuid", host.Id.ToUpperInvariant()),
            new XElement("family", "Example")));
        AddMissing(host, new XElement(
            "cpu",
            new XElement("topology", new XAttribute("sockets", 1), new XAttribute("cores", 2), new XAttribute("threads", 1)),
            new XElement("name", "Intel(R) Core(TM)2 Duo CPU"),
            new XElement("speed", 2993)));
        AddMissing(host, new XElement("iscsi", new XElement("initiator", $"iqn.1994-05.com.example:{host.Id[..12]}")));
        AddMissing(host, new XElement(
            "certificate",
            new XElement("organization", "example.com"),
            new XElement("subject", $"O=example.com,CN={host.Get("address")}")));
        host.SetDefault("memory", Memory);
        host.SetDefault("max_scheduling_memory", ScheduledMemory);
        AddInterfaces(state, host);
        HostStorage.AddFirst(state, host);
    }

    private static void SetVersion(Resource host, string element, int major, int minor, int build, int revision, string full)
    {
        AddMissing(host, new XElement(
            element,
            new XAttribute("major", major),
            new XAttribute("minor", minor),
            new XAttribute("build", build),
            new XAttribute("revision", revision),
            new XAttribute("full_version", full)));
    }

    private static void AddMissing(Resource host, XElement element)
    {
        if (host.Data.Element(element.Name) is null)
        {
            host.Data.Add(element);
        }
    }

    private static void AddInterfaces(ManagerState state, Resource host)
    {
        string[] present = [.. Subresources.Of(state, host, "nics").Select(nic => nic.Name)];
        for (int number = 0; number < Interfaces; number++)
        {
            string name = $"eth{number.ToString(CultureInfo.InvariantCulture)}";
            if (!present.Contains(name))
            {
                Subresources.Add(state, host, "nics", Interface(state, host, name, isManaged: number == 0 && present.Length == 0));
            }
        }
    }

    private static XElement Interface(ManagerState state, Resource host, string name, bool isManaged)
    {
        byte[] bytes = Guid.Parse(StableId.Of(host.Id, name)).ToByteArray();
        XElement nic = new(
            "host_nic",
            new XElement("name", name),
            new XElement("mac", new XAttribute("address", $"52:54:00:{bytes[0]:x2}:{bytes[1]:x2}:{bytes[2]:x2}")),
            new XElement("boot_protocol", isManaged ? "dhcp" : "none"),
            new XElement("speed", 1_000_000_000),
            new XElement("status", new XElement("state", "up")),
            new XElement("mtu", 1500),
            new XElement("bridged", isManaged));
        if (isManaged)
        {
            nic.Add(new XElement("ip", new XAttribute("address", host.Get("address") ?? ""), new XAttribute("netmask", "255.255.255.0")));
            if (HostNetworks.Management(state, host) is { } management)
            {
                nic.Add(new XElement("network", new XAttribute("id", management.Id)));
            }
        }

        return nic;
    }
}
