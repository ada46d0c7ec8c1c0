using System;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Disks;
using Rhev.Emulator.Behaviours.Quotas;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Transfer;

/// <summary>Images in a domain of images: disks that were exported to it, of which an import makes disks again.</summary>
internal sealed class ImageBehaviour : ResourceBehaviour
{
    // The API shows no more than the name of an image, so the rest is kept beside it.
    private const string Content = "content";

    private static readonly string[] OfTheDiskAlone =
    [
        "name", "alias", "description", "status", "active", "bootable", "image_id", "quota", "snapshot", "storage_domain", "storage_domains",
        "vm", "vms",
    ];

    public override bool IsNameUnique => false;

    /// <summary>Keeps a disk in a domain.</summary>
    public static void Keep(ManagerState state, Resource disk, Resource domain) => Subresources.Add(
        state,
        domain,
        "images",
        new XElement(
            "image",
            new XElement("name", disk.Name),
            new XElement(Content, disk.Snapshot().Elements().Where(element => !OfTheDiskAlone.Contains(element.Name.LocalName)))));

    public override void Act(ResourceCall call)
    {
        if (call.Operation.Relation == "import")
        {
            Import(call);
        }
    }

    private static void Import(ResourceCall call)
    {
        ManagerState state = call.State;
        Resource image = call.Resource;
        Resource domain = DiskImage.RequireActiveDomain(state, XmlPath.Get(call.Body, "storage_domain/@id"));
        XElement data = new(
            "disk",
            new XElement("name", image.Name),
            new XElement("alias", image.Name),
            image.Data.Elements(Content).Elements().Select(element => new XElement(element)),
            new XElement("image_id", Guid.NewGuid()),
            new XElement("active", "true"),
            new XElement("bootable", "false"));
        XmlPath.Set(data, "storage_domains/storage_domain/@id", domain.Id);
        StorageQuota.Add(state, data);
        Resource disk = new(Guid.NewGuid().ToString(), state.Store.RootPlace("disks")!, null, data);
        DiskImage.RequireSpace(domain, disk);
        disk.SetState("locked");
        state.Store.Add(disk);
        state.Tell(EventCode.DiskImporting, $"Image {image.Name} is being imported to {domain.Name}.", domain);
        call.Begin(
            $"Importing Image {image.Name}",
            () => Finish("ok", EventCode.DiskImported, "was imported"),
            () => Finish("illegal", EventCode.DiskImportFailed, "could not be imported"),
            disk,
            domain);

        void Finish(string diskState, EventCode code, string what)
        {
            disk.SetState(diskState);
            state.Tell(code, $"Image {image.Name} {what} to {domain.Name}.", domain);
        }
    }
}
