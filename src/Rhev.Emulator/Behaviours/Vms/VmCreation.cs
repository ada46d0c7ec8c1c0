using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Access;
using Rhev.Emulator.Behaviours.Disks;
using Rhev.Emulator.Behaviours.Quotas;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>Makes virtual machines: from a template, from a snapshot, from another machine, from a configuration.</summary>
internal static class VmCreation
{
    private const string BlankTemplate = "00000000-0000-0000-0000-000000000000";

    public static Resource Prepare(ResourceCall call)
    {
        Resource vm = call.Resource;
        Resource? snapshot = FindSnapshot(call);
        Resource? template = call.Referred("template", "templates");
        if (template is null && call.State.Store.FindRoot("templates", BlankTemplate) is not null)
        {
            vm.Set("template/@id", BlankTemplate);
        }

        if (template?.State == "locked")
        {
            throw FaultException.Conflict($"Cannot create virtual machine '{vm.Name}': template '{template.Name}' is locked");
        }

        NameFromConfiguration(call);
        VmDefaults.Apply(vm, snapshot?.Data.Element("vm") ?? template?.Data);
        vm.SetDefault("memory_policy/guaranteed", vm.Get("memory")!);
        vm.SetDefault("creation_time", Timestamp.Of(call.State.Clock));
        vm.SetState("down");

        // What only says how to make the machine is no part of it.
        vm.Data.Elements().Where(element => element.Name.LocalName is "disks" or "permissions" or "snapshots" or "nics").Remove();
        return vm;
    }

    public static void Added(ResourceCall call)
    {
        Resource vm = call.Resource;
        Resource? source = FindSnapshot(call) ?? call.Referred("template", "templates");
        if (source is not null && call.IsAsked("permissions/clone"))
        {
            PermissionBook.Copy(call.State, source.Owner ?? source, vm);
        }

        List<Resource> disks = source is null ? [] : CopyHardware(call, source, vm);
        if (disks.Count == 0)
        {
            call.State.Tell(EventCode.VmAdded, $"Virtual machine {vm.Name} was created.", vm);
            return;
        }

        call.State.Tell(EventCode.VmAddStarted, $"Creation of virtual machine {vm.Name} was started.", vm);
        Lock(
            call,
            vm,
            disks,
            $"Creating VM {vm.Name}",
            () => call.State.Tell(EventCode.VmAddFinished, $"Virtual machine {vm.Name} was created.", vm),
            () => GiveUp(call.State, vm));
    }

    /// <summary>Makes a machine that is like another in everything but its name.</summary>
    public static void Clone(ResourceCall call)
    {
        Resource original = call.Resource;
        string name = XmlPath.Get(call.Body, "vm/name")
            ?? throw FaultException.Incomplete("action [vm.name] required for clone");
        if (call.State.Store.Root("vms").Any(other => other.Name == name))
        {
            throw FaultException.Conflict($"The name '{name}' is in use by another vm");
        }

        XElement data = original.Snapshot();
        data.SetElementValue("name", name);
        XmlPath.Set(data, "creation_time", Timestamp.Of(call.State.Clock));
        Resource clone = new(Guid.NewGuid().ToString(), original.Place, null, data);
        call.State.Store.Add(clone);
        List<Resource> disks = CopyHardware(call, original, clone);
        Lock(
            call,
            clone,
            disks,
            $"Cloning VM {original.Name}",
            () => call.State.Tell(EventCode.VmAddFinished, $"Virtual machine {name} was cloned from {original.Name}.", clone),
            () => GiveUp(call.State, clone));
    }

    /// <summary>Moves every disk of a machine that is an image of its own to a storage domain.</summary>
    public static void MoveDisks(ResourceCall call)
    {
        Resource vm = call.Resource;
        Resource domain = DiskImage.RequireActiveDomain(call.State, XmlPath.Get(call.Body, "storage_domain/@id"));
        Resource[] disks = [.. Subresources.Of(call.State, vm, "disks").Where(SnapshotImage.IsImage)];
        StorageQuota.Bring(call.State, disks, domain, $"move virtual machine '{vm.Name}'", isMoved: true);
        call.State.Tell(EventCode.VmMoving, $"Virtual machine {vm.Name} is being moved to {domain.Name}.", vm, domain);
        Lock(
            call,
            vm,
            disks,
            $"Moving VM {vm.Name}",
            () =>
            {
                foreach (Resource disk in disks)
                {
                    DiskImage.Place(disk, domain);
                }

                call.State.Tell(EventCode.VmMoved, $"Virtual machine {vm.Name} was moved to {domain.Name}.", vm, domain);
            },
            () => call.State.Tell(
                EventCode.VmMoveFailed, $"Virtual machine {vm.Name} could not be moved to {domain.Name}.", vm, domain));
    }

