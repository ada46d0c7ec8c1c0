using System;
using System.Collections.Generic;

namespace Rhev.Emulator.State;

/// <summary>Resources that live in one place, root collections included.</summary>
internal sealed class OwnedCollection : IResourceCollection
{
    private readonly OrderedDictionary<string, Resource> _items = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Resource> Items => _items.Values;

    public Resource? Find(string id) => _items.GetValueOrDefault(id);

    public void Add(Resource resource) => _items.Add(resource.Id, resource);

    public void Remove(Resource resource) => _items.Remove(resource.Id);
}
