using System;
using System.Collections.Generic;

namespace Rhev.Emulator.State;

/// <summary>Resources that live in one place, root collections included, under the segment of their address.</summary>
internal sealed class OwnedCollection(string segment) : IResourceCollection
{
    private readonly OrderedDictionary<string, Resource> _items = new(StringComparer.OrdinalIgnoreCase);

    // By the path or scope whose values they look up; made when first asked for.
    private Dictionary<object, ResourceIndex>? _indexes;

    public string Segment { get; } = segment;

    public int Count => _items.Count;

    public IEnumerable<Resource> Items => _items.Values;

    /// <summary>The resources from the latest on, without a walk over those before.</summary>
    /// <param name="skipped">How many of the latest to leave out.</param>
    /// <param name="count">How many at most.</param>
    public IEnumerable<Resource> Latest(int skipped, int count)
    {
        for (int index = _items.Count - 1 - skipped; index >= 0 && count-- > 0; index--)
        {
            yield return _items.GetAt(index).Value;
        }
    }

    public Resource? Find(string id) => _items.GetValueOrDefault(id);

    /// <summary>The resources whose own data has a value at a path, ignoring case, without a walk over all of them.</summary>
    public ResourceIndex By(string path) =>
        Index(path, data => XmlPath.Get(data, path) is { } value ? [value] : []);

    /// <summary>The resources that refer to a parent, without a walk over all of them.</summary>
    public ResourceIndex By(Scope scope) => Index(scope, scope.ParentIds);

    public void Add(Resource resource) => Insert(_items.Count, resource);

    public void Insert(int index, Resource resource)
    {
        _items.Insert(index, resource.Id, resource);
        resource.Home = this;
        foreach (ResourceIndex known in Indexes)
        {
            known.Add(resource);
        }
    }

    /// <summary>Removes a resource.</summary>
    /// <returns>Where it was among the others.</returns>
    public int Remove(Resource resource)
    {
        int index = _items.IndexOf(resource.Id);
        _items.RemoveAt(index);
        resource.Home = null;
        foreach (ResourceIndex known in Indexes)
        {
            known.Remove(resource);
        }

        return index;
    }

    /// <summary>Takes note that the data of a resource will be another.</summary>
    public void DataChanging(Resource resource)
    {
        foreach (ResourceIndex known in Indexes)
        {
            known.Add(resource);
        }
    }

    private IEnumerable<ResourceIndex> Indexes => _indexes?.Values ?? (IEnumerable<ResourceIndex>)[];

    private ResourceIndex Index(object key, Func<System.Xml.Linq.XElement, IEnumerable<string>> keysOf)
    {
        _indexes ??= [];
        if (!_indexes.TryGetValue(key, out ResourceIndex? index))
        {
            _indexes.Add(key, index = new ResourceIndex(keysOf));
            foreach (Resource resource in Items)
            {
                index.Add(resource);
            }
        }

        return index;
    }
}
