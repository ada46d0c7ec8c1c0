using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Scheduling;

/// <summary>Scheduling policies: those that a Manager brings along are locked; one that a cluster uses stays.</summary>
internal sealed class SchedulingPolicyBehaviour : ResourceBehaviour
{
    private const string Segment = "schedulingpolicies";

    /// <summary>The policy of clusters that ask for none, if the API has policies.</summary>
    public static Resource? Default(ManagerState state) =>
        state.Store.Root(Segment).FirstOrDefault(policy => policy.IsTrue("default_policy"));

    /// <exception cref="FaultException">The policy is locked.</exception>
    public static void RefuseLocked(Resource policy)
    {
        if (policy.IsTrue("locked"))
        {
            throw FaultException.Conflict($"Cannot change scheduling policy '{policy.Name}': it is locked");
        }
    }

    public override Resource Prepare(ResourceCall call)
    {
        call.Resource.Set("locked", "false");
        call.Resource.Set("default_policy", "false");
        return call.Resource;
    }

    public override void Added(ResourceCall call) => Tell(call, EventCode.SchedulingPolicyAdded, "was added");

    public override void Updating(ResourceCall call)
    {
        RefuseLocked(call.Resource);
        call.Body.Elements("locked").Remove();
        call.Body.Elements("default_policy").Remove();
    }

    public override void Updated(ResourceCall call) => Tell(call, EventCode.SchedulingPolicyUpdated, "was changed");

    public override void Delete(ResourceCall call)
    {
        Resource policy = call.Resource;
        RefuseLocked(policy);
        if (call.State.Store.FindRoot("clusters", "scheduling_policy/@id", policy.Id).FirstOrDefault() is { } cluster)
        {
            throw FaultException.Conflict($"Cannot remove scheduling policy '{policy.Name}': cluster '{cluster.Name}' uses it");
        }

        base.Delete(call);
        Tell(call, EventCode.SchedulingPolicyRemoved, "was removed");
    }

    private static void Tell(ResourceCall call, EventCode code, string what) =>
        call.State.Tell(code, $"Scheduling policy {call.Resource.Name} {what}.");
}
