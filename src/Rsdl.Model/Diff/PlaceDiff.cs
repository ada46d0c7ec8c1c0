using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Links;

namespace Rsdl.Model.Diff;

/// <summary>Compares the collections at their places, with their links.</summary>
internal sealed class PlaceDiff(ApiModel before, ApiModel after, string apiName, ChangeList changes)
{
    private readonly Dictionary<string, PlacedCollection> _before = ByPath(before, apiName);
    private readonly Dictionary<string, PlacedCollection> _after = ByPath(after, apiName);

    public void Compare()
    {
        foreach (KeyValuePair<string, PlacedCollection> pair in _before)
        {
            if (_after.TryGetValue(pair.Key, out PlacedCollection? other))
            {
                Compare(pair.Value, other);
            }
            else if (pair.Value.Parent is not { } parent || _after.ContainsKey(parent))
            {
                Add(pair.Value, ChangeKind.Removed, ChangeEffect.Breaking, $"{pair.Value.Property} is gone, with all that is below");
            }
        }

        foreach (PlacedCollection place in _after.Values.Where(place => !_before.ContainsKey(place.Place.Path)))
        {
            if (place.Parent is not { } parent || _before.ContainsKey(parent))
            {
                Add(place, ChangeKind.Added, ChangeEffect.Compatible, $"There is {place.Property}");
            }
        }
    }

    private void Compare(PlacedCollection old, PlacedCollection now)
    {
        if (old.Place.PropertyName != now.Place.PropertyName)
        {
            string name = now.Place.PropertyName;
            Add(old, ChangeKind.Renamed, ChangeEffect.Breaking, $"{old.Property} is called {name}", name);
        }

        if (old.Place.Client != now.Place.Client)
        {
            Add(
                old,
                ChangeKind.Changed,
                ChangeEffect.Breaking,
                $"{old.Property} was a {old.Place.Client}Collection and is a {now.Place.Client}Collection");
        }

        if (old.Place.ItemType != now.Place.ItemType || old.Place.ListType != now.Place.ListType)
        {
            Add(
                old,
                ChangeKind.Changed,
                ChangeEffect.Breaking,
                $"{old.Property} held {old.Place.ItemType} in {old.Place.ListType} and "
                    + $"holds {now.Place.ItemType} in {now.Place.ListType}");
        }

        CompareLinks(old, now);
    }

    private void CompareLinks(PlacedCollection old, PlacedCollection now)
    {
        Dictionary<(string, string), (string Member, OperationModel Operation)> links =
            now.Operations.ToDictionary(link => (link.Operation.Path, link.Operation.Relation));
        foreach ((string member, OperationModel operation) in old.Operations)
        {
            if (links.TryGetValue((operation.Path, operation.Relation), out (string Member, OperationModel Operation) other))
            {
                new LinkDiff(changes, operation, member).Compare(other.Operation);
                links.Remove((operation.Path, operation.Relation));
            }
            else
            {
                changes.AddAt(
                    operation.Path,
                    ChangeSubject.Link,
                    ChangeKind.Removed,
                    ChangeEffect.Breaking,
                    LinkDiff.NameOf(operation),
                    member,
                    $"{member} is gone");
            }
        }

        foreach ((string member, OperationModel operation) in links.Values)
        {
            changes.AddAt(
                operation.Path,
                ChangeSubject.Link,
                ChangeKind.Added,
                ChangeEffect.Compatible,
                LinkDiff.NameOf(operation),
                member,
                $"There is {member}");
        }
    }

    private void Add(PlacedCollection place, ChangeKind kind, ChangeEffect effect, string message, string? newName = null) =>
        changes.AddAt(place.Place.Path, ChangeSubject.Collection, kind, effect, place.Place.Path, place.Property, message, newName);

    private static Dictionary<string, PlacedCollection> ByPath(ApiModel api, string apiName) =>
        PlacedCollection.AllOf(api, apiName).ToDictionary(place => place.Place.Path, StringComparer.Ordinal);
}
