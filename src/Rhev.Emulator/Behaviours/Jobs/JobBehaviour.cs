using System;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Jobs;

/// <summary>Jobs, those of the Manager and external ones, which clients add, end and clear.</summary>
internal sealed class JobBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        JobLife.Begin(call);
        Resource job = call.Resource;
        job.SetDefault("auto_cleared", "true");
        job.Set("last_updated", job.Get("start_time"));
        if (call.State.User is { } user)
        {
            job.Set("owner/@id", user.Id);
        }

        return job;
    }

    public override void Act(ResourceCall call)
    {
        JobLife.RequireExternal(call);
        Resource job = call.Resource;
        switch (call.Operation.Relation)
        {
            case "end":
                JobLife.End(call);
                foreach (Resource step in Subresources.Of(call.State, job, "steps").Where(step => step.State == JobLife.Started))
                {
                    JobLife.End(call, step);
                }

                break;
            case "clear":
                call.State.Store.Remove(job);
                break;
        }
    }

    /// <summary>Nobody knows any more how a job that was at work has ended.</summary>
    public override void Settle(ManagerState state, Resource resource)
    {
        if (resource.State == JobLife.Started && !resource.IsTrue("external"))
        {
            resource.SetState("UNKNOWN");
            resource.Set("end_time", Timestamp.Of(state.Clock));
        }
    }
}
