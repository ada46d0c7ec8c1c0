using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Documents;

namespace Rsdl.Model.Schema;

/// <summary>A schema with every name resolved.</summary>
/// <param name="Types">Complex types by name.</param>
/// <param name="Roots">Root elements by name.</param>
/// <param name="SimpleTypes">Simple types with enumerated values.</param>
internal sealed record BoundSchema(
    IReadOnlyDictionary<string, BoundType> Types,
    IReadOnlyDictionary<string, BoundType> Roots,
    IReadOnlyList<SchemaSimpleType> SimpleTypes)
{
    /// <summary>The schema with more types.</summary>
    public BoundSchema With(IEnumerable<BoundType> types)
    {
        Dictionary<string, BoundType> all = new(StringComparer.Ordinal);
        foreach (BoundType type in Types.Values.Concat(types))
        {
            all.Add(type.Name, type);
        }

        return this with { Types = all };
    }
}
