using System;
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

    // There are too few of either for a dictionary or a set to be worth its making; nobody changes an array that a node has.
    private readonly BodyElement[] _children;
    private readonly SyntaxNode[] _writes;

    private BodyNode(bool isUnknown, BodyElement[] children, SyntaxNode[] writes)
    {
        IsUnknown = isUnknown;
        _children = children;
        _writes = writes;
    }

    /// <summary>An object in which nothing is set.</summary>
    public static BodyNode Empty { get; } = new(false, [], []);

    /// <summary>A text, number, or an object that was made elsewhere: it may hold anything.</summary>
    public static BodyNode Unknown { get; } = new(true, [], []);

    /// <summary>Whether there may be more than the children.</summary>
    public bool IsUnknown { get; }

    /// <summary>The elements that may be set.</summary>
    public IReadOnlyList<BodyElement> Children => _children;

    /// <summary>The property references that set this element.</summary>
    public IReadOnlyList<SyntaxNode> Writes => _writes;

    /// <summary>What may be so on either of two ways; <c>null</c> stands for what is absent.</summary>
    public static BodyNode? Merge(BodyNode? first, BodyNode? second)
    {
        if (first is null || second is null || first == second)
        {
            return first ?? second;
        }

        BodyNode merged = first;
        foreach (BodyElement child in second._children)
        {
            merged = merged.With(child.Name, Merge(merged.Child(child.Name), child.Node)!);
        }

        return new BodyNode(first.IsUnknown || second.IsUnknown, merged._children, [.. first._writes.Union(second._writes)]);
    }

    public BodyNode? Child(string name) => IndexOf(name) is >= 0 and int index ? _children[index].Node : null;

    public BodyNode With(string name, BodyNode child)
    {
        int index = IndexOf(name);
        BodyElement[] children = new BodyElement[index < 0 ? _children.Length + 1 : _children.Length];
        Array.Copy(_children, children, _children.Length);
        children[index < 0 ? _children.Length : index] = new BodyElement(name, child);
        return new BodyNode(IsUnknown, children, _writes);
    }

    public BodyNode WithUnknown() => new(true, _children, _writes);

    public BodyNode WrittenBy(SyntaxNode write)
    {
        if (Array.IndexOf(_writes, write) >= 0)
        {
            return this;
        }

        SyntaxNode[] writes = new SyntaxNode[_writes.Length + 1];
        Array.Copy(_writes, writes, _writes.Length);
        writes[_writes.Length] = write;
        return new BodyNode(IsUnknown, _children, writes);
    }

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
            ? new BodyNode(IsUnknown, [.. _children.Where(child => child.Name != path[step])], _writes)
            : With(path[step], _children[index].Node.Without(path, step + 1));
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < _children.Length; i++)
        {
            if (_children[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
