using System.Collections.Immutable;
using System.Linq;

namespace Rsdl.Analyzers.Bodies;

/// <summary>What may be in the object that a local holds where it is sent.</summary>
/// <param name="Assigned">The assignments that made the object, on one way or another.</param>
/// <param name="Written">What was written into it afterwards.</param>
internal sealed record LocalBody(ImmutableArray<LocalUse> Assigned, ImmutableArray<LocalUse> Written)
{
    /// <summary>All that any way puts there; <c>null</c> if it is null, or anything may be there.</summary>
    public BodyNode? All()
    {
        BodyNode? made = Made();
        foreach (LocalUse write in Written)
        {
            made = write.Value is { } value ? made?.With(write.Path, value) : made;
        }

        return made;
    }

    /// <summary>What certainly stays as it was put there: nothing is written over it, as far as one can tell.</summary>
    public BodyNode? Lasting()
    {
        if (Made() is not { } made)
        {
            return null;
        }

        BodyNode all = made;
        ImmutableArray<ImmutableArray<string>>.Builder replaced = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (LocalUse write in Written.OrderByDescending(write => write.Syntax.SpanStart))
        {
            // An item that is added to a list replaces none.
            if (write.Path[write.Path.Length - 1] != BodyNode.Items && (write.Value is null or { IsUnknown: true, Writes.Count: 0 }
                || all.At(write.Path) is not null))
            {
                replaced.Add(write.Path);
            }

            all = write.Value is { } value ? all.With(write.Path, value) : all;
        }

        return replaced.Aggregate(all, (node, path) => node.Without(path));
    }

    private BodyNode? Made() => Assigned.Any(use => use.Value is { IsUnknown: true })
        ? null
        : Assigned.Aggregate((BodyNode?)null, (node, use) => BodyNode.Merge(node, use.Value));
}
