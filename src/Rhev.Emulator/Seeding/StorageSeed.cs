using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Seeding;

/// <summary>Adds storage domains that are active in the data center, and disks of no machine.</summary>
internal sealed class StorageSeed(SeedContext seed)
{
    private static readonly string[] Images =
        ["rhel-server-6.5-x86_64-dvd.iso", "rhel-server-5.10-x86_64-dvd.iso", "virtio-win-1.6.7.iso", "windows-2008r2.iso"];

    /// <summary>The domains in which disks lie.</summary>
    public List<Resource> DataDomains { get; } = [];

    public void Fill()
    {
        for (int number = 1; number <= seed.Size.DataDomains; number++)
        {
            if (AddDomain(number, "data") is { } domain)
            {
                DataDomains.Add(domain);
            }
        }

        Resource? iso = AddDomain(seed.Size.DataDomains + 1, "iso");
        AddDomain(seed.Size.DataDomains + 2, "export");
        if (iso?.Place.Children.FirstOrDefault(child => child.Segment == "files") is { } files)
        {
            foreach (string image in Images)
            {
                XElement data = new(
                    files.ItemElement,
                    new XElement("name", image),
                    new XElement("type", "iso"),
                    SeedContext.Reference("storage_domain", iso.Id));
                seed.State.Store.Insert(new Resource(image, files, iso, data));
            }
        }

        if (seed.Size.DataDomains > 0)
        {
            seed.DataCenter?.SetState("up");
        }

        for (int number = 1; number <= seed.Size.FloatingDisks; number++)
        {
            seed.Add("disks", SeedKind.FloatingDisk, number, Floating);
        }
    }

    /// <summary>A disk in one of the domains; each number always has the same.</summary>
    public XElement Disk(SeedKind kind, int number, string name, string? vm)
    {
        long size = 8L << 30 << SeedNumbers.Below(4, kind, number, 1);
        bool isCow = SeedNumbers.Below(4, kind, number, 2) > 0;
        string? domain = DataDomains.Count == 0 ? null : DataDomains[SeedNumbers.Below(DataDomains.Count, kind, number, 3)].Id;
        return new XElement(
            "disk",
            new XElement("name", name),
            new XElement("alias", name),
            new XElement("image_id", SeedNumbers.Id(SeedKind.Image, (number * 4) + ((int)kind - (int)SeedKind.Disk))),
            new XElement("storage_domains", SeedContext.Reference("storage_domain", domain)),
            new XElement("size", SeedContext.Text(size)),
            vm is null ? null : SeedContext.Reference("vm", vm),
            new XElement("type", kind == SeedKind.Disk ? "system" : "data"),
            new XElement("provisioned_size", SeedContext.Text(size)),
            new XElement("actual_size", SeedContext.Text(isCow ? size / (2 + SeedNumbers.Below(6, kind, number, 4)) : size)),
            SeedContext.StateOf("ok"),
            new XElement("interface", SeedNumbers.Below(8, kind, number, 5) == 0 ? "ide" : "virtio"),
            new XElement("format", isCow ? "cow" : "raw"),
            new XElement("sparse", isCow),
            new XElement("bootable", kind == SeedKind.Disk),
            new XElement("shareable", "false"),
            new XElement("wipe_after_delete", "false"),
            new XElement("propagate_errors", "false"),
            new XElement("active", "true"));
    }

    private XElement Floating(int number) =>
        Disk(SeedKind.FloatingDisk, number, string.Create(CultureInfo.InvariantCulture, $"archive{number:D3}"), null);

    private Resource? AddDomain(int number, string type)
    {
        string name = type == "data" ? string.Create(CultureInfo.InvariantCulture, $"data{number:D2}") : type;
        Resource? domain = seed.Add(
            "storagedomains",
            SeedKind.StorageDomain,
            number,
            new XElement("name", name),
            new XElement("type", type),
            new XElement("master", type == "data" && number == 1),
            new XElement(
                "storage",
                new XElement("type", "nfs"),
                new XElement("address", "192.0.2.200"),
                new XElement("path", "/exports/" + name)),
            new XElement("available", SeedContext.Text(4L << 40)),
            new XElement("used", SeedContext.Text((256L + (number * 16L)) << 30)),
            new XElement("committed", SeedContext.Text((128L + (number * 8L)) << 30)),
            new XElement("storage_format", type == "data" ? "v3" : "v1"));
        seed.Attach(seed.DataCenter, "storagedomains", domain, SeedContext.StateOf("active"));
        return domain;
    }
}
