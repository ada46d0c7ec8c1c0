using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rsdl.Model.Links;

namespace Rhev.Emulator.State.Work;

/// <summary>Writes what the Manager works on into the jobs collection, if the API has one.</summary>
internal sealed class JobLog(ResourceStore store, TimeProvider clock)
{
    private const string Segment = "jobs";

    /// <summary>How many jobs that are over stay readable.</summary>
    private const int Remembered = 1000;

    private static readonly string[] Steps = ["validating", "executing", "finalizing"];

    private readonly Queue<Resource> _closed = [];

    /// <summary>Adds a job that has been validated and is executed now.</summary>
    public Resource? Open(string description, Resource? owner)
    {
        if (store.RootPlace(Segment) is not { } place)
        {
            return null;
        }

        string now = Timestamp.Of(clock);
        XElement data = new(
            place.ItemElement,
            new XElement("description", description),
            Status("STARTED"),
            owner is null ? null : new XElement("owner", new XAttribute("id", owner.Id)),
            new XElement("start_time", now),
            new XElement("last_updated", now),
            new XElement("external", "false"),
            new XElement("auto_cleared", "true"));
        Resource job = new(Guid.NewGuid().ToString(), place, null, data);
        store.Add(job);
        AddStep(job, 0, "FINISHED", now);
        AddStep(job, 1, "STARTED", now);
        return job;
    }

    /// <summary>Ends a job with a status.</summary>
    public void Close(Resource? job, string status)
    {
        if (job is null || job.Get("end_time") is not null)
        {
            return;
        }

        string now = Timestamp.Of(clock);
        End(job, status, now);
        foreach (Resource step in StepsOf(job).Where(step => step.State == "STARTED"))
        {
            End(step, status, now);
        }

        AddStep(job, 2, status, now);
        _closed.Enqueue(job);
        if (_closed.Count > Remembered)
        {
            store.Remove(_closed.Dequeue());
        }
    }

    private static void End(Resource resource, string status, string now)
    {
        resource.SetState(status);
        resource.Set("end_time", now);
        resource.Set("last_updated", now);
    }

    private void AddStep(Resource job, int index, string status, string now)
    {
        if (PlaceOfSteps(job) is not { } place)
        {
            return;
        }

        XElement data = new(
            place.ItemElement,
            new XElement("description", $"{char.ToUpperInvariant(Steps[index][0])}{Steps[index][1..]}"),
            new XElement("job", new XAttribute("id", job.Id)),
            new XElement("type", Steps[index]),
            new XElement("number", index.ToString(CultureInfo.InvariantCulture)),
            Status(status),
            new XElement("start_time", now),
            status == "STARTED" ? null : new XElement("end_time", now),
            new XElement("external", "false"));
        store.Add(new Resource(Guid.NewGuid().ToString(), place, job, data));
    }

    private IEnumerable<Resource> StepsOf(Resource job) =>
        PlaceOfSteps(job) is { } place ? store.Collection(job, place).Items : [];

    private static PlaceModel? PlaceOfSteps(Resource job) => job.Place.Children.FirstOrDefault(child => child.Segment == "steps");

    private static XElement Status(string status) => new("status", new XElement("state", status));
}
