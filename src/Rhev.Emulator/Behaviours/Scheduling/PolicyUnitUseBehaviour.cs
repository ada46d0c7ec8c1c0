using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Representations;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Scheduling;

/// <summary>
/// A unit in a policy, as a filter, a weight or the balance: each unit once, with the id of the unit, and one balance at most.
/// </summary>
/// <param name="type">The type that the unit must have.</param>
/// <param name="setting">The element that says how it is used; <c>null</c> when there is none.</param>
/// <param name="usual">What that is unless asked otherwise.</param>
/// <param name="isOnly">Whether a policy has no more than one.</param>
internal sealed class PolicyUnitUseBehaviour(string type, string? setting, string usual, bool isOnly) : ResourceBehaviour
{
    private const string Unit = "scheduling_policy_unit";

    public override Resource Prepare(ResourceCall call)
    {
        (Resource use, Resource policy) = (call.Resource, call.Owner!);
        string what = use.Place.ItemElement;
        SchedulingPolicyBehaviour.RefuseLocked(policy);
        XElement reference = use.Data.Element(Unit)
            ?? throw FaultException.Incomplete($"{what} [{Unit}.id|name] required for add");
        Resource unit = ReferenceResolver.Find(call.State, call.State.Store.RootPlace("schedulingpolicyunits")!, reference);
        if (unit.Get("@type") is { } actual && actual != type)
        {
            throw FaultException.Conflict($"Cannot add the {what}: unit '{unit.Name}' is of type {actual}");
        }

        if (policy.Below(use.Place.Segment).FirstOrDefault(other => isOnly || other.Id == unit.Id) is { } present)
        {
            throw FaultException.Conflict($"Cannot add the {what}: policy '{policy.Name}' has {what} '{present.Name}'");
        }

        use.Set(Unit, null);
        use.Set(Unit + "/@id", unit.Id);
        use.Set("name", unit.Name);
        if (setting is not null)
        {
            use.SetDefault(setting, usual);
        }

        return new Resource(unit.Id, use.Place, policy, use.Data);
    }

    public override void Updating(ResourceCall call)
    {
        SchedulingPolicyBehaviour.RefuseLocked(call.Owner!);
        call.Body.Elements(Unit).Remove();
    }

    public override void Delete(ResourceCall call)
    {
        SchedulingPolicyBehaviour.RefuseLocked(call.Owner!);
        base.Delete(call);
    }
}
