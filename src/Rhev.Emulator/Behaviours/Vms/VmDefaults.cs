using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>The settings that a virtual machine or template has unless others are asked for.</summary>
internal static class VmDefaults
{
    /// <summary>The settings that pass from a template to a machine, and from a machine to a template.</summary>
    private static readonly string[] Inherited =
    [
        "type", "memory", "cpu", "cpu_shares", "os", "high_availability", "display", "stateless", "usb", "timezone",
        "placement_policy", "custom_properties",
    ];

    /// <summary>Fills what is not given from a model, if there is one, and then from the Manager's own defaults.</summary>
    public static void Apply(Resource resource, XElement? model)
    {
        foreach (string setting in Inherited.Where(setting => model is not null && resource.Data.Element(setting) is null))
        {
            resource.Data.Add(model!.Elements(setting).Select(element => new XElement(element)));
        }

        resource.SetDefault("type", "desktop");
        resource.SetDefault("memory", "536870912");
        resource.SetDefault("cpu/topology/@sockets", "1");
        resource.SetDefault("cpu/topology/@cores", "1");
        resource.SetDefault("cpu_shares", "0");
        resource.SetDefault("os/@type", "other");
        if (resource.Data.Element("os")!.Element("boot") is null)
        {
            resource.Set("os/boot/@dev", "hd");
        }

        foreach (string path in (string[])["os/kernel", "os/initrd", "os/cmdline"])
        {
            resource.SetDefault(path, "");
        }

        resource.SetDefault("usb/enabled", "false");
        resource.SetDefault("high_availability/enabled", "false");
        resource.SetDefault("high_availability/priority", "0");
        resource.SetDefault("display/type", "spice");
        resource.SetDefault("display/monitors", "1");
        resource.SetDefault("stateless", "false");
        resource.SetDefault("delete_protected", "false");
        resource.SetDefault("origin", "rhev");
        if (resource.Place.ItemElement == "vm")
        {
            resource.SetDefault("placement_policy/affinity", "migratable");
        }
    }
}
