using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Networks;

/// <summary>What interfaces of virtual machines may do with a network. The names of the profiles of a network differ.</summary>
internal sealed class VnicProfileBehaviour : ResourceBehaviour
{
    public override bool IsNameUnique => false;

    public override Resource Prepare(ResourceCall call)
    {
        Resource profile = call.Resource;
        string? network = profile.Get("network/@id");
        if (call.State.Store.FindRoot("networks", network) is null)
        {
            throw FaultException.NotFound($"There is no network with id '{network}'");
        }

        RefuseTaken(call, profile.Name);
        profile.SetDefault("port_mirroring", "false");
        return profile;
    }

    public override void Added(ResourceCall call) => Tell(call, EventCode.VnicProfileAdded, "was created");

    public override void Updating(ResourceCall call)
    {
        if ((string?)call.Body.Element("name") is { } name)
        {
            RefuseTaken(call, name);
        }
    }

    public override void Updated(ResourceCall call) => Tell(call, EventCode.VnicProfileUpdated, "was changed");

    public override void Delete(ResourceCall call)
    {
        Resource? user = call.State.Store.Root("vms").Concat(call.State.Store.Root("templates")).FirstOrDefault(owner =>
            Subresources.Of(call.State, owner, "nics").Any(nic => nic.Get("vnic_profile/@id") == call.Resource.Id));
        if (user is not null)
        {
            throw FaultException.Conflict(
                $"Cannot remove vnic_profile '{call.Resource.Name}': {user.Place.ItemElement} '{user.Name}' uses it");
        }

        base.Delete(call);
        Tell(call, EventCode.VnicProfileRemoved, "was removed");
    }

    private static void Tell(ResourceCall call, EventCode code, string what) =>
        call.State.Tell(code, $"vNIC profile {call.Resource.Name} {what}.");

    private static void RefuseTaken(ResourceCall call, string name)
    {
        if (call.State.Store.Root("vnicprofiles").Any(other => other != call.Resource && other.Name == name
            && other.Get("network/@id") == call.Resource.Get("network/@id")))
        {
            throw FaultException.Conflict($"The name '{name}' is in use by another vnic_profile of the network");
        }
    }
}
