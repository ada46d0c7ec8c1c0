using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Centers;

/// <summary>Quotas of a data center. One that something is charged to stays.</summary>
internal sealed class QuotaBehaviour : ResourceBehaviour
{
    private static readonly string[] Charged = ["vms", "templates", "disks"];

    public override Resource Prepare(ResourceCall call)
    {
        if (Subresources.Of(call.State, call.Owner!, "quotas").Any(other => other.Name == call.Resource.Name))
        {
            throw FaultException.Conflict($"The name '{call.Resource.Name}' is in use by another quota of '{call.Owner!.Name}'");
        }

        return call.Resource;
    }

    public override void Added(ResourceCall call) => Tell(call, EventCode.QuotaAdded, "was created");

    public override void Updated(ResourceCall call) => Tell(call, EventCode.QuotaUpdated, "was changed");

    public override void Delete(ResourceCall call)
    {
        if (Charged.SelectMany(call.State.Store.Root).FirstOrDefault(one => one.Get("quota/@id") == call.Resource.Id) is { } user)
        {
            throw FaultException.Conflict(
                $"Cannot remove quota '{call.Resource.Name}': {user.Place.ItemElement} '{user.Name}' is charged to it");
        }

        base.Delete(call);
        Tell(call, EventCode.QuotaRemoved, "was removed");
    }

    public override void Complete(ManagerState state, Resource resource, XElement data)
    {
        foreach (string segment in (string[])["vms", "disks"])
        {
            data.Elements(segment).Remove();
            data.Add(new XElement(segment, state.Store.Root(segment).Where(one => one.Get("quota/@id") == resource.Id)
                .Select(one => new XElement(one.Place.ItemElement, new XAttribute("id", one.Id)))));
        }
    }

    private static void Tell(ResourceCall call, EventCode code, string what) =>
        call.State.Tell(code, $"Quota {call.Resource.Name} of data center {call.Owner!.Name} {what}.", call.Owner);
}
