using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>What the agent inside of a running virtual machine tells.</summary>
internal static class VmGuest
{
    /// <summary>Fills <c>guest_info</c> of a machine that is up; what the API does not know of it is not served.</summary>
    public static void Report(ManagerState state, Resource vm)
    {
        string[] addresses = [.. Subresources.Of(state, vm, "nics")
            .Where(nic => nic.Get("plugged") != "false" && nic.Get("linked") != "false")
            .Select(AddressOf).OfType<string>()];
        vm.Set("guest_info", null);
        vm.Data.Add(new XElement(
            "guest_info",
            new XElement("ips", addresses.Select(Ip)),
            addresses.Take(1).Select(Ip),
            new XElement("fqdn", vm.Name)));
    }

    /// <summary>The address that an interface has in its guest: it follows from the MAC address.</summary>
    public static string? AddressOf(Resource nic)
    {
        string[] octets = nic.Get("mac/@address")?.Split(':') ?? [];
        return octets.Length == 6
            ? "10." + string.Join('.', octets[3..].Select(octet => Convert.ToInt32(octet, 16).ToString(CultureInfo.InvariantCulture)))
            : null;
    }

    private static XElement Ip(string address) => new("ip", new XAttribute("address", address));
}
