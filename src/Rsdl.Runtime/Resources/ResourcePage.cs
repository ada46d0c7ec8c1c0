using System;
using System.Collections.Generic;

namespace Rsdl.Runtime;

/// <summary>The resources that one request for a part of a list brought.</summary>
/// <typeparam name="TResource">The class of a resource's handle.</typeparam>
public sealed class ResourcePage<TResource>
{
    /// <summary>Makes a page, for a mock.</summary>
    /// <param name="number">The number of the page, from 1.</param>
    /// <param name="items">The resources.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public ResourcePage(int number, IReadOnlyList<TResource> items)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentNullException.ThrowIfNull(items);
        Number = number;
        Items = items;
    }

    /// <summary>The number of the page at the Manager, from 1.</summary>
    public int Number { get; }

    /// <summary>
    /// The resources, in the Manager's order: without those that an earlier page had, and those that
    /// <see cref="ListOptions.Matching"/> took away, so there may be none.
    /// </summary>
    public IReadOnlyList<TResource> Items { get; }

    /// <summary>The number, and how many resources there are.</summary>
    /// <returns>For instance <c>Page 2: 100 resources</c>.</returns>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"Page {Number}: {Items.Count} resources");
}
