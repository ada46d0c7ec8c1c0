using System.Collections.Generic;
using Rsdl.Model;
using Rsdl.Model.Versions;

namespace Rsdl.Generator;

/// <summary>Compares sets of documents by their members, of which the driver keeps those that are as they were.</summary>
internal sealed class SameDocuments : IEqualityComparer<Step<EquatableArray<VersionedDocument>>>
{
    /// <summary>The only one.</summary>
    public static readonly SameDocuments Comparer = new();

    /// <inheritdoc/>
    public bool Equals(Step<EquatableArray<VersionedDocument>>? x, Step<EquatableArray<VersionedDocument>>? y)
    {
        if (x is null || y is null || x.Value.Count != y.Value.Count)
        {
            return ReferenceEquals(x, y);
        }

        for (int i = 0; i < x.Value.Count; i++)
        {
            if (!ReferenceEquals(x.Value[i], y.Value[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(Step<EquatableArray<VersionedDocument>> obj) => obj.Value.Count;
}
