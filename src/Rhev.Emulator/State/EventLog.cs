using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Documents;
using Rsdl.Model.Links;

namespace Rhev.Emulator.State;

/// <summary>Writes what happens into the events collection.</summary>
internal sealed class EventLog(
    ResourceStore store, SchemaIndex schema, TimeProvider clock, Counters counters, Func<string?> correlationId)
{
    private const string Segment = "events";

    public string NextId() => counters.Next(Counters.Event).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Adds an event that refers to the acting user and to each subject that is still there and that events of this API can refer to.
    /// </summary>
    public void Add(EventCode code, string description, Resource? user, params Resource?[] subjects)
    {
        if (store.RootPlace(Segment) is not { } place)
        {
            return;
        }

        XElement data = new(
            place.ItemElement,
            new XElement("description", description),
            new XElement("code", (int)code),
            new XElement("severity", EventSeverity.Of(code)),
            new XElement("time", Timestamp.Of(clock)),
            correlationId() is { } id ? new XElement("correlation_id", id) : null);
        foreach (Resource subject in subjects.Prepend(user).OfType<Resource>()
            .Where(subject => subject.Home is not null)
            .DistinctBy(subject => subject.Place.ItemElement))
        {
            if (schema.Element(place.ItemType, subject.Place.ItemElement) is not null)
            {
                data.Add(new XElement(subject.Place.ItemElement, new XAttribute("id", subject.Id)));
            }
        }

        store.Add(new Resource(NextId(), place, null, data));
    }
}
