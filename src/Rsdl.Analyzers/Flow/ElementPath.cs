using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>
/// A place below a value: names of elements from its root. Paths of one analysis form one tree, in which equal paths are one object.
/// </summary>
internal sealed class ElementPath
{
    private readonly Dictionary<string, ElementPath> _children = new(StringComparer.Ordinal);
    private ElementPath? _items;

    private ElementPath(ElementPath? parent, string? name)
    {
        Parent = parent;
        Name = name;
        HasItems = parent is { } && (name is null || parent.HasItems);
    }

    public ElementPath? Parent { get; }

    /// <summary>The last name; <c>null</c> for the items of a list.</summary>
    public string? Name { get; }

    /// <summary>Whether a step leads to the items of a list, so that the path is that of many elements.</summary>
    public bool HasItems { get; }

    public bool IsRoot => Parent is null;

    public static ElementPath CreateRoot() => new(null, null);

    /// <summary>The path of a child, or for <c>null</c> of the items.</summary>
    public ElementPath Child(string? name)
    {
        if (name is null)
        {
            return _items ??= new ElementPath(this, null);
        }

        if (!_children.TryGetValue(name, out ElementPath? child))
        {
            _children.Add(name, child = new ElementPath(this, name));
        }

        return child;
    }

    /// <summary>The path that another one is from here.</summary>
    public ElementPath Append(ElementPath path) => path.Parent is { } parent ? Append(parent).Child(path.Name) : this;

    /// <summary>Whether this is strictly below another path.</summary>
    public bool IsBelow(ElementPath ancestor)
    {
        for (ElementPath? current = Parent; current is not null; current = current.Parent)
        {
            if (current == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>This path without its first steps, those of an ancestor.</summary>
    public ElementPath From(ElementPath ancestor, ElementPath root) => this == ancestor ? root : Parent!.From(ancestor, root).Child(Name);

    /// <summary>What a call accepts here; <c>null</c> if it does not accept the element.</summary>
    public AcceptedElement? In(AcceptedElement accepted) => Parent is { } parent ? parent.In(accepted)?.Child(Name) : accepted;

    /// <summary>The path from the root to here, without the root.</summary>
    public IEnumerable<ElementPath> Steps() => Parent is { } parent ? parent.Steps().Append(this) : [];

    /// <summary>The path as signatures have it, without the steps to items.</summary>
    public override string ToString() => string.Join(".", Steps().Select(step => step.Name).Where(name => name is { Length: > 0 }));
}
