using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Disks;
using Rhev.Emulator.Behaviours.Quotas;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Transfer;

/// <summary>Imports of virtual machines and templates from an export domain.</summary>
internal static class Import
{
    /// <summary>Hold what the API does not show of an exported machine; no representation has them.</summary>
    public const string Interfaces = "exported_nics";

    /// <inheritdoc cref="Interfaces"/>
    public const string Snapshots = "exported_snapshots";

    public static void Perform(ResourceCall call)
    {
        Resource exported = call.Resource;
        ManagerState state = call.State;
        string kind = exported.Place.ItemElement;
        string segment = exported.Place.Segment;
        Resource? domain = XmlPath.Get(call.Body, "storage_domain/@id") is { } id ? DiskImage.RequireActiveDomain(state, id) : null;
        bool isClone = call.IsAsked("clone");
        string name = XmlPath.Get(call.Body, $"{kind}/name") ?? exported.Name;
        if (!isClone && state.Store.FindRoot(segment, exported.Id) is not null)
        {
            throw FaultException.Conflict($"Cannot import {kind} '{exported.Name}': it exists; use clone to import a copy of it");
        }

        if (state.Store.Root(segment).Any(other => other.Name == name))
        {
            throw FaultException.Conflict($"Cannot import {kind} '{exported.Name}': the name '{name}' is in use");
        }

        Resource imported = Add(call, isClone, name);
        List<Resource> disks = AddHardware(call, imported, domain, isClone);
        bool isVm = kind == "vm";
        imported.SetState(isVm ? "image_locked" : "locked");
        state.Tell(
            isVm ? EventCode.VmImportStarted : EventCode.TemplateImportStarted, $"The import of {name} was started.", imported, call.Owner);
        call.Begin(
            $"Importing {(isVm ? "VM" : "Template")} {name}",
            () =>
            {
                disks.ForEach(disk => disk.SetState("ok"));
                imported.SetState(isVm ? "down" : "ok");
                state.Tell(isVm ? EventCode.VmImported : EventCode.TemplateImported, $"{name} was imported.", imported, call.Owner);
            },
            () =>
            {
                // What was not imported wholly is of no use.
                if (imported.Home is not null)
                {
                    state.Store.Remove(imported);
                }

                state.Tell(isVm ? EventCode.VmImportFailed : EventCode.TemplateImportFailed, $"{name} could not be imported.", call.Owner);
            },
            imported);
    }

    private static Resource Add(ResourceCall call, bool isClone, string name)
    {
        ManagerState state = call.State;
        Resource exported = call.Resource;
        XElement data = exported.Snapshot();
        data.Elements().Where(element => element.Name.LocalName is "storage_domain" or Interfaces or Snapshots).Remove();
        data.SetElementValue("name", name);
        if (XmlPath.Get(call.Body, "cluster/@id") is { } cluster)
        {
            XmlPath.Set(data, "cluster/@id", cluster);
        }

        // Without its template a machine stands on its own.
        if (XmlPath.Get(data, "template/@id") is { } template && state.Store.FindRoot("templates", template) is null)
        {
            XmlPath.Set(data, "template/@id", Guid.Empty.ToString());
        }

        Resource imported = new(
            isClone ? Guid.NewGuid().ToString() : exported.Id, state.Store.RootPlace(exported.Place.Segment)!, null, data);
        state.Store.Add(imported);
        return imported;
    }

    private static List<Resource> AddHardware(ResourceCall call, Resource imported, Resource? domain, bool isClone)
    {
        ManagerState state = call.State;
        Resource exported = call.Resource;
        foreach (XElement nic in exported.Data.Elements(Interfaces).Elements())
        {
            XElement copy = new(nic);
            copy.Elements().Where(element => element.Name.LocalName is "vm" or "template").Remove();
            if (isClone)
            {
                XmlPath.Set(copy, "mac/@address", state.NextMacAddress());
            }

            Subresources.Add(state, imported, "nics", copy);
        }

        bool collapses = isClone || call.IsAsked("vm/snapshots/collapse_snapshots");
        foreach (XElement snapshot in collapses ? [] : exported.Data.Elements(Snapshots).Elements())
        {
            Subresources.Add(state, imported, "snapshots", new XElement(snapshot));
        }

        if (imported.Place.ItemElement == "vm")
        {
            SnapshotChain.Link(state, imported);
        }

        HashSet<string> chosen = [.. call.Body.Descendants("disk").Select(disk => (string?)disk.Attribute("id")).OfType<string>()];
        return Subresources.Copy(state, exported, imported, "disks", keepIds: false, (original, disk) =>
        {
            if (chosen.Count > 0 && !chosen.Contains(original.Id))
            {
                return false;
            }

            disk.SetElementValue("image_id", Guid.NewGuid().ToString());
            XmlPath.Set(disk, "status/state", "locked");
            if (domain is not null)
            {
                disk.Elements().Where(element => element.Name.LocalName is "storage_domain" or "storage_domains").Remove();
                XmlPath.Set(disk, "storage_domains/storage_domain/@id", domain.Id);
            }

            StorageQuota.Add(state, disk);

            return true;
        });
    }
}
