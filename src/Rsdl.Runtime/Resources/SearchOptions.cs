using System;

namespace Rsdl.Runtime;

/// <summary>What a request for a collection that can be searched accepts.</summary>
public class SearchOptions : ListOptions
{
    private int? _pageSize;

    /// <summary>A query in the Manager's search language, such as <c>name=web* sortby name asc</c>; see <see cref="SearchQuery"/>.</summary>
    public string? Search { get => GetText(Query, "search"); set => Set(Query, "search", value); }

    /// <summary>Whether the search distinguishes upper and lower case; null leaves it to the Manager.</summary>
    public bool? CaseSensitive { get => GetBoolean(Matrix, "case_sensitive"); set => Set(Matrix, "case_sensitive", value); }

    /// <summary>
    /// How many resources one request asks for: the list is then read page by page, as <c>;max=</c> and <c>page N</c> at the end of
    /// the search (section 8.3.9 of the REST API guide), each page when the enumeration comes to it. A resource that moves from page
    /// to page meanwhile is returned once; a search that sorts by something fixed keeps resources from moving to a page that was
    /// read already. Null reads all with one request. A search that asks for a page itself makes an enumeration fail with
    /// <see cref="ArgumentException"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? PageSize
    {
        get => _pageSize;
        set => _pageSize = value is null or > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "PageSize must be at least 1; null reads all with one request.");
    }
}
