using System.Collections.Generic;
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
    /// <summary>Finds a root element: the name itself first, then ignoring case and underscores.</summary>
    public BoundType? FindRoot(string element)
    {
        if (Roots.TryGetValue(element, out BoundType? type))
        {
            return type;
        }

        foreach (KeyValuePair<string, BoundType> root in Roots)
        {
            if (LooseName.Equal(root.Key, element))
            {
                return root.Value;
            }
        }

        return null;
    }
}
