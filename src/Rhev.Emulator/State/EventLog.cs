using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Documents;
using Rsdl.Model.Links;

namespace Rhev.Emulator.State;

/// <summary>Writes what happens into the events collection.</summary>
internal sealed class EventLog(ResourceStore store, SchemaIndex schema, TimeProvider clock)
{
    private const string Segment = "events";
    private int _lastId;

    public string NextId() => (++_lastId).ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds an event that refers to the acting user and to each subject that events of this API can refer to.</summary>
    public void Add(EventCode code, string description, string? correlationId, Resource? user, params Resource?[] subjects)
    {
        if (store.RootPlace(Segment) is not { } place)
        {
            return;
        }

        XElement data = new(
            place.ItemElement,
            new XElement("description", description),
            new XElement("code", (int)code),
            new XElement("severity", "normal"),
            new XElement("time", Timestamp.Of(clock)),
            correlationId is null ? null : new XElement("correlation_id", correlationId));
        foreach (Resource subject in subjects.Prepend(user).OfType<Resource>())
        {
            if (schema.Element(place.ItemType, subject.Place.ItemElement) is not null)
            {
                data.Add(new XElement(subject.Place.ItemElement, new XAttribute("id", subject.Id)));
            }
        }

        store.Add(new Resource(NextId(), place, null, data));
    }
}
