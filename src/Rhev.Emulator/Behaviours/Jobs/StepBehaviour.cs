using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Jobs;

/// <summary>Steps of jobs; clients add and end those of their own jobs.</summary>
internal sealed class StepBehaviour : ResourceBehaviour
{
    private static readonly string[] Types = ["validating", "executing", "finalizing", "unknown"];

    public override Resource Prepare(ResourceCall call)
    {
        if (!call.Owner!.IsTrue("external"))
        {
            throw FaultException.Conflict("Cannot add a step to a job of the Manager itself");
        }

        string type = call.Resource.Get("type")!;
        if (!Types.Contains(type.ToLowerInvariant()))
        {
            throw FaultException.BadRequest($"The step type '{type}' is none of {string.Join(", ", Types)}");
        }

        int number = call.State.Store.Collection(call.Owner, call.Place).Items.Count();
        call.Resource.Set("number", number.ToString(CultureInfo.InvariantCulture));
        JobLife.Begin(call);
        return call.Resource;
    }

    public override void Act(ResourceCall call)
    {
        JobLife.RequireExternal(call);
        if (call.Operation.Relation == "end")
        {
            JobLife.End(call);
        }
    }

    public override void Settle(ManagerState state, Resource resource)
    {
        if (resource.State == JobLife.Started && !resource.IsTrue("external"))
        {
            resource.SetState("UNKNOWN");
            resource.Set("end_time", Timestamp.Of(state.Clock));
        }
    }
}
