using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rsdl.Analyzers.Facts;

namespace Rsdl.CodeFixes;

/// <summary>An element that is to be added, with what is to be added below it, in the order of the signature.</summary>
internal sealed class RequiredElement
{
    private readonly List<RequiredElement> _children = [];

    private RequiredElement(string name)
    {
        Name = name;
        Alternatives = ImmutableArray.Create(name);
    }

    public string Name { get; }

    /// <summary>The names of which one is enough.</summary>
    public ImmutableArray<string> Alternatives { get; private set; }

    /// <summary>For a repeated element: what one item needs.</summary>
    public RequiredElement? Item { get; private set; }

    public IReadOnlyList<RequiredElement> Children => _children;

    /// <summary>The tree of what parameters require.</summary>
    /// <param name="parameters">The parameters; those that are optional are left out.</param>
    /// <param name="alternative">Which of several alternatives to take, from 0; the last where there are fewer.</param>
    public static RequiredElement Of(ImmutableArray<SignatureParameter> parameters, int alternative)
    {
        RequiredElement root = new("");
        foreach (SignatureParameter parameter in parameters.Where(parameter => parameter.Required))
        {
            RequiredElement parent = parameter.Path.Aggregate(root, (node, name) => node.GetOrAdd(name));
            int last = parameter.Alternatives.Length - 1;
            RequiredElement leaf = parent.GetOrAdd(parameter.Alternatives[alternative < last ? alternative : last]);
            leaf.Alternatives = parameter.Alternatives;
            leaf.Item = parameter.IsCollection ? Of(parameter.Nested, alternative) : null;
        }

        return root;
    }

    private RequiredElement GetOrAdd(string name)
    {
        RequiredElement? child = _children.FirstOrDefault(child => child.Name == name);
        if (child is null)
        {
            _children.Add(child = new RequiredElement(name));
        }

        return child;
    }
}
