using System;
using System.Collections.Generic;

namespace Rsdl.Runtime;

/// <summary>What every request for a collection accepts. It is copied when an enumeration of the list begins.</summary>
public class ListOptions : ReadOptions
{
    private Dictionary<string, string>? _matching;

    /// <summary>
    /// The largest number of resources to return. Without paging this is what the Manager is asked for, as <c>;max=</c>, before
    /// <see cref="Matching"/> takes any away; with paging the number of resources that are returned from all pages. Null asks a
    /// collection that can be searched for everything, and leaves it to the Manager elsewhere.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? Max
    {
        get => GetInt32(Matrix, "max");
        set => Set(Matrix, "max", value is null or > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Max must be at least 1; null sets no limit."));
    }

    /// <summary>
    /// Which of the resources that the Manager answers are returned: those whose properties all have these values. Keys are paths of
    /// names as the representation has them, such as <c>storage_type</c>, <c>status.state</c> or <c>cluster.id</c>; values are text
    /// as the representation has it. Enumerated values match in any case, all others exactly; of a repeated element one must match.
    /// The Manager is not told, so a search that says the same costs less. A path that the type does not have makes an enumeration
    /// fail with <see cref="ArgumentException"/>.
    /// </summary>
    public IDictionary<string, string> Matching => _matching ??= new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, string>? MatchingOrNull => _matching;
}
