using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Rhev.Emulator.State;

/// <summary>Finds the resources of a collection by what their data holds. Data is looked at when something is asked for.</summary>
internal sealed class ResourceIndex(Func<XElement, IEnumerable<string>> keysOf)
{
    private static readonly Comparer<Resource> ByOrder = Comparer<Resource>.Create((one, other) => one.Order.CompareTo(other.Order));

    private readonly Dictionary<string, List<Resource>> _found = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Resource, string[]> _keys = [];
    private readonly HashSet<Resource> _outdated = [];

    /// <summary>Takes in a resource, or one whose data is about to change.</summary>
    public void Add(Resource resource) => _outdated.Add(resource);

    public void Remove(Resource resource)
    {
        _outdated.Remove(resource);
        Forget(resource);
    }

    /// <summary>The resources with a value, in the order of their creation; a copy, which stays as it is.</summary>
    public Resource[] Find(string value)
    {
        Refresh();
        return _found.TryGetValue(value, out List<Resource>? found) ? [.. found] : [];
    }

    public int Count(string value)
    {
        Refresh();
        return _found.GetValueOrDefault(value)?.Count ?? 0;
    }

    /// <summary>The resources with a value that is meant, the latest first; a copy.</summary>
    public Resource[] Find(Func<string, bool> isMeant)
    {
        Refresh();
        Resource[] found = [.. _found.Where(values => isMeant(values.Key)).SelectMany(values => values.Value).Distinct()];
        Array.Sort(found, (one, other) => other.Order.CompareTo(one.Order));
        return found;
    }

    /// <summary>Looks at resources that were not looked at yet.</summary>
    /// <param name="limit">How many at most, for who must not take long.</param>
    /// <returns>Whether none is left.</returns>
    public bool Refresh(int limit = int.MaxValue)
    {
        Resource[] next = [.. _outdated.Take(limit)];
        foreach (Resource resource in next)
        {
            Forget(resource);
            string[] keys = [.. keysOf(resource.View).Distinct(StringComparer.OrdinalIgnoreCase)];
            if (keys.Length > 0)
            {
                _keys.Add(resource, keys);
            }

            foreach (string key in keys)
            {
                Remember(key, resource);
            }

            _outdated.Remove(resource);
        }

        if (_outdated.Count > 0)
        {
            return false;
        }

        if (next.Length > 0)
        {
            _outdated.TrimExcess();
        }

        return true;
    }

    private void Remember(string key, Resource resource)
    {
        if (!_found.TryGetValue(key, out List<Resource>? found))
        {
            _found.Add(key, found = new List<Resource>(1));
        }

        int place = found.BinarySearch(resource, ByOrder);
        found.Insert(place < 0 ? ~place : place, resource);
    }

    private void Forget(Resource resource)
    {
        if (!_keys.Remove(resource, out string[]? keys))
        {
            return;
        }

        foreach (string key in keys)
        {
            List<Resource> found = _found[key];
            found.RemoveAt(found.BinarySearch(resource, ByOrder));
            if (found.Count == 0)
            {
                _found.Remove(key);
            }
        }
    }
}
