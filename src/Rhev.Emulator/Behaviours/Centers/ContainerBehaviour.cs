using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Centers;

/// <summary>A resource that cannot be removed while others belong to it.</summary>
internal abstract class ContainerBehaviour : ResourceBehaviour
{
    private static readonly string[] Inhabitants = ["clusters", "hosts", "networks", "templates", "vmpools", "vms"];

    public override void Delete(ResourceCall call)
    {
        if (call.Resource.Target is null)
        {
            RefuseInUse(call);
        }

        base.Delete(call);
    }

    protected static void RefuseInUse(ResourceCall call)
    {
        string reference = call.Resource.Place.ItemElement + "/@id";
        Resource? user = Inhabitants.SelectMany(call.State.Store.Root)
            .FirstOrDefault(resource => resource != call.Resource && resource.Get(reference) == call.Resource.Id);
        if (user is not null)
        {
            throw FaultException.Conflict(
                $"Cannot remove {call.Resource.Place.ItemElement} '{call.Resource.Name}': {user.Place.ItemElement} '{user.Name}' uses it");
        }
    }
}
