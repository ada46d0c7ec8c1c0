using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Access;
using Rhev.Emulator.Behaviours.Centers;
using Rhev.Emulator.Behaviours.Disks;
using Rhev.Emulator.Behaviours.Quotas;
using Rhev.Emulator.Behaviours.Transfer;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Templates;

/// <summary>Templates: made from a virtual machine that is down, with copies of its disks and interfaces.</summary>
internal sealed class TemplateBehaviour : ContainerBehaviour
{
    private const string BlankId = "00000000-0000-0000-0000-000000000000";

    public override Resource Prepare(ResourceCall call)
    {
        Resource template = call.Resource;
        Resource vm = call.Referred("vm", "vms")!;
        if (vm.State != "down")
        {
            throw FaultException.Conflict($"Cannot make a template of virtual machine '{vm.Name}': it must be down");
        }

        VmDefaults.Apply(template, vm.Data);
        foreach (string element in (string[])["vm", "permissions", "disks"])
        {
            template.Set(element, null);
        }

        template.SetDefault("cluster/@id", vm.Get("cluster/@id")!);
        template.SetDefault("creation_time", Timestamp.Of(call.State.Clock));
        template.SetState("ok");
        return template;
    }

    public override void Added(ResourceCall call)
    {
        Resource template = call.Resource;
        Resource vm = call.Asked("vm", "vms")!;
        Subresources.Copy(call.State, vm, template, "nics", keepIds: false, (_, nic) =>
        {
            nic.Element("mac")?.Remove();
            return true;
        });
        if (call.IsAsked("permissions/clone"))
        {
            PermissionBook.Copy(call.State, vm, template);
        }

        XElement[] asked = [.. call.Body.Descendants("disk").Where(disk => disk.Attribute("id") is not null)];
        List<Resource> disks = Subresources.Copy(call.State, vm, template, "disks", keepIds: false, (original, disk) =>
        {
            if (!SnapshotImage.IsImage(original))
            {
                return false;
            }

            DiskImage.Renew(disk, asked.FirstOrDefault(one => (string?)one.Attribute("id") == original.Id), original.Name);
            XmlPath.Set(disk, "status/state", "locked");
            StorageQuota.Add(call.State, disk);
            return true;
        });
        call.State.Tell(EventCode.TemplateAdded, $"Creation of template {template.Name} from {vm.Name} was started.", template, vm);
        if (disks.Count == 0)
        {
            call.State.Tell(EventCode.TemplateAddFinished, $"Template {template.Name} was created.", template);
            return;
        }

        template.SetState("locked");
        vm.SetState("image_locked");
        call.Begin(
            $"Creating Template {template.Name} from VM {vm.Name}",
            () =>
            {
                disks.ForEach(disk => disk.SetState("ok"));
                template.SetState("ok");
                vm.SetState("down");
                call.State.Tell(EventCode.TemplateAddFinished, $"Template {template.Name} was created.", template);
            },
            () =>
            {
                vm.SetState("down");
                template.SetState("illegal");
                call.State.Tell(EventCode.TemplateAddFailed, $"Template {template.Name} could not be created.", template);
            },
            vm);
    }

    public override void Updating(ResourceCall call)
    {
        if (call.Resource.Id == BlankId)
        {
            throw FaultException.Conflict("The template 'Blank' cannot be changed");
        }
    }

    public override void Updated(ResourceCall call) =>
        call.State.Tell(EventCode.TemplateUpdated, $"Template {call.Resource.Name} was changed.", call.Resource);

    public override void Delete(ResourceCall call)
    {
        Resource template = call.Resource;
        if (template.IsTrue("delete_protected"))
        {
            throw FaultException.Conflict($"Cannot remove template '{template.Name}': it is protected against deletion");
        }

        if (template.State == "locked")
        {
            throw FaultException.Conflict($"Cannot remove template '{template.Name}': it is locked");
        }

        bool isBlank = template.Id == BlankId;
        RefuseInUse(call);
        if (isBlank)
        {
            throw FaultException.Conflict("The template 'Blank' cannot be removed");
        }

        base.Delete(call);
        call.State.Tell(EventCode.TemplateRemoved, $"Template {template.Name} was removed.");
    }

    public override void Act(ResourceCall call)
    {
        if (call.Operation.Relation != "export")
        {
            return;
        }

        if (call.Resource.Id == BlankId)
        {
            throw FaultException.Conflict("The template 'Blank' cannot be exported");
        }

        call.RequireState("ok");
        Export.Perform(call);
    }

    public override void Settle(ManagerState state, Resource resource)
    {
        if (resource.State == "locked")
        {
            resource.SetState("ok");
        }
    }
}
