using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rsdl.Model.Links;

namespace Rhev.Emulator.State;

/// <summary>
/// A resource, or one that is attached below another: an attachment has a target and, in its own data, only what differs there.
/// References in the data hold ids; addresses are made when a representation is written.
/// </summary>
internal sealed class Resource
{
    /// <summary>The id of special objects.</summary>
    public const string SpecialId = "00000000-0000-0000-0000-000000000000";

    private readonly IDataSource? _source;

    // The data, or a weak reference to what the source made: until it is changed it can be made again.
    private object? _data;
    private ChangeLog? _changes;
    private List<OwnedCollection>? _owned;
    private List<Resource>? _attachments;

    public Resource(string id, PlaceModel place, Resource? owner, XElement data, Resource? target = null)
    {
        (Id, Place, Owner, Target) = (id, place, owner, target);
        _data = data;
    }

    public Resource(string id, PlaceModel place, Resource? owner, IDataSource source, Resource? target = null)
    {
        (Id, Place, Owner, Target) = (id, place, owner, target);
        _source = source;
    }

    public string Id { get; }

    /// <summary>Where the resource lives.</summary>
    public PlaceModel Place { get; }

    /// <summary>The resource below which it lives; <c>null</c> in a root collection.</summary>
    public Resource? Owner { get; }

    /// <summary>The data; changes are noticed once the resource is in a store.</summary>
    public XElement Data
    {
        get
        {
            WeakReference<XElement>? made = null;
            switch (_data)
            {
                case XElement kept:
                    return kept;
                case WeakReference<XElement> weak when weak.TryGetTarget(out XElement? target):
                    return target;
                case WeakReference<XElement> weak:
                    made = weak;
                    break;
            }

            XElement data = _source!.Make();
            data.Changing += OnChanging;
            if (made is null)
            {
                _data = new WeakReference<XElement>(data);
            }
            else
            {
                made.SetTarget(data);
            }

            return data;
        }
    }

    /// <summary>The resource that is attached; <c>null</c> for a resource in its own right.</summary>
    public Resource? Target { get; }

    /// <summary>Where this resource is attached.</summary>
    public IReadOnlyList<Resource> Attachments => _attachments ?? (IReadOnlyList<Resource>)[];

    /// <summary>The number by which resources are ordered: those that were added later have greater ones. 0 before that.</summary>
    public long Order { get; set; }

    /// <summary>The collection in which it lives; <c>null</c> when it is in none.</summary>
    public OwnedCollection? Home { get; set; }

    /// <summary>The root resource to which it belongs: itself, or the owner of its owners.</summary>
    public Resource Root => Owner?.Root ?? this;

    /// <summary>Whether this is an object that every Manager has and every user may see, such as the blank template.</summary>
    public bool IsSpecial => Id == SpecialId;

    public string Name => Get("name") ?? Id;

    public string? State => Get("status/state");

    /// <summary>What belongs to this resource alone, where there is something.</summary>
    public IEnumerable<OwnedCollection> OwnedCollections => (_owned ?? []).Where(collection => collection.Count > 0);

    /// <summary>The data to look at once and not to change: nothing is kept for it.</summary>
    public XElement View => _data switch
    {
        XElement kept => kept,
        WeakReference<XElement> weak when weak.TryGetTarget(out XElement? made) => made,
        _ => _source!.Make(),
    };

    /// <summary>The value at a path, of the attachment before that of its target.</summary>
    public string? Get(string path) => XmlPath.Get(View, path) ?? Target?.Get(path);

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

    /// <summary>What belongs to this resource alone under a path segment; <c>null</c> when nothing ever did.</summary>
    public OwnedCollection? FindOwned(string segment) => _owned?.Find(collection => collection.Segment == segment);

    /// <summary>What belongs to this resource alone under a path segment, to add to it.</summary>
    public OwnedCollection Owned(PlaceModel child)
    {
        if (FindOwned(child.Segment) is not { } collection)
        {
            (_owned ??= new List<OwnedCollection>(1)).Add(collection = new OwnedCollection(child.Segment));
        }

        return collection;
    }

    /// <summary>What belongs to this resource alone under a path segment; none when nothing was ever added there.</summary>
    public IEnumerable<Resource> Below(string segment) => FindOwned(segment)?.Items ?? [];

    /// <summary>Notes an attachment of this resource, at a position among the others; at the end without one.</summary>
    public void Attach(Resource attachment, int? index = null)
    {
        _attachments ??= [];
        _attachments.Insert(index ?? _attachments.Count, attachment);
    }

    /// <summary>Forgets an attachment.</summary>
    /// <returns>Its position among the others.</returns>
    public int Detach(Resource attachment)
    {
        int index = _attachments!.IndexOf(attachment);
        _attachments.RemoveAt(index);
        return index;
    }

    /// <summary>Has changes of the data noted in a log from now on.</summary>
    public void Track(ChangeLog changes)
    {
        if (_changes is null && _data is XElement data)
        {
            data.Changing += OnChanging;
        }

        _changes = changes;
    }

    /// <summary>A copy of all the data, that of the target included.</summary>
    public XElement Snapshot()
    {
        if (Target is null)
        {
            return _data is XElement ? new XElement(Data) : _source!.Make();
        }

        XElement merged = Target.Snapshot();
        XElement own = View;
        foreach (XAttribute attribute in own.Attributes())
        {
            merged.SetAttributeValue(attribute.Name, attribute.Value);
        }

        foreach (XElement element in own.Elements())
        {
            merged.Elements(element.Name).Remove();
        }

        merged.Add(own.Elements());
        return merged;
    }

    private void OnChanging(object? sender, XObjectChangeEventArgs change)
    {
        // From here on the source no longer makes what the data is.
        _data = Data;
        Home?.DataChanging(this);
        _changes?.DataChanging(this);
    }
}
