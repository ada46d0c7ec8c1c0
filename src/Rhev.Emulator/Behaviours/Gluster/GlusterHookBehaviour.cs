using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Gluster;

/// <summary>Hook scripts of Gluster servers, which can be turned on and off.</summary>
internal sealed class GlusterHookBehaviour : ResourceBehaviour
{
    public override void Delete(ResourceCall call)
    {
        base.Delete(call);
        Tell(call, EventCode.GlusterHookRemoved, "was removed");
    }

    public override void Act(ResourceCall call)
    {
        switch (call.Operation.Relation)
        {
            case "enable":
                call.RequireState("disabled");
                call.Resource.SetState("enabled");
                Tell(call, EventCode.GlusterHookEnabled, "was enabled");
                break;
            case "disable":
                call.RequireState("enabled");
                call.Resource.SetState("disabled");
                Tell(call, EventCode.GlusterHookDisabled, "was disabled");
                break;
            case "resolve":
                if (call.Resource.Get("conflict_status") is null or "0")
                {
                    throw FaultException.Conflict($"Cannot resolve gluster_hook '{call.Resource.Name}': it has no conflict");
                }

                call.Resource.Set("conflict_status", "0");
                call.Resource.Set("conflicts", null);
                Tell(call, EventCode.GlusterHookResolved, "has no conflict any more");
                break;
        }
    }

    private static void Tell(ResourceCall call, EventCode code, string what) =>
        call.State.Tell(code, $"Gluster hook {call.Resource.Name} {what}.", call.Owner);
}
