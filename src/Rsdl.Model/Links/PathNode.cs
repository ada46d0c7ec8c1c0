using System;
using System.Collections.Generic;
using Rsdl.Model.Documents;

namespace Rsdl.Model.Links;

/// <summary>A node of the tree that all addresses of a document make, with its links by relation.</summary>
internal sealed class PathNode(string segment, PathNode? parent)
{
    public const string PlaceholderSegment = "{id}";

    public string Segment { get; } = segment;

    public PathNode? Parent { get; } = parent;

    public bool IsPlaceholder => Segment == PlaceholderSegment;

    public SortedDictionary<string, PathNode> Children { get; } = new(StringComparer.Ordinal);

    /// <summary>Links by relation; more than one of a relation is a duplicate in the document.</summary>
    public SortedDictionary<string, List<RsdlLink>> Links { get; } = new(StringComparer.Ordinal);

    public PathNode? Placeholder => Children.TryGetValue(PlaceholderSegment, out PathNode? node) ? node : null;

    public string Path => Parent is null ? "" : Parent.Parent is null ? Segment : Parent.Path + "/" + Segment;

    /// <summary>Whether this is an action: a literal without children whose links are all POSTs that are no <c>add</c>.</summary>
    public bool IsAction
    {
        get
        {
            if (IsPlaceholder || Children.Count > 0 || Links.Count == 0)
            {
                return false;
            }

            foreach (string relation in Links.Keys)
            {
                if (OperationKinds.OfRelation(relation) is not null)
                {
                    return false;
                }
            }

            return true;
        }
    }

    public PathNode Child(string segment)
    {
        if (!Children.TryGetValue(segment, out PathNode? child))
        {
            child = new PathNode(segment, this);
            Children.Add(segment, child);
        }

        return child;
    }
}
