using System;
using System.Collections.Generic;

namespace Rsdl.Runtime;

/// <summary>Remembers identifiers. Most are GUIDs, which are kept in a quarter of the memory that their text takes.</summary>
internal sealed class IdentifierSet
{
    private readonly HashSet<Guid> _guids = [];
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    /// <summary>Whether the identifier was not remembered before.</summary>
    public bool Add(string id) => Guid.TryParseExact(id, "D", out Guid guid) ? _guids.Add(guid) : _others.Add(id);
}
