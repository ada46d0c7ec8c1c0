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
        base.Delete(call);
        call.State.Tell(EventCode.DataCenterRemoved, $"Data center {call.Resource.Name} was removed.");
    }
}
