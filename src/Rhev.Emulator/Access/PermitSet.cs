using System;
using System.Collections.Generic;

namespace Rhev.Emulator.Access;

/// <summary>The permits that the operations on one kind of resource need.</summary>
/// <param name="Add">For additions.</param>
/// <param name="Update">For updates.</param>
/// <param name="Delete">For removals.</param>
/// <param name="Act">For actions that <see cref="Actions"/> does not name.</param>
internal sealed record PermitSet(string Add, string Update, string Delete, string Act)
{
    /// <summary>The permits of single actions by their relation.</summary>
    public IReadOnlyDictionary<string, string> Actions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>One permit for everything.</summary>
    public static PermitSet All(string permit) => new(permit, permit, permit, permit);
}
