using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours;

/// <summary>Clusters of hosts.</summary>
internal sealed class ClusterBehaviour : ContainerBehaviour
{
    public override void Added(ResourceCall call) =>
        call.State.Tell(EventCode.ClusterAdded, $"Cluster {call.Resource.Name} was created.", call.Resource);

    public override void Updated(ResourceCall call) =>
        call.State.Tell(EventCode.ClusterUpdated, $"Cluster {call.Resource.Name} was changed.", call.Resource);

    public override void Delete(ResourceCall call)
    {
        base.Delete(call);
        call.State.Tell(EventCode.ClusterRemoved, $"Cluster {call.Resource.Name} was removed.");
    }
}
