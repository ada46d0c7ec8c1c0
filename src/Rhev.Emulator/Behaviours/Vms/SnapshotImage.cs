using System;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Disks;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>What a snapshot keeps of its virtual machine: the configuration in its <c>vm</c> element, the hardware below it.</summary>
internal static class SnapshotImage
{
    private static readonly string[] Hardware = ["cdroms", "nics", "disks"];

    /// <summary>What belongs to the run of a machine and not to its configuration.</summary>
    private static readonly string[] Transient = ["host", "start_time", "stop_time", "guest_info", RunOnce.Element, VmPools.TakenBy];

    /// <summary>Adds a snapshot to a machine and fills it.</summary>
    public static Resource Take(ManagerState state, Resource vm, XElement data)
    {
        Resource snapshot = Subresources.Add(state, vm, "snapshots", data)
            ?? throw FaultException.Conflict("The API has no snapshots of virtual machines");
        snapshot.Set("date", Timestamp.Of(state.Clock));
        Fill(state, vm, snapshot);
        SnapshotChain.Link(state, vm);
        return snapshot;
    }

    public static void Fill(ManagerState state, Resource vm, Resource snapshot)
    {
        XElement configuration = vm.Snapshot();
        configuration.SetAttributeValue("id", vm.Id);
        configuration.Elements().Where(element => Transient.Contains(element.Name.LocalName)).Remove();
        XmlPath.Set(configuration, "status/state", "down");
        snapshot.Set("vm", null);
        snapshot.Data.Add(configuration);
        foreach (string segment in Hardware)
        {
            Subresources.Copy(state, vm, snapshot, segment, keepIds: true, Keep);
        }

        bool Keep(Resource original, XElement copy)
        {
            switch (original.Place.ItemElement)
            {
                case "disk":
                    XmlPath.Set(copy, "snapshot/@id", snapshot.Id);
                    return IsImage(original);
                case "cdrom":
                    CdRomBehaviour.EndSession(copy);
                    return true;
                default:
                    return true;
            }
        }
    }

    /// <summary>Gives a machine the configuration and the hardware of a snapshot; what it got since is gone.</summary>
    public static void Restore(ManagerState state, Resource vm, Resource snapshot)
    {
        if (snapshot.Data.Element("vm") is { } configuration)
        {
            XElement[] kept = [.. vm.Data.Elements().Where(element => element.Name.LocalName is "name" or "status" or "vmpool")];
            vm.Data.RemoveNodes();
            vm.Data.Add(kept);
            vm.Data.Add(configuration.Elements().Where(element => element.Name.LocalName is not ("name" or "status" or "vmpool")));
        }

        foreach (string segment in (string[])["cdroms", "nics"])
        {
            Subresources.Clear(state, vm, segment);
            Subresources.Copy(state, snapshot, vm, segment, keepIds: true);
        }

        foreach (Resource disk in Subresources.Of(state, vm, "disks").Where(IsImage))
        {
            state.Store.Remove(disk);
        }

        Subresources.Copy(state, snapshot, vm, "disks", keepIds: true, (original, _) =>
            state.Store.FindRoot(original.Place.Segment, original.Id) is null);
    }

    /// <summary>Whether a disk lies in an image, of which snapshots can be taken; LUNs and shared disks stay outside.</summary>
    public static bool IsImage(Resource disk) =>
        disk.Data.Element("lun_storage") is null && !disk.IsTrue("shareable") && disk.Data.Element("size") is not null;
}
