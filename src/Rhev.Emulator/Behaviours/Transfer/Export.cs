using System;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Transfer;

/// <summary>Exports of virtual machines and templates to an export domain.</summary>
internal static class Export
{
    public static void Perform(ResourceCall call)
    {
        Resource source = call.Resource;
        ManagerState state = call.State;
        bool isVm = source.Place.ItemElement == "vm";
        Resource domain = call.Asked("storage_domain", "storagedomains")!;
        if (domain.Get("type") != "export" || domain.Attachments.All(attachment => attachment.State != "active"))
        {
            throw FaultException.Conflict(
                $"Cannot export {source.Place.ItemElement} '{source.Name}': '{domain.Name}' must be an export domain and active");
        }

        string segment = source.Place.Segment;
        Resource? present = Subresources.Of(state, domain, segment).FirstOrDefault(one => one.Id == source.Id || one.Name == source.Name);
        if (present is not null && !call.IsAsked("exclusive"))
        {
            throw FaultException.Conflict(
                $"Cannot export {source.Place.ItemElement} '{source.Name}': export domain '{domain.Name}' has one of that name; "
                + "use exclusive to replace it");
        }

        string former = source.State!;
        source.SetState(isVm ? "image_locked" : "locked");
        state.Tell(
            isVm ? EventCode.VmExportStarted : EventCode.TemplateExportStarted,
            $"The export of {source.Name} to {domain.Name} was started.",
            source,
            domain);
        call.Begin(
            $"Exporting {(isVm ? "VM" : "Template")} {source.Name} to Export Domain {domain.Name}",
            () =>
            {
                source.SetState(former);
                if (present is not null)
                {
                    state.Store.Remove(present);
                }

                Write(call, source, domain, segment);
                state.Tell(
                    isVm ? EventCode.VmExported : EventCode.TemplateExported,
                    $"{source.Name} was exported to {domain.Name}.",
                    source,
                    domain);
            },
            () =>
            {
                source.SetState(former);
                state.Tell(
                    isVm ? EventCode.VmExportFailed : EventCode.TemplateExportFailed,
                    $"{source.Name} could not be exported to {domain.Name}.",
                    source,
                    domain);
            },
            domain);
    }

    private static void Write(ResourceCall call, Resource source, Resource domain, string segment)
    {
        XElement data = source.Snapshot();
        foreach (string transient in (string[])["host", "start_time", "stop_time", "guest_info", "vmpool"])
        {
            data.Elements(transient).Remove();
        }

        XmlPath.Set(data, "storage_domain/@id", domain.Id);
        if (Subresources.Add(call.State, domain, segment, data, source.Id) is not { } exported)
        {
            return;
        }

        foreach (string hardware in (string[])["nics", "disks"])
        {
            // The copies keep their ids: by these an import names the disks that it wants.
            Subresources.Copy(call.State, source, exported, hardware, keepIds: true, (original, _) =>
                hardware != "disks" || SnapshotImage.IsImage(original));
        }

        // The API shows no interfaces of what is exported, so they are kept with its data.
        XElement interfaces = new(Import.Interfaces, Subresources.Of(call.State, source, "nics").Select(nic => nic.Snapshot()));
        exported.Data.Add(interfaces);
        if (!call.IsAsked("discard_snapshots"))
        {
            exported.Data.Add(new XElement(
                Import.Snapshots,
                Subresources.Of(call.State, source, "snapshots")
                    .Where(snapshot => snapshot.Get("type") == "regular")
                    .Select(snapshot => snapshot.Snapshot())));
        }
    }
}
