using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours.Statistics;

/// <summary>Statistics of resources, measured whenever they are read.</summary>
internal sealed class StatisticBehaviour : ResourceBehaviour
{
    // By the element of the resource that is measured.
    private static readonly Dictionary<string, IReadOnlyList<Statistic>> Kinds = new(StringComparer.Ordinal)
    {
        ["host"] = HostStatistics.OfHost,
        ["host_nic"] = HostStatistics.OfNic,
        ["vm"] = VmStatistics.OfVm,
        ["nic"] = VmStatistics.OfNic,
        ["disk"] = VmStatistics.OfDisk,
    };

    public override IResourceCollection? Computed(ManagerState state, Resource? owner, PlaceModel place) =>
        owner is not null && Kinds.TryGetValue(owner.Place.ItemElement, out IReadOnlyList<Statistic>? kinds)
            ? new ComputedCollection(kinds.Select(kind => Measure(state, owner, place, kind)))
            : null;

    private static Resource Measure(ManagerState state, Resource owner, PlaceModel place, Statistic kind)
    {
        decimal value = kind.Value(state, owner);
        string datum = kind.IsDecimal
            ? Math.Round(value, 2).ToString(CultureInfo.InvariantCulture)
            : decimal.Truncate(value).ToString(CultureInfo.InvariantCulture);
        XElement data = new(
            place.ItemElement,
            new XElement("name", kind.Name),
            new XElement("description", kind.Description),
            new XElement(
                "values",
                new XAttribute("type", kind.IsDecimal ? "DECIMAL" : "INTEGER"),
                new XElement("value", new XElement("datum", datum))),
            new XElement("type", kind.IsCounter ? "COUNTER" : "GAUGE"),
            new XElement("unit", kind.Unit),
            new XElement(owner.Place.ItemElement, new XAttribute("id", owner.Id)));
        return new Resource(StableId.Of(owner.Id, kind.Name), place, owner, data);
    }
}
