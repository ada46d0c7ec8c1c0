using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Scheduling;

/// <summary>The units that policies are made of. Only external ones that are disabled can be removed.</summary>
internal sealed class PolicyUnitBehaviour : ResourceBehaviour
{
    public override void Delete(ResourceCall call)
    {
        Resource unit = call.Resource;
        if (unit.IsTrue("internal") || unit.IsTrue("enabled"))
        {
            throw FaultException.Conflict($"Cannot remove scheduling policy unit '{unit.Name}': it must be external and disabled");
        }

        base.Delete(call);
    }
}