    /// <summary>Locks a machine and disks of it until work is over.</summary>
    /// <param name="call">The request.</param>
    /// <param name="vm">The machine.</param>
    /// <param name="disks">The disks.</param>
    /// <param name="description">What the job says.</param>
    /// <param name="finish">What happens when the work is over and nothing is locked any more.</param>
    /// <param name="failed">The same for work that failed.</param>
    public static void Lock(
        ResourceCall call,
        Resource vm,
        IReadOnlyList<Resource> disks,
        string description,
        Action finish,
        Action failed)
    {
        string former = vm.State ?? "down";
        vm.SetState("image_locked");
        foreach (Resource disk in disks)
        {
            disk.SetState("locked");
        }

        call.Begin(
            description,
            () =>
            {
                Release();
                finish();
                VmPools.BecameReady(call.State, vm);
            },
            () =>
            {
                Release();
                failed();
            },
            vm);

        void Release()
        {
            vm.SetState(former);
            foreach (Resource disk in disks)
            {
                disk.SetState("ok");
            }
        }
    }

    /// <summary>Copies interfaces with new MAC addresses, and disks as the request says.</summary>
    /// <returns>The disks that are images to be made.</returns>
    public static List<Resource> CopyHardware(ResourceCall call, Resource source, Resource vm)
    {
        Subresources.Copy(call.State, source, vm, "nics", keepIds: false, (_, nic) =>
        {
            XmlPath.Set(nic, "mac/@address", call.State.NextMacAddress());
            return true;
        });
        Subresources.Copy(call.State, source, vm, "watchdogs", keepIds: false);
        XElement[] asked = [.. (call.Body.Element("disks")?.Elements("disk") ?? []).Where(disk => disk.Attribute("id") is not null)];
        return Subresources.Copy(call.State, source, vm, "disks", keepIds: false, (original, disk) =>
        {
            if (!SnapshotImage.IsImage(original))
            {
                return false;
            }

            XElement? wanted = asked.FirstOrDefault(one => (string?)one.Attribute("id") == original.Id);
            DiskImage.Renew(disk, wanted, $"{vm.Name}_Disk{Subresources.Of(call.State, vm, "disks").Length + 1}");
            StorageQuota.Add(call.State, disk, wanted, call.Body, vm.Data);
            return true;
        });
    }

    /// <summary>Removes a machine whose creation failed.</summary>
    private static void GiveUp(ManagerState state, Resource vm)
    {
        state.Store.Remove(vm);
        VmPools.Left(state, vm);
        state.Tell(EventCode.VmAddFailed, $"Virtual machine {vm.Name} could not be created.");
        if (state.Store.FindRoot("vmpools", vm.Get("vmpool/@id")) is { } pool)
        {
            state.Tell(EventCode.PoolVmFailed, $"A virtual machine of pool {pool.Name} could not be created.");
        }
    }

    private static Resource? FindSnapshot(ResourceCall call)
    {
        if (XmlPath.Get(call.Body, "snapshots/snapshot/@id") is not { } id)
        {
            return null;
        }

        Resource snapshot = call.State.Store.Root("vms")
            .SelectMany(vm => Subresources.Of(call.State, vm, "snapshots"))
            .FirstOrDefault(one => one.Id == id) ?? throw FaultException.NotFound($"There is no snapshot with id '{id}'");
        return snapshot.Get("snapshot_status") == "ok"
            ? snapshot
            : throw FaultException.Conflict($"Cannot create virtual machine '{call.Resource.Name}': the snapshot is not ready");
    }

    /// <summary>A machine that is made from a configuration has the name that the configuration gives it, unless asked otherwise.</summary>
    private static void NameFromConfiguration(ResourceCall call)
    {
        if (call.Resource.Get("name") is not null || XmlPath.Get(call.Body, "initialization/configuration/data") is not { } text)
        {
            return;
        }

        try
        {
            XElement configuration = XElement.Parse(text);
            string? name = configuration.Descendants().FirstOrDefault(element => element.Name.LocalName == "Name")?.Value;
            call.Resource.Set("name", name ?? throw FaultException.BadRequest("The configuration has no name"));
        }
        catch (System.Xml.XmlException malformed)
        {
            throw FaultException.BadRequest("The configuration is no acceptable XML: " + malformed.Message);
        }
    }
}
