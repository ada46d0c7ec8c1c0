using System;
using System.Collections.Generic;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Search;

/// <summary>A field of the search language, of one kind of resource.</summary>
/// <param name="Kind">How its values compare.</param>
/// <param name="Values">The values of a resource; none when it has no value.</param>
internal sealed record SearchField(SearchValueKind Kind, Func<Resource, IEnumerable<string>> Values)
{
    /// <summary>The values that there are, in their order; none when they are not known.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>For sizes: the bytes of the unit in which the search language counts.</summary>
    public long Unit { get; init; } = 1;

    /// <summary>
    /// The resources that have the values: for <c>vms.status</c> the machines of a host. A search finds the host if one of them fits.
    /// </summary>
    public Func<Resource, IEnumerable<Resource>> Sources { get; init; } = resource => [resource];
}
