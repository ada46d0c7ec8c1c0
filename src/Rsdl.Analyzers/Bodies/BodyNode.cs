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

    private BodyNode(bool isUnknown, ImmutableArray<KeyValuePair<string, BodyNode>> children, ImmutableArray<SyntaxNode> writes)
    {
        IsUnknown = isUnknown;
        Children = children;
        Writes = writes;
    }

    /// <summary>An object in which nothing is set.</summary>
    public static BodyNode Empty { get; } = new(
        false, ImmutableArray<KeyValuePair<string, BodyNode>>.Empty, ImmutableArray<SyntaxNode>.Empty);

    /// <summary>A text, number, or an object that was made elsewhere: it may hold anything.</summary>
    public static BodyNode Unknown { get; } = new(true, Empty.Children, Empty.Writes);

    /// <summary>Whether there may be more than the children.</summary>
    public bool IsUnknown { get; }

    /// <summary>The elements that may be set, by their names; there are too few of them for a dictionary to be worth its making.</summary>
    public ImmutableArray<KeyValuePair<string, BodyNode>> Children { get; }

    /// <summary>The property references that set this element.</summary>
    public ImmutableArray<SyntaxNode> Writes { get; }

    /// <summary>What may be so on either of two ways; <c>null</c> stands for what is absent.</summary>
    public static BodyNode? Merge(BodyNode? first, BodyNode? second)
    {
        if (first is null || second is null || first == second)
        {
            return first ?? second;
        }

        BodyNode merged = first;
        foreach (KeyValuePair<string, BodyNode> child in second.Children)
        {
            merged = merged.With(child.Key, Merge(merged.Child(child.Key), child.Value)!);
        }

        return new BodyNode(first.IsUnknown || second.IsUnknown, merged.Children, first.Writes.Union(second.Writes).ToImmutableArray());
    }

    public BodyNode? Child(string name) => IndexOf(name) is >= 0 and int index ? Children[index].Value : null;

    public BodyNode With(string name, BodyNode child)
    {
        KeyValuePair<string, BodyNode> pair = new(name, child);
        return new(IsUnknown, IndexOf(name) is >= 0 and int index ? Children.SetItem(index, pair) : Children.Add(pair), Writes);
    }

    public BodyNode WithUnknown() => new(true, Children, Writes);

    public BodyNode WrittenBy(SyntaxNode write) => Writes.Contains(write) ? this : new(IsUnknown, Children, Writes.Add(write));

    /// <summary>What is at a place; <c>null</c> if nothing is.</summary>
    public BodyNode? At(IEnumerable<string> path) => path.Aggregate((BodyNode?)this, (node, name) => node?.Child(name));

    /// <summary>With a value that may be at a place, beside what is there.</summary>
    public BodyNode With(ImmutableArray<string> path, BodyNode value, int step = 0) => step == path.Length
        ? Merge(this, value)!
        : With(path[step], (Child(path[step]) ?? Empty).With(path, value, step + 1));

    /// <summary>Without what is at a place and below it.</summary>
    public BodyNode Without(ImmutableArray<string> path, int step = 0)
    {
        if (IndexOf(path[step]) is not (>= 0 and int index))
        {
            return this;
        }

        return step == path.Length - 1
            ? new BodyNode(IsUnknown, Children.RemoveAt(index), Writes)
            : With(path[step], Children[index].Value.Without(path, step + 1));
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < Children.Length; i++)
        {
            if (Children[i].Key == name)
            {
                return i;
            }
        }

        return -1;
    }
}
