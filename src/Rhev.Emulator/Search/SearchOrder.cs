using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Search;

/// <summary>Orders resources by a field: numbers, times and severities by what they are, other values as text of any case.</summary>
internal static class SearchOrder
{
    private static readonly Comparer<IComparable?> NoneLast = Comparer<IComparable?>.Create((left, right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string one, string other) => string.CompareOrdinal(one, other),
        _ => left.CompareTo(right),
    });

    /// <summary>Orders; what has no value comes last, and first when the order is descending.</summary>
    public static IEnumerable<Resource> By(IEnumerable<Resource> resources, SearchField field, bool isDescending)
    {
        IComparable? Key(Resource resource) =>
            field.Sources(resource).SelectMany(field.Values).Select(value => Comparable(field, value)).FirstOrDefault();

        return isDescending
            ? resources.OrderByDescending(Key, NoneLast)
            : resources.OrderBy(Key, NoneLast).ThenBy(Number);
    }

    // Events of the same moment have an order, too: they come newest first, so the other order has to be told.
    private static long Number(Resource resource) =>
        long.TryParse(resource.Id, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;

    private static IComparable? Comparable(SearchField field, string value) => field.Kind switch
    {
        SearchValueKind.Number or SearchValueKind.Size or SearchValueKind.Duration => SearchOperand.Number(value),
        SearchValueKind.Time => DateTimeOffset.TryParse(
            value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null,
        SearchValueKind.Ordered => field.Known.Select(SearchWords.PlainValue).ToList().IndexOf(SearchWords.PlainValue(value)),
        _ => value.ToUpperInvariant(),
    };
}
