using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours;

/// <summary>Data centers: uninitialized until a data domain is active in them.</summary>
internal sealed class DataCenterBehaviour : ContainerBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        call.Resource.SetState("uninitialized");
        return call.Resource;
    }

    public override void Added(ResourceCall call) =>
        call.State.Tell(EventCode.DataCenterAdded, $"Data center {call.Resource.Name} was created.", call.Resource);

    public override void Updated(ResourceCall call) =>
        call.State.Tell(EventCode.DataCenterUpdated, $"Data center {call.Resource.Name} was changed.", call.Resource);

    public override void Delete(ResourceCall call)
    {
        Resource[] attachments = [.. call.State.Store.Root("storagedomains").SelectMany(domain => domain.Attachments)
            .Where(attachment => attachment.Owner == call.Resource)];
        if (attachments.Length > 0 && !call.IsAsked("force"))
        {
            throw FaultException.Conflict(
                $"Cannot remove data center '{call.Resource.Name}': storage domain '{attachments[0].Name}' is attached to it");
        }

        base.Delete(call);
        foreach (Resource domain in attachments.Select(attachment => attachment.Target!).Where(domain => domain.Attachments.Count == 0))
        {
            domain.SetState("unattached");
        }

        call.State.Tell(EventCode.DataCenterRemoved, $"Data center {call.Resource.Name} was removed.");
    }
}
