using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rsdl.Analyzers.Bodies;

/// <summary>
/// What may have been put into an object before it is sent: a tree of elements, in which what is surely absent is missing. Immutable.
/// </summary>
internal sealed class BodyNode
{
    /// <summary>The step from a list to its items, which are laid over each other.</summary>
    public const string Items = "[]";

    private BodyNode(bool isUnknown, ImmutableDictionary<string, BodyNode> children, ImmutableHashSet<SyntaxNode> writes)
    {
        IsUnknown = isUnknown;
        Children = children;
        Writes = writes;
    }

    /// <summary>An object in which nothing is set.</summary>
    public static BodyNode Empty { get; } = new(false, ImmutableDictionary<string, BodyNode>.Empty, ImmutableHashSet<SyntaxNode>.Empty);

    /// <summary>A text, number, or an object that was made elsewhere: it may hold anything.</summary>
    public static BodyNode Unknown { get; } = new(true, Empty.Children, Empty.Writes);

    /// <summary>Whether there may be more than the children.</summary>
    public bool IsUnknown { get; }

    public ImmutableDictionary<string, BodyNode> Children { get; }

    /// <summary>The property references that set this element.</summary>
    public ImmutableHashSet<SyntaxNode> Writes { get; }

    /// <summary>What may be so on either of two ways; <c>null</c> stands for what is absent.</summary>
    public static BodyNode? Merge(BodyNode? first, BodyNode? second)
    {
        if (first is null || second is null || first == second)
        {
            return first ?? second;
        }

        ImmutableDictionary<string, BodyNode> children = first.Children;
        foreach (KeyValuePair<string, BodyNode> child in second.Children)
        {
            children = children.SetItem(child.Key, Merge(first.Child(child.Key), child.Value)!);
        }

        return new BodyNode(first.IsUnknown || second.IsUnknown, children, first.Writes.Union(second.Writes));
    }

    public BodyNode? Child(string name) => Children.TryGetValue(name, out BodyNode? child) ? child : null;

    public BodyNode With(string name, BodyNode child) => new(IsUnknown, Children.SetItem(name, child), Writes);

    public BodyNode WithUnknown() => new(true, Children, Writes);

    public BodyNode WrittenBy(SyntaxNode write) => new(IsUnknown, Children, Writes.Add(write));

    /// <summary>What is at a place; <c>null</c> if nothing is.</summary>
    public BodyNode? At(IEnumerable<string> path) => path.Aggregate((BodyNode?)this, (node, name) => node?.Child(name));

    /// <summary>With a value that may be at a place, beside what is there.</summary>
    public BodyNode With(ImmutableArray<string> path, BodyNode value, int step = 0) => step == path.Length
        ? Merge(this, value)!
        : With(path[step], (Child(path[step]) ?? Empty).With(path, value, step + 1));

    /// <summary>Without what is at a place and below it.</summary>
    public BodyNode Without(ImmutableArray<string> path, int step = 0)
    {
        if (Child(path[step]) is not { } child)
        {
            return this;
        }

        return step == path.Length - 1
            ? new BodyNode(IsUnknown, Children.Remove(path[step]), Writes)
            : With(path[step], child.Without(path, step + 1));
    }
}
