using System;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>
/// The CD-ROM or floppy drive of a virtual machine, whose medium is a file of an active ISO domain. A medium that is changed for
/// the current session only is gone when the machine goes down.
/// </summary>
internal sealed class CdRomBehaviour : ResourceBehaviour
{
    /// <summary>The one drive that a machine has.</summary>
    private const string DriveId = "00000000-0000-0000-0000-000000000000";

    /// <summary>Holds the medium of the next run while another is in the drive; no representation has it.</summary>
    private const string NextRun = "next_run";

    public override Resource Prepare(ResourceCall call)
    {
        RequireFile(call.State, XmlPath.Get(call.Body, "file/@id")!);
        return call.State.Store.Collection(call.Owner, call.Place).Find(DriveId) is null
            ? new Resource(DriveId, call.Place, call.Owner, call.Resource.Data)
            : throw FaultException.Conflict($"'{call.Owner!.Name}' has its one {call.Place.ItemElement} already: change the file in it");
    }

    /// <summary>A machine has its drive before anything was put into it.</summary>
    public override IResourceCollection? Computed(ManagerState state, Resource? owner, PlaceModel place)
    {
        if (owner?.Place.ItemElement != "vm" || place.ItemElement != "cdrom" || state.Store.Collection(owner, place).Items.Any())
        {
            return null;
        }

        XElement empty = new(place.ItemElement, new XElement("vm", new XAttribute("id", owner.Id)));
        return new ComputedCollection([new Resource(DriveId, place, owner, empty)]);
    }

    /// <summary>Takes the medium out for good; the drive itself stays, and a running session keeps what it has.</summary>
    public override void Delete(ResourceCall call)
    {
        if (!IsStored(call))
        {
            return;
        }

        if (HasSession(call.Owner!))
        {
            KeepForNextRun(call.Resource);
            call.Resource.Data.Element(NextRun)!.RemoveNodes();
        }
        else
        {
            base.Delete(call);
        }

        TellOfNextRun(call);
    }

    public override void Added(ResourceCall call) => TellOfNextRun(call);

    public override void Updating(ResourceCall call)
    {
        // An empty id ejects the disc.
        string? file = XmlPath.Get(call.Body, "file/@id");
        if (file is { Length: > 0 })
        {
            RequireFile(call.State, file);
        }

        if (!IsCurrent(call))
        {
            // The session keeps what it has.
            if (HasSession(call.Owner!) && call.Body.Element("file") is { } change)
            {
                KeepForNextRun(call.Resource);
                call.Resource.Data.Element(NextRun)!.ReplaceNodes(new XElement(change));
                change.Remove();
            }

            return;
        }

        if (!VmStates.IsRunning(call.Owner!.State))
        {
            throw FaultException.Conflict($"Cannot change the current disc of virtual machine '{call.Owner.Name}': it does not run");
        }

        KeepForNextRun(call.Resource);
    }

    public override void Updated(ResourceCall call)
    {
        if (!IsStored(call))
        {
            call.State.Store.Add(call.Resource);
        }

        if (IsCurrent(call))
        {
            TellOfMedium(call, call.Resource.Get("file/@id") is null or "");
        }
        else
        {
            TellOfNextRun(call);
        }
    }

    /// <summary>
    /// A drive is represented with what it has from the next session on, and with what is in it now only where that is asked for.
    /// </summary>
    public override void Adjust(Resource resource, Viewpoint viewpoint, XElement data)
    {
        if (!viewpoint.IsCurrent)
        {
            EndSession(data);
        }
        else if (!VmStates.IsRunning(resource.Owner?.State))
        {
            data.Elements("file").Remove();
        }
    }

    /// <summary>Puts a medium into a drive of a machine for its next session, whatever is in it otherwise.</summary>
    public static void InsertForSession(ManagerState state, Resource vm, string segment, string file)
    {
        RequireFile(state, file);
        Resource? drive = Subresources.Of(state, vm, segment).FirstOrDefault()
            ?? Subresources.Add(state, vm, segment, new XElement(segment), DriveId);
        if (drive is not null)
        {
            KeepForNextRun(drive);
            drive.Set("file/@id", file);
        }
    }

    /// <summary>Takes out what was in the drive for one session.</summary>
    public static void EndSession(XElement drive)
    {
        if (drive.Element(NextRun) is not { } next)
        {
            return;
        }

        next.Remove();
        drive.Elements("file").Remove();
        drive.Add(next.Elements().Select(element => new XElement(element)));
    }

    private static bool HasSession(Resource vm) => VmStates.IsRunning(vm.State) || vm.State == "suspended";

    private static bool IsCurrent(ResourceCall call) =>
        call.Parameters.TryGetValue("current", out string? current) && current != "false";

    private static void TellOfNextRun(ResourceCall call) => call.State.Tell(
        EventCode.VmUpdated, $"The medium of virtual machine {call.Owner!.Name} for its next run was changed.", call.Owner);

    private static bool IsStored(ResourceCall call) =>
        call.State.Store.Collection(call.Owner, call.Place).Find(call.Resource.Id) is not null;

    private static void TellOfMedium(ResourceCall call, bool isEjected)
    {
        bool isFloppy = call.Place.ItemElement == "floppy";
        EventCode code = (isEjected, isFloppy) switch
        {
            (true, true) => EventCode.FloppyEjected,
            (true, false) => EventCode.DiscEjected,
            (false, true) => EventCode.FloppyChanged,
            (false, false) => EventCode.DiscChanged,
        };
        call.State.Tell(code, $"The medium of virtual machine {call.Owner!.Name} was {(isEjected ? "ejected" : "changed")}.", call.Owner);
    }

    private static void KeepForNextRun(Resource drive)
    {
        if (drive.Data.Element(NextRun) is null)
        {
            drive.Data.Add(new XElement(NextRun, drive.Data.Elements("file").Select(file => new XElement(file))));
        }
    }

    private static void RequireFile(ManagerState state, string file)
    {
        bool exists = state.Store.Root("storagedomains").Any(domain =>
            domain.Attachments.Any(attachment => attachment.State == "active")
            && domain.Place.Children.FirstOrDefault(child => child.Segment == "files") is PlaceModel files
            && state.Store.Collection(domain, files).Find(file) is not null);
        if (!exists)
        {
            throw FaultException.NotFound($"There is no file '{file}' in an active ISO domain");
        }
    }
}
