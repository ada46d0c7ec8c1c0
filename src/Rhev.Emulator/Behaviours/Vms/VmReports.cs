using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>What the agent in a running virtual machine reports: devices, applications, sessions. Nothing while it is not up.</summary>
internal static class VmReports
{
    private static readonly string[] Installed = ["kernel-2.6.32-431.el6.x86_64", "rhevm-guest-agent-common-1.0.8-6.el6"];

    /// <summary>The interfaces as the guest sees them; below an interface only that one.</summary>
    public static IEnumerable<Resource> Devices(ManagerState state, Resource owner, PlaceModel place)
    {
        bool isNic = owner.Place.ItemElement == "nic";
        Resource? vm = isNic ? owner.Owner : owner;
        if (vm?.State != "up")
        {
            yield break;
        }

        Resource[] nics = Subresources.Of(state, vm, "nics");
        for (int number = 0; number < nics.Length; number++)
        {
            Resource nic = nics[number];
            if (isNic && nic != owner || nic.Get("plugged") == "false")
            {
                continue;
            }

            yield return Report(place, owner, vm, $"eth{number}", new XElement("name", $"eth{number}"), new XElement("type", "network"),
                new XElement("mac", new XAttribute("address", nic.Get("mac/@address") ?? "")),
                new XElement("ips", VmGuest.AddressOf(nic) is { } address ? new XElement("ip", new XAttribute("address", address)) : null));
        }
    }

    public static IEnumerable<Resource> Applications(ManagerState state, Resource owner, PlaceModel place) => owner.State == "up"
        ? Installed.Select(name => Report(place, owner, owner, name, new XElement("name", name)))
        : [];

    /// <summary>The one session that a machine has when it is up: the console.</summary>
    public static IEnumerable<Resource> Sessions(ManagerState state, Resource owner, PlaceModel place)
    {
        if (owner.State == "up" && state.User is { } user)
        {
            yield return Report(
                place,
                owner,
                owner,
                "console",
                new XElement("protocol", owner.Get("display/type")),
                new XElement("user", new XAttribute("id", user.Id)),
                new XElement("console_user", "true"));
        }
    }

    private static Resource Report(PlaceModel place, Resource owner, Resource vm, string key, params XElement[] content)
    {
        XElement data = new(place.ItemElement, content);
        data.Add(new XElement("vm", new XAttribute("id", vm.Id)));
        return new Resource(StableId.Of(vm.Id, $"{place.Segment}/{key}"), place, owner, data);
    }
}
