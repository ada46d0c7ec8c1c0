using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Storage;

/// <summary>
/// Storage domains: created through a host that is up, attached to a data center, activated there. The status of an attached
/// domain is that of its attachment.
/// </summary>
internal sealed class StorageDomainBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call) =>
        call.Resource.Target is { } target ? StorageAttachment.Prepare(call, target) : StorageCreation.Prepare(call);

    public override void Added(ResourceCall call)
    {
        if (call.Resource.Target is null)
        {
            StorageCreation.Added(call);
        }
        else
        {
            StorageAttachment.Added(call);
        }
    }

    public override void Updated(ResourceCall call) => call.State.Tell(
        EventCode.StorageDomainUpdated, $"Storage domain {call.Resource.Name} was changed.", call.Resource, call.Owner);

    public override void Delete(ResourceCall call)
    {
        if (call.Resource.Target is null)
        {
            StorageRemoval.Remove(call);
        }
        else
        {
            StorageAttachment.Detach(call);
        }
    }

    public override void Act(ResourceCall call)
    {
        switch (call.Operation.Relation)
        {
            case "activate":
                StorageAttachment.Activate(call);
                break;
            case "deactivate":
                StorageAttachment.Deactivate(call);
                break;
            case "isattached":
                bool isAttached = (call.Resource.Target ?? call.Resource).Attachments.Count > 0;
                call.Results.Add(new XElement("is_attached", isAttached));
                break;
        }
    }

    public override void Settle(ManagerState state, Resource resource)
    {
        if (resource.Target is not null && resource.State == "locked")
        {
            StorageAttachment.Settle(state, resource);
        }
    }

    public override void Complete(ManagerState state, Resource resource, XElement data) =>
        StorageSpace.Complete(state, resource.Target ?? resource, data);
}
