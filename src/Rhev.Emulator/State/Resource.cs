using System;
using System.Collections.Generic;
using System.Xml.Linq;
using Rsdl.Model.Links;

namespace Rhev.Emulator.State;

/// <summary>
/// A resource, or one that is attached below another: an attachment has a target and, in its own data, only what differs there.
/// References in the data hold ids; addresses are made when a representation is written.
/// </summary>
internal sealed class Resource(string id, PlaceModel place, Resource? owner, XElement data, Resource? target = null)
{
    /// <summary>The id of special objects.</summary>
    public const string SpecialId = "00000000-0000-0000-0000-000000000000";

    private readonly Dictionary<string, OwnedCollection> _owned = new(StringComparer.Ordinal);

    public string Id { get; } = id;

    /// <summary>Where the resource lives.</summary>
    public PlaceModel Place { get; } = place;

    /// <summary>The resource below which it lives; <c>null</c> in a root collection.</summary>
    public Resource? Owner { get; } = owner;

    public XElement Data { get; } = data;

    /// <summary>The resource that is attached; <c>null</c> for a resource in its own right.</summary>
    public Resource? Target { get; } = target;

    /// <summary>Where this resource is attached.</summary>
    public List<Resource> Attachments { get; } = [];

    /// <summary>Whether this is an object that every Manager has and every user may see, such as the blank template.</summary>
    public bool IsSpecial => Id == SpecialId;

    public string Name => Get("name") ?? Id;

    public string? State => Get("status/state");

    /// <summary>The value at a path, of the attachment before that of its target.</summary>
    public string? Get(string path) => XmlPath.Get(Data, path) ?? Target?.Get(path);

    public bool IsTrue(string path) => Get(path) == "true";

    public void Set(string path, string? value) => XmlPath.Set(Data, path, value);

    public void SetState(string state) => Set("status/state", state);

    public void SetDefault(string path, string value)
    {
        if (XmlPath.Get(Data, path) is null)
        {
            Set(path, value);
        }
    }

    /// <summary>What belongs to this resource alone under a path segment.</summary>
    public OwnedCollection Owned(PlaceModel child)
    {
        if (!_owned.TryGetValue(child.Segment, out OwnedCollection? collection))
        {
            _owned.Add(child.Segment, collection = new OwnedCollection());
        }

        return collection;
    }

    /// <summary>What belongs to this resource alone under a path segment; none when nothing was ever added there.</summary>
    public IEnumerable<Resource> Below(string segment) => _owned.GetValueOrDefault(segment)?.Items ?? [];

    /// <summary>A copy of all the data, that of the target included.</summary>
    public XElement Snapshot()
    {
        if (Target is null)
        {
            return new XElement(Data);
        }

        XElement merged = Target.Snapshot();
        foreach (XAttribute attribute in Data.Attributes())
        {
            merged.SetAttributeValue(attribute.Name, attribute.Value);
        }

        foreach (XElement element in Data.Elements())
        {
            merged.Elements(element.Name).Remove();
        }

        merged.Add(Data.Elements());
        return merged;
    }
}
