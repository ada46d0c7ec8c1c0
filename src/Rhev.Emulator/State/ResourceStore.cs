using System;
using System.Collections.Generic;
using System.Linq;
using Rhev.Emulator.Documents;
using Rsdl.Model;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rhev.Emulator.State;

/// <summary>
/// Every resource by its place in the tree. A sub-collection either has resources of its own (NICs), or attaches resources of a
/// root collection (tags), or shows those of a root collection that refer to its parent (disks); the model tells which.
/// </summary>
internal sealed class ResourceStore
{
    private static readonly OwnedCollection Nothing = new("");

    private readonly Dictionary<string, OwnedCollection> _roots;
    private readonly SchemaIndex _schema;
    private readonly ApiModel _model;
    private readonly ChangeLog _changes;
    private long _latestOrder;

    public ResourceStore(ApiModel model, SchemaIndex schema, ChangeLog changes)
    {
        _model = model;
        _schema = schema;
        _changes = changes;
        LeftDomains = RootPlace("storagedomains") is { } domains ? domains with { Segment = "left_storagedomains" } : null;
        _roots = StoredPlaces.ToDictionary(
            place => place.Segment, place => new OwnedCollection(place.Segment), StringComparer.Ordinal);
    }

    /// <summary>Raised for every resource that is removed, those below others included.</summary>
    public event Action<Resource>? Removed;

    /// <summary>The places of the root collections.</summary>
    public IEnumerable<PlaceModel> RootPlaces => _model.Collections;

    /// <summary>
    /// The place of storage domains that the Manager does not know any more; the API does not show it. <c>null</c> when the API has
    /// no storage domains.
    /// </summary>
    public PlaceModel? LeftDomains { get; }

    /// <summary>The places of all that is kept at the root.</summary>
    public IEnumerable<PlaceModel> StoredPlaces => LeftDomains is null ? RootPlaces : RootPlaces.Append(LeftDomains);

    public PlaceModel? RootPlace(string segment) => _model.Collections.FirstOrDefault(place => place.Segment == segment);

    /// <summary>The resources of a root collection; none when the API has no such collection.</summary>
    public IEnumerable<Resource> Root(string segment) => RootCollection(segment).Items;

    public Resource? FindRoot(string segment, string? id) => id is null ? null : _roots.GetValueOrDefault(segment)?.Find(id);

    /// <summary>The resources of a root collection with a value at a path, ignoring case, in the order of their creation.</summary>
    public Resource[] FindRoot(string segment, string path, string? value) =>
        value is null ? [] : _roots.GetValueOrDefault(segment)?.By(path).Find(value) ?? [];

    /// <summary>How many resources of a root collection have a value at a path, ignoring case.</summary>
    public int CountRoot(string segment, string path, string value) => _roots.GetValueOrDefault(segment)?.By(path).Count(value) ?? 0;

    /// <summary>A root collection; an empty one when the API has no such collection.</summary>
    public OwnedCollection RootCollection(string segment) => _roots.GetValueOrDefault(segment) ?? Nothing;

    public IResourceCollection Collection(Resource? owner, PlaceModel place)
    {
        if (owner is null)
        {
            return _roots[place.Segment];
        }

        if (owner.Target is { } target && ChildPlace(target, place.Segment) is { } targetPlace)
        {
            return Collection(target, targetPlace);
        }

        return ScopeOf(owner, place) is { } scope
            ? new ScopedCollection(_roots[_schema.RootPlace(place.ItemType)!.Segment], scope, owner.Id)
            : owner.FindOwned(place.Segment) ?? Nothing;
    }

    /// <summary>Whether adding here attaches a resource of a root collection: nothing but its identity is asked for.</summary>
    public bool IsAttachment(Resource? owner, PlaceModel place) =>
        owner is not null
        && _schema.RootPlace(place.ItemType) is not null
        && place.CollectionOperations.Any(operation =>
            operation is { Kind: OperationKind.Add, Signatures.Count: > 0 } && operation.Signatures.All(IsIdentityOnly));

    /// <summary>How the resources of a sub-collection refer to its parent, if they live in a root collection.</summary>
    public Scope? ScopeOf(Resource? owner, PlaceModel place)
    {
        // What can be imported from an export domain is a copy, no live resource.
        bool isImportable = place.ResourceOperations.Any(operation => operation.Relation == "import");

        // What is below a resource that is itself below another, such as a snapshot, is a copy as well.
        if (owner is null or { Owner: not null } || isImportable || _schema.RootPlace(place.ItemType) is null || IsAttachment(owner, place))
        {
            return null;
        }

        string parentType = owner.Place.ItemType;
        string parentElement = owner.Place.ItemElement;
        MemberModel? list = _schema.Members(place.ItemType).FirstOrDefault(member =>
            member.EntityType is { } type && _schema.IsList(type) && _schema.Element(type, parentElement)?.EntityType == parentType);
        if (list is not null)
        {
            return new Scope(list.WireName, parentElement);
        }

        return _schema.Element(place.ItemType, parentElement)?.EntityType == parentType ? new Scope(null, parentElement) : null;
    }

    public void Add(Resource resource)
    {
        Insert(resource);
        _changes.Changed(resource, () =>
        {
            Home(resource).Remove(resource);
            resource.Target?.Detach(resource);
        });
    }

    /// <summary>Adds a resource of which the state was made up from the start: that is no change.</summary>
    public void Insert(Resource resource)
    {
        if (resource.Order == 0)
        {
            resource.Order = _latestOrder + 1;
        }

        _latestOrder = Math.Max(_latestOrder, resource.Order);
        Home(resource).Add(resource);
        resource.Target?.Attach(resource);
        resource.Track(_changes);
    }

    /// <summary>Removes a resource with all that is below it and every attachment of it.</summary>
    public void Remove(Resource resource)
    {
        foreach (PlaceModel child in resource.Target is null ? resource.Place.Children : default)
        {
            foreach (Resource below in Collection(resource, child).Items.ToArray())
            {
                Remove(below);
            }
        }

        foreach (Resource attachment in resource.Attachments.ToArray())
        {
            Remove(attachment);
        }

        int index = Home(resource).Remove(resource);
        int? attachmentIndex = resource.Target?.Detach(resource);
        _changes.Changed(resource, () =>
        {
            Home(resource).Insert(index, resource);
            resource.Target?.Attach(resource, attachmentIndex);
        });
        Removed?.Invoke(resource);
    }

    private static PlaceModel? ChildPlace(Resource resource, string segment) =>
        resource.Place.Children.FirstOrDefault(child => child.Segment == segment);

    // A name alone identifies only where nothing else can be told: otherwise it is that of something new.
    private static bool IsIdentityOnly(SignatureModel signature) =>
        signature.Parameters.Any(parameter => parameter.Required)
        && signature.Parameters.All(parameter => !parameter.Required || parameter.Path is "id" or "name" or "id|name")
        && (signature.Parameters.All(parameter => parameter.Required)
            || signature.Parameters.Any(parameter => parameter is { Required: true, Path: not "name" }));

    private OwnedCollection Home(Resource resource) =>
        resource.Owner is null ? _roots[resource.Place.Segment] : resource.Owner.Owned(resource.Place);
}
