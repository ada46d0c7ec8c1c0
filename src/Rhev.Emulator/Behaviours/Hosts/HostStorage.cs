using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Hosts;

/// <summary>The LUNs that a host sees: one it is logged in to from the start, and one for each target that it logs in to.</summary>
internal static class HostStorage
{
    private const string Segment = "storage";
    private const string UsualPort = "3260";
    private const string UsualAddress = "san.example.com";
    private const string LunSize = "107374182400";

    /// <summary>Gives a host the LUN that it has from the start.</summary>
    public static void AddFirst(ManagerState state, Resource host)
    {
        if (Subresources.Of(state, host, Segment).Length == 0)
        {
            Add(state, host, UsualAddress, UsualPort, Target(UsualAddress));
        }
    }

    /// <summary>Answers the target of a portal.</summary>
    public static void Discover(ResourceCall call) =>
        call.Results.Add(new XElement("iscsi_target", Target(XmlPath.Get(call.Body, "iscsi/address")!)));

    /// <summary>Makes the LUN of a target visible.</summary>
    public static void LogIn(ResourceCall call) => Add(
        call.State,
        call.Resource,
        XmlPath.Get(call.Body, "iscsi/address")!,
        XmlPath.Get(call.Body, "iscsi/port") ?? UsualPort,
        XmlPath.Get(call.Body, "iscsi/target")!);

    private static void Add(ManagerState state, Resource host, string address, string port, string target)
    {
        // Every host sees the same LUN under the same id.
        string id = "36001405" + StableId.Of(address, target).Replace("-", "", StringComparison.Ordinal)[..25];
        if (Subresources.Of(state, host, Segment).Any(storage => storage.Id == id))
        {
            return;
        }

        XElement lun = new(
            "storage",
            new XElement("name", id),
            new XElement("type", "iscsi"),
            new XElement(
                "logical_unit",
                new XAttribute("id", id),
                new XElement("address", address),
                new XElement("port", port),
                new XElement("target", target),
                new XElement("serial", $"SExample_{id[^8..]}"),
                new XElement("vendor_id", "Example"),
                new XElement("product_id", "VIRTUAL-DISK"),
                new XElement("lun_mapping", "0"),
                new XElement("size", LunSize),
                new XElement("paths", "1")));
        Subresources.Add(state, host, Segment, lun, id);
    }

    private static string Target(string address)
    {
        string[] labels = address.ToLower(CultureInfo.InvariantCulture).Split('.');
        bool isName = labels.Length > 1 && Uri.CheckHostName(address) == UriHostNameType.Dns;
        return isName
            ? $"iqn.2009-08.{string.Join('.', labels.Skip(1).Reverse())}:{labels[0]}.storage"
            : $"iqn.2009-08.com.example:{address}.storage";
    }
}
