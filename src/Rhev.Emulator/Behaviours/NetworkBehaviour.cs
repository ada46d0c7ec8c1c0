using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours;

/// <summary>Logical networks, of a data center or attached to a cluster.</summary>
internal sealed class NetworkBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        Resource network = call.Resource;
        if (network.Target is null)
        {
            network.SetState("non_operational");
            network.SetDefault("stp", "false");
            return network;
        }

        if (network.Get("data_center/@id") != call.Owner!.Get("data_center/@id"))
        {
            throw FaultException.Conflict($"Cannot attach network '{network.Name}': it belongs to another data center than the cluster");
        }

        network.SetState("operational");
        network.SetDefault("display", "false");
        network.SetDefault("required", "true");
        return network;
    }

    public override void Added(ResourceCall call)
    {
        if (call.Resource.Target is { } target)
        {
            target.SetState("operational");
            call.State.Tell(
                EventCode.NetworkAttached, $"Network {target.Name} was attached to cluster {call.Owner!.Name}.", call.Owner);
            return;
        }

        call.State.Tell(EventCode.NetworkAdded, $"Network {call.Resource.Name} was created.");
    }

    public override void Delete(ResourceCall call)
    {
        base.Delete(call);
        if (call.Resource.Target is { } target)
        {
            target.SetState(target.Attachments.Count == 0 ? "non_operational" : "operational");
            call.State.Tell(
                EventCode.NetworkDetached, $"Network {target.Name} was detached from cluster {call.Owner!.Name}.", call.Owner);
            return;
        }

        call.State.Tell(EventCode.NetworkRemoved, $"Network {call.Resource.Name} was removed.");
    }
}
