using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Rsdl.Runtime;

/// <summary>What one enumeration of a list asks for, fixed when it begins.</summary>
internal sealed class ListRequest
{
    /// <summary>Up to 3.3 a Manager returns 100 resources of a search, unless it is asked for another number.</summary>
    private const string Everything = "2147483647";

    /// <summary>
    /// The size of a page that the search itself asks for: what a Manager up to 3.3 takes without being told. Later ones skip as
    /// many resources as there can be on the pages before, so without a size their second page is empty.
    /// </summary>
    private const string UsualPageSize = "100";

    private readonly ListOptions _options;
    private readonly EntityFilter? _filter;
    private readonly string? _search;

    /// <exception cref="ArgumentException">The options contradict each other, or match by what the type does not have.</exception>
    public ListRequest(ListOptions? options, bool isSearchable, int? pageSize, EntityType itemType)
    {
        _options = (ListOptions?)options?.Copy() ?? new ListOptions();
        _filter = EntityFilter.Create(_options.MatchingOrNull, itemType);
        if (!isSearchable)
        {
            return;
        }

        PageSize = pageSize ?? (_options as SearchOptions)?.PageSize;
        _search = _options.Query.TryGetValue("search", out string? search) ? search : null;
        bool asksForPage = SearchPage.IsIn(_search);
        string? max = _options.Matrix.TryGetValue("max", out string? text) ? text : null;
        if (PageSize is { } size)
        {
            Limit = max is null ? int.MaxValue : _options.Max is > 0 and { } limit ? limit
                : throw new ArgumentException($"Max must be a number from 1 where pages are read, but it is '{max}'.");
            max = asksForPage
                ? throw new ArgumentException("The search asks for a page itself; take that out of it, or read without a page size.")
                : size.ToString(CultureInfo.InvariantCulture);
        }

        PutFirst(_options.Matrix, "max", max ?? (asksForPage ? UsualPageSize : Everything));
    }

    /// <summary>How many resources a page has; null when there is one page.</summary>
    public int? PageSize { get; }

    /// <summary>How many resources to return from all pages.</summary>
    public int Limit { get; } = int.MaxValue;

    /// <summary>What to send for a page. The same object each time: use it before the next page is asked for.</summary>
    public OperationOptions GetPage(int number)
    {
        if (PageSize is not null)
        {
            PutFirst(_options.Query, "search", SearchPage.Add(_search, number));
        }

        return _options;
    }

    public bool Matches(Entity entity) => _filter?.Matches(entity) ?? true;

    /// <summary>Sets the parameter that stands first, as the guide prints it, whatever the order in which the options were set.</summary>
    private static void PutFirst(IDictionary<string, string> parameters, string name, string value)
    {
        KeyValuePair<string, string>[] others = [.. parameters.Where(parameter => parameter.Key != name)];
        parameters.Clear();
        parameters.Add(name, value);
        foreach (KeyValuePair<string, string> other in others)
        {
            parameters.Add(other);
        }
    }
}
