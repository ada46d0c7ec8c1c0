using System;
using System.Collections.Generic;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Representations;

/// <summary>
/// Content that is costly for a Manager and that a link leaves out unless the header <c>All-Content</c> asks for it, where the
/// documents say that the link has that header.
/// </summary>
internal static class ExtraContent
{
    private static readonly string[] Machine =
        ["console", "initialization/configuration", "payloads", "rng_device", "soundcard_enabled", "virtio_scsi"];

    private static readonly Dictionary<string, string[]> Paths = new(StringComparer.Ordinal)
    {
        ["brick"] = ["port", "pid", "device", "mnt_options", "fs_name", "gluster_clients", "memory_pools"],
        ["host"] = ["hosted_engine"],
        ["nic"] = ["reported_devices"],
        ["snapshot"] = Machine,
        ["template"] = Machine,
        ["vm"] = Machine,
    };

    /// <summary>Takes the extra content out of a representation.</summary>
    public static void Remove(XElement representation)
    {
        foreach (string path in Paths.GetValueOrDefault(representation.Name.LocalName, []))
        {
            string[] steps = path.Split('/');
            XElement? parent = steps.Length == 1 ? representation : representation.Element(steps[0]);
            parent?.Elements(steps[^1]).Remove();
            if (parent != representation && parent is { HasElements: false })
            {
                parent.Remove();
            }
        }
    }

    /// <summary>The extra content that is made when it is asked for: the configuration of a machine or of its snapshot.</summary>
    public static IEnumerable<XElement> Of(Resource resource)
    {
        XElement? machine = resource.Place.ItemElement switch
        {
            "vm" => resource.Data,
            "snapshot" => resource.Data.Element("vm"),
            _ => null,
        };
        return machine is null || resource.Data.Element("initialization") is not null
            ? []
            : [new XElement(
                "initialization",
                new XElement(
                    "configuration",
                    new XElement("type", "ovf"),
                    new XElement("data", OvfDocument.Of(machine).ToString(SaveOptions.DisableFormatting))))];
    }
}
