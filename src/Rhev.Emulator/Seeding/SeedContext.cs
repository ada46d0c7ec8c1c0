using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Seeding;

/// <summary>Adds what a profile has to a state that holds a fresh installation. What the API does not know is left out.</summary>
internal sealed class SeedContext
{
    private static readonly DateTimeOffset Begin = new(2014, 1, 1, 8, 0, 0, TimeSpan.Zero);

    public SeedContext(ManagerState state, SeedSize size)
    {
        State = state;
        Size = size;
        DataCenter = state.Store.Root("datacenters").FirstOrDefault();
    }

    public ManagerState State { get; }

    public SeedSize Size { get; }

    /// <summary>The data center of the installation.</summary>
    public Resource? DataCenter { get; }

    public static XElement Reference(string element, string? id) => new(element, id is null ? null : new XAttribute("id", id));

    public static XElement StateOf(string state) => new("status", new XElement("state", state));

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A point in time some minutes after the environment was set up.</summary>
    public static string Time(int minutes) =>
        Begin.AddMinutes(minutes).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string Mac(int number) => string.Create(
        CultureInfo.InvariantCulture, $"00:1a:4a:{(number >> 16) & 0xff:x2}:{(number >> 8) & 0xff:x2}:{number & 0xff:x2}");

    /// <summary>Adds a root resource; <c>null</c> when the API has no such collection.</summary>
    public Resource? Add(string segment, SeedKind kind, int number, params object?[] content) =>
        State.Store.RootPlace(segment) is { } place
            ? Insert(new Resource(SeedNumbers.Id(kind, number), place, null, new XElement(place.ItemElement, content)))
            : null;

    /// <summary>Adds a root resource whose data is made when it is needed.</summary>
    public Resource? Add(string segment, SeedKind kind, int number, Func<int, XElement> make) =>
        State.Store.RootPlace(segment) is { } place
            ? Insert(new Resource(SeedNumbers.Id(kind, number), place, null, new SeedSource(make, number)))
            : null;

    /// <summary>Adds a resource below another.</summary>
    public void AddBelow(Resource owner, string segment, SeedKind kind, int number, Func<int, XElement> make)
    {
        if (Child(owner, segment) is { } place)
        {
            Insert(new Resource(SeedNumbers.Id(kind, number), place, owner, new SeedSource(make, number)));
        }
    }

    /// <summary>Attaches a root resource below another.</summary>
    public void Attach(Resource? owner, string segment, Resource? target, params object?[] content)
    {
        if (owner is not null && target is not null
            && Child(owner, segment) is { } place && State.Store.IsAttachment(owner, place))
        {
            Insert(new Resource(target.Id, place, owner, new XElement(place.ItemElement, content), target));
        }
    }

    private static PlaceModel? Child(Resource owner, string segment) =>
        owner.Place.Children.FirstOrDefault(child => child.Segment == segment);

    private Resource Insert(Resource resource)
    {
        State.Store.Insert(resource);
        return resource;
    }
}
