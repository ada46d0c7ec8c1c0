using System;
using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Jobs;

/// <summary>The beginning and the end that external jobs and their steps have in common.</summary>
internal static class JobLife
{
    public const string Started = "STARTED";

    private static readonly string[] Ends = ["FINISHED", "FAILED", "ABORTED", "UNKNOWN"];

    public static void Begin(ResourceCall call)
    {
        call.Resource.Set("external", "true");
        call.Resource.SetState(Started);
        call.Resource.Set("start_time", Timestamp.Of(call.State.Clock));
    }

    /// <summary>Ends the job or step of an action.</summary>
    /// <exception cref="FaultException">It is over.</exception>
    public static void End(ResourceCall call)
    {
        if (call.Resource.State != Started && !call.IsAsked("force"))
        {
            throw FaultException.Conflict($"The {call.Place.ItemElement} is {call.Resource.State} already");
        }

        End(call, call.Resource);
    }

    /// <summary>Ends a job or step in the state that the action names; success when it names none.</summary>
    public static void End(ResourceCall call, Resource resource)
    {
        string asked = XmlPath.Get(call.Body, "status/state")?.ToUpperInvariant()
            ?? (XmlPath.Get(call.Body, "succeeded") == "false" ? "FAILED" : "FINISHED");
        if (!Ends.Contains(asked))
        {
            throw FaultException.BadRequest($"The state '{asked}' is none of {string.Join(", ", Ends)}");
        }

        string now = Timestamp.Of(call.State.Clock);
        resource.SetState(asked);
        resource.Set("end_time", now);
        resource.Set("last_updated", now);
    }

    /// <exception cref="FaultException">The Manager itself runs the job.</exception>
    public static void RequireExternal(ResourceCall call)
    {
        if (!call.Resource.IsTrue("external"))
        {
            throw FaultException.Conflict($"Cannot {call.Operation.Relation} a {call.Place.ItemElement} of the Manager itself");
        }
    }
}
