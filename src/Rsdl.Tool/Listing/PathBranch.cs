using System;
using System.Collections.Generic;
using System.Linq;

namespace Rsdl.Tool.Listing;

/// <summary>A segment of the addresses, with the links that end there and the segments below.</summary>
internal sealed class PathBranch
{
    public SortedDictionary<string, PathBranch> Children { get; } = new(StringComparer.Ordinal);

    public List<ListedLink> Links { get; } = [];

    /// <summary>The tree of links; an action is a link of what it acts on.</summary>
    public static PathBranch Of(IEnumerable<ListedLink> links)
    {
        PathBranch root = new();
        foreach (ListedLink link in links)
        {
            string[] segments = link.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            bool isAction = segments.Length > 1 && segments[^1] == link.Rel;
            PathBranch branch = (isAction ? segments[..^1] : segments).Aggregate(root, static (parent, segment) => parent.Child(segment));
            branch.Links.Add(link);
        }

        return root;
    }

    private PathBranch Child(string segment)
    {
        if (!Children.TryGetValue(segment, out PathBranch? child))
        {
            child = new PathBranch();
            Children.Add(segment, child);
        }

        return child;
    }
}
