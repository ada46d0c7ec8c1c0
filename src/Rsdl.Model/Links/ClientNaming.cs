using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Naming;

namespace Rsdl.Model.Links;

/// <summary>
/// Names clients so that a name depends on the client's own places only: a root collection's client is named by its item;
/// a client that serves several parents by its item too, with <c>Shared</c> before it where a root collection has that name;
/// any other by its parent and its item.
/// </summary>
internal static class ClientNaming
{
    public static string[] Assign(List<List<BoundPlace>> groups)
    {
        string?[] names = new string?[groups.Count];
        NameScope scope = new([]);
        (int Shape, BoundPlace First)[] ordered =
        [
            .. groups
                .Select((places, shape) =>
                    (shape, First: places.OrderBy(Depth).ThenBy(place => place.Node.Path, StringComparer.Ordinal).First()))
                .OrderBy(group => Depth(group.First)).ThenBy(group => group.First.Node.Path, StringComparer.Ordinal),
        ];
        foreach ((int shape, BoundPlace first) in ordered.Where(group => group.First.Parent is null))
        {
            string item = first.ItemType.ClassName;
            string bySegment = CSharpName.Singular(CSharpName.ToPascalCase(first.Node.Segment));
            bool itemIsUnique = ordered.Count(group => group.First.Parent is null && group.First.ItemType == first.ItemType) == 1;
            names[shape] = scope.Add(itemIsUnique ? item : bySegment, "Root");
        }

        HashSet<string> rootItems = new(
            ordered.Where(group => group.First.Parent is null).Select(group => group.First.ItemType.ClassName),
            StringComparer.Ordinal);
        foreach ((int shape, BoundPlace first) in BySharing(ordered, groups))
        {
            string item = first.ItemType.ClassName;
            names[shape] = scope.Add(rootItems.Contains(item) ? "Shared" + item : item, "");
        }

        foreach ((int shape, BoundPlace first) in ordered.Where(group => names[group.Shape] is null))
        {
            string item = first.ItemType.ClassName;
            string parent = names[first.Parent!.Shape]!;
            bool segmentTellsMore = first.Parent.Children.Any(other => other != first && other.ItemType == first.ItemType);
            string own = segmentTellsMore ? CSharpName.Singular(CSharpName.ToPascalCase(first.Node.Segment)) : item;
            names[shape] = scope.Add(own.StartsWith(parent, StringComparison.Ordinal) ? own : parent + own, "");
        }

        return names!;
    }

    /// <summary>For each item type, the client that serves most parents of different kinds, if it serves more than one.</summary>
    private static IEnumerable<(int Shape, BoundPlace First)> BySharing(
        (int Shape, BoundPlace First)[] ordered, List<List<BoundPlace>> groups) => ordered
        .Where(group => group.First.Parent is not null)
        .Select(group =>
            (group.Shape, group.First, Parents: groups[group.Shape].Select(place => place.Parent!.ItemType).Distinct().Count()))
        .Where(group => group.Parents > 1)
        .GroupBy(group => group.First.ItemType)
        .Select(sameItem => sameItem.OrderByDescending(group => group.Parents).First())
        .Select(group => (group.Shape, group.First));

    private static int Depth(BoundPlace place) => place.Parent is null ? 0 : Depth(place.Parent) + 1;
}
