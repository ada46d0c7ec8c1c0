using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Rsdl.Analyzers.Facts;

/// <summary>An element that a call accepts in its body, with what it accepts below it: all signatures of a method, laid over each other.</summary>
internal sealed class AcceptedElement
{
    private readonly Dictionary<string, AcceptedElement> _children = new(StringComparer.Ordinal);
    private bool _isCollection;

    // Listed itself, rather than being on the way to what is listed. Nothing is told of what is below; then all of it goes.
    private bool _isWhole;

    private AcceptedElement()
    {
    }

    /// <summary>The root of a body; <c>null</c> where the signatures name nothing, which tells nothing.</summary>
    public static AcceptedElement? Of(ImmutableArray<Signature> signatures)
    {
        AcceptedElement root = new();
        foreach (Signature signature in signatures)
        {
            root.Add(signature.Parameters);
        }

        return root._children.Count > 0 ? root : null;
    }

    /// <summary>What is accepted as a child; <c>null</c> if the child is not accepted.</summary>
    /// <param name="name">The child's name; <c>null</c> for the items of a list, empty for the element's own text.</param>
    public AcceptedElement? Child(string? name)
    {
        if (_isWhole || name is "")
        {
            return this;
        }

        if (name is null)
        {
            return Items();
        }

        // A resource is referred to by its address as well as by its identifier.
        return _children.TryGetValue(name, out AcceptedElement? child) || (name == "href" && _children.TryGetValue("id", out child))
            ? child
            : null;
    }

    /// <summary>
    /// The items: of a repeated element the element itself, of an element around a list its repeated child. A wrapper's own children,
    /// such as <c>clone</c> beside the disks, are not told apart where no child is said to be repeated.
    /// </summary>
    private AcceptedElement? Items()
    {
        if (_isCollection)
        {
            return this;
        }

        AcceptedElement[] repeated = [.. _children.Values.Where(child => child._isCollection)];
        AcceptedElement[] items = repeated.Length > 0 ? repeated : [.. _children.Values];
        if (items.Length < 2)
        {
            return items.FirstOrDefault();
        }

        AcceptedElement any = new() { _isWhole = items.Any(item => item._isWhole) };
        foreach (KeyValuePair<string, AcceptedElement> child in items.SelectMany(item => item._children))
        {
            any._children[child.Key] = any._children.TryGetValue(child.Key, out AcceptedElement? first)
                ? new AcceptedElement { _isWhole = true }
                : child.Value;
        }

        return any;
    }

    private void Add(ImmutableArray<SignatureParameter> parameters)
    {
        foreach (SignatureParameter parameter in parameters)
        {
            AcceptedElement parent = this;
            foreach (string name in parameter.Path)
            {
                parent = parent.GetOrAdd(name);
            }

            foreach (string name in parameter.Alternatives)
            {
                AcceptedElement element = parent.GetOrAdd(name);
                element._isCollection |= parameter.IsCollection;
                element._isWhole |= parameter.Nested.IsEmpty;
                element.Add(parameter.Nested);
            }
        }
    }

    private AcceptedElement GetOrAdd(string name)
    {
        if (!_children.TryGetValue(name, out AcceptedElement? child))
        {
            _children.Add(name, child = new AcceptedElement());
        }

        return child;
    }
}
