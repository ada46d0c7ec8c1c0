using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours;

/// <summary>Network interfaces of virtual machines and templates, each with a name and a MAC address of its own.</summary>
internal sealed class NicBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        Resource nic = call.Resource;
        if (call.State.Store.Collection(call.Owner, call.Place).Items.Any(other => other.Name == nic.Name))
        {
            throw FaultException.Conflict($"The name '{nic.Name}' is in use by another interface of '{call.Owner!.Name}'");
        }

        nic.SetDefault("interface", "virtio");
        nic.SetDefault("linked", "true");
        nic.SetDefault("plugged", "true");
        nic.SetDefault("active", nic.Get("plugged")!);
        nic.SetDefault("mac/@address", call.State.NextMacAddress());
        return nic;
    }

    public override void Added(ResourceCall call) => call.State.Tell(
        EventCode.VmNicAdded, $"Interface {call.Resource.Name} was added to {call.Owner!.Name}.", call.Owner);

    public override void Updated(ResourceCall call) => call.State.Tell(
        EventCode.VmNicUpdated, $"Interface {call.Resource.Name} of {call.Owner!.Name} was changed.", call.Owner);

    public override void Delete(ResourceCall call)
    {
        base.Delete(call);
        call.State.Tell(EventCode.VmNicRemoved, $"Interface {call.Resource.Name} was removed from {call.Owner!.Name}.", call.Owner);
    }

    public override void Act(ResourceCall call)
    {
        if (call.Operation.Relation is "activate" or "deactivate")
        {
            string isActive = call.Operation.Relation == "activate" ? "true" : "false";
            call.Resource.Set("plugged", isActive);
            call.Resource.Set("active", isActive);
        }
    }
}
